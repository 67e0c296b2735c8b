import { inlineText } from '../document-text';
import type { Cell, Table } from '../tree';
import { fitTable } from './fit-table';
import { measuredFaces } from './measured-faces';
import { GRID, LANDSCAPE, PORTRAIT } from './page-geometry';
import type { Setting } from './setting';
import { tableRow, type RowPart, type TableRow } from './table-cells';
import type { FittedTable } from './table-columns';
import { documentTag } from './tag-tree';
import { COLOUR } from './type-scale';

const SETTING: Setting = {
  typefaces: measuredFaces,
  accent: COLOUR.ink,
  proseWidth: GRID.proseWidth,
  isDraft: false,
  sheets: [PORTRAIT, LANDSCAPE],
};

/**
 * How a table is set, measured without the fonts: sums exactly, words a little narrower than they
 * are set. Undefined where no page is wide enough, upright or lying.
 * @throws MissingGlyph, RightToLeftText
 */
export function measuredTable(table: Table): FittedTable | undefined {
  const section = documentTag();
  const rows = (cells: Cell[][], part: RowPart): TableRow[] =>
    cells.map((row) => tableRow({ table, cells: row, part }, section, SETTING));
  const all = [
    ...rows(table.head, 'head'),
    ...rows(table.groups.flat(), 'body'),
    ...rows(table.foot, 'foot'),
  ];
  return fitTable(table, all, SETTING);
}

/** No letter is wider than this at the smallest type a table is set in, in points. */
const WIDEST_LETTER = 11;

/** Whether a page turned sideways surely holds a table without spans: true unmeasured, or not known. */
export function surelyFits({ columns, head, groups, foot }: Table): boolean {
  const longest = columns.map(() => 0);
  for (const row of [...head, ...groups.flat(), ...foot]) {
    row.forEach(({ children }, at) => {
      for (const word of inlineText(children).split(' ')) {
        longest[at] = Math.max(longest[at] ?? 0, word.length);
      }
    });
  }
  const words = longest.reduce((sum, length) => sum + length * WIDEST_LETTER, 0);
  return words + GRID.columnGap * (columns.length - 1) <= LANDSCAPE.right - GRID.text;
}
