import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { type Asked } from '../papers/paper.reader';
import { FileStore } from '../platform/file-store.adapter';
import { currentCopy, fileOf } from './passage/held';
import { PassageReader } from './passage.reader';

export interface OpenedCopy {
  /** `PCD 1653`. */
  reference: string;
  /** Of the file as it stands: what an approval or a decision sends back. */
  sha256: string;
  bytes: Buffer;
}

/** The document under signature, or signed, to whoever may see the paper. */
@Injectable()
export class SigningCopyReader {
  constructor(
    private readonly passages: PassageReader,
    private readonly files: FileStore,
  ) {}

  /** @throws NotFound also where no copy stands. @throws StoredFileFault, Unavailable */
  async open(asked: Asked): Promise<OpenedCopy> {
    const { passage } = await this.passages.one(asked);
    const copy = currentCopy(passage);
    if (!copy || passage.reference === undefined) throw new NotFound('signing copy');
    const sha256 = fileOf(copy);
    return { reference: passage.reference, sha256, bytes: await this.files.get(sha256) };
  }
}
