import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { FileStore } from '../platform/file-store.adapter';
import { DecisionReader } from './decision.reader';
import { type PublishedFile } from './published-decision';

export interface OpenedFile {
  file: PublishedFile;
  /** Compared with their SHA-256 just now. */
  bytes: Buffer;
}

/** Files of published decisions. Only what a row of the register names is ever opened. */
@Injectable()
export class DecisionFileReader {
  constructor(
    private readonly decisions: DecisionReader,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws NotFound for a decision, or a file of it, that is not published.
   * @throws StoredFileFault, Unavailable
   */
  async open(address: string, number: number): Promise<OpenedFile> {
    const { files } = await this.decisions.one(address);
    const file = files.find((each) => each.number === number);
    if (!file) throw new NotFound('file');
    return { file, bytes: await this.files.get(file.sha256) };
  }
}
