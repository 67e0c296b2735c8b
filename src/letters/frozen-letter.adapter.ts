import { Injectable } from '@nestjs/common';
import { Printer } from '../documents/printing/printer';
import { type DocumentTree } from '../documents/tree';
import { FileStore } from '../platform/file-store.adapter';
import { ComposedLetter } from './composed-letter.facts';
import { type FoundLetter } from './letter.facts';

/** A letter made and kept in the file store, under the name of its bytes. */
export interface FrozenLetter {
  tree: DocumentTree;
  sha256: string;
  /** Bytes. */
  size: number;
}

@Injectable()
export class FreezeLetter {
  constructor(
    private readonly composed: ComposedLetter,
    private readonly printer: Printer,
    private readonly files: FileStore,
  ) {}

  /** @throws Unavailable, and what `composeLetter` and `Printer` throw */
  async of(found: FoundLetter): Promise<FrozenLetter> {
    const tree = this.composed.tree(found);
    const bytes = await this.printer.write(tree, 'pdf');
    return { tree, sha256: await this.files.put(bytes), size: bytes.length };
  }
}
