import { codePointName } from '../reading/characters';

/** A text that cannot be printed as it stands; `block` is the beginning of the block it stands in. */
export class MissingGlyph extends Error {
  constructor(
    readonly codePoint: number,
    readonly block: string,
  ) {
    super(
      `no font has the character ${codePointName(codePoint)} “${String.fromCodePoint(codePoint)}”` +
        ` in “${block}”`,
    );
    this.name = 'MissingGlyph';
  }
}

/** Arabic, Hebrew and other right-to-left text: not set yet, and never set wrongly. */
export class RightToLeftText extends Error {
  constructor(readonly block: string) {
    super(`right-to-left text cannot be set in “${block}”`);
    this.name = 'RightToLeftText';
  }
}

/** The table does not fit the page's width even at the smallest size. */
export class TableTooWide extends Error {
  constructor(readonly table: string) {
    super(`the table “${table}” is too wide for the page`);
    this.name = 'TableTooWide';
  }
}
