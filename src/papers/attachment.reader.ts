import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { FileStore } from '../platform/file-store.adapter';
import { type Attachment } from './attachment';
import { attachmentsOf } from './attachment.repository';
import { type Asked, type PaperRead, PaperReader } from './paper.reader';

export interface PaperWithFiles {
  paper: PaperRead;
  /** By category, then title. */
  attachments: Attachment[];
}

export interface OpenedAttachment {
  attachment: Attachment;
  /** Compared with their SHA-256 just now. */
  bytes: Buffer;
}

/** A paper's files, to whoever may see the paper. */
@Injectable()
export class AttachmentReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: PaperReader,
    private readonly files: FileStore,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async withPaper(asked: Asked): Promise<PaperWithFiles> {
    const paper = await this.papers.one(asked);
    return { paper, attachments: await attachmentsOf(this.dataSource, paper.id) };
  }

  /** By category, then title. @throws NotFound as `withPaper`. */
  async list(asked: Asked): Promise<Attachment[]> {
    return (await this.withPaper(asked)).attachments;
  }

  /**
   * @throws NotFound as `list`, and for a file that the paper does not have.
   * @throws StoredFileFault, Unavailable
   */
  async open({ id, ...asked }: Asked & { id: string }): Promise<OpenedAttachment> {
    const attachment = (await this.list(asked)).find((each) => each.id === id);
    if (!attachment) throw new NotFound('attachment');
    return { attachment, bytes: await this.files.get(attachment.sha256) };
  }
}
