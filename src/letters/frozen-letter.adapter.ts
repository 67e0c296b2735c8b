import { Injectable } from '@nestjs/common';
import { FreezeDocument, type FrozenDocument } from '../documents/printing/freeze-document.adapter';
import { type DocumentTree } from '../documents/tree';
import { ComposedLetter } from './composed-letter.facts';
import { type FoundLetter } from './letter.facts';

/** A letter made and kept in the file store, under the name of its bytes. */
export interface FrozenLetter extends FrozenDocument {
  tree: DocumentTree;
}

@Injectable()
export class FreezeLetter {
  constructor(
    private readonly composed: ComposedLetter,
    private readonly freeze: FreezeDocument,
  ) {}

  /** @throws Unavailable, and what `composeLetter` and `Printer` throw */
  async of(found: FoundLetter): Promise<FrozenLetter> {
    const tree = this.composed.tree(found);
    return { tree, ...(await this.freeze.of(tree)) };
  }
}
