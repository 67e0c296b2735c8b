import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { type Asked } from '../papers/paper.reader';
import { FileStore } from '../platform/file-store.adapter';
import { currentCopy, fileOf } from './passage/held';
import { type Passage, type SigningCopy } from './passage/passage-state';
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
    return this.opened(passage, currentCopy(passage));
  }

  /** One by its number, void or not. @throws as `open` */
  async numbered(asked: Asked, number: number): Promise<OpenedCopy> {
    const { passage } = await this.passages.one(asked);
    return this.opened(
      passage,
      passage.copies.find((copy) => copy.number === number),
    );
  }

  private async opened({ reference }: Passage, copy: SigningCopy | undefined): Promise<OpenedCopy> {
    if (!copy || reference === undefined) throw new NotFound('signing copy');
    const sha256 = fileOf(copy);
    return { reference, sha256, bytes: await this.files.get(sha256) };
  }
}
