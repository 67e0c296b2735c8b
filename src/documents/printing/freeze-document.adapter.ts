import { Injectable } from '@nestjs/common';
import { Printer } from './printer';
import { type DocumentTree } from '../tree';
import { FileStore } from '../../platform/file-store.adapter';

/** Where the bytes of a document are. */
export interface FrozenDocument {
  /** Name in the file store. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Prints a document and stores its bytes, which nothing changes afterwards. */
@Injectable()
export class FreezeDocument {
  constructor(
    private readonly files: FileStore,
    private readonly printer: Printer,
  ) {}

  /** @throws Unavailable, and what `Printer` throws */
  async of(tree: DocumentTree): Promise<FrozenDocument> {
    const bytes = await this.printer.write(tree, 'pdf');
    return { sha256: await this.files.put(bytes), size: bytes.length };
  }
}
