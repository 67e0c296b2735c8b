import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DocumentTree } from '../../documents/tree';
import { FileStore } from '../../platform/file-store.adapter';
import { composedLetter } from '../letter.repository';
import { type LetterToReply } from './reply-standing.facts';

/** The document of a letter, as its signatory reads it and is sent it. */
@Injectable()
export class ReplyFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
  ) {}

  /** The exact bytes as they stand: what is accepted, or the letter with all it was signed by. */
  bytes({ found: { passage } }: LetterToReply): Promise<Buffer> {
    return this.files.get(passage.file ?? '');
  }

  /** What the file was rendered from. @throws NotFound */
  async tree({ found: { row, passage } }: LetterToReply): Promise<DocumentTree> {
    const key = { letterId: row.id, sha256: passage.composed ?? '' };
    return (await composedLetter(this.dataSource.manager, key)).tree;
  }
}
