import { Injectable } from '@nestjs/common';
import { Printer } from '../documents/printing/printer';
import { type DocumentTree } from '../documents/tree';
import { FileStore } from '../platform/file-store.adapter';

/** Prints a document and stores its bytes, which nothing changes afterwards. */
@Injectable()
export class FreezeDocument {
  constructor(
    private readonly files: FileStore,
    private readonly printer: Printer,
  ) {}

  /** @throws Unavailable, and what `Printer` throws */
  async of(tree: DocumentTree): Promise<{ sha256: string; size: number }> {
    const bytes = await this.printer.write(tree, 'pdf');
    return { sha256: await this.files.put(bytes), size: bytes.length };
  }
}
