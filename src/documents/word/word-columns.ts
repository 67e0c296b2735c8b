import { measuredTable } from '../pdf/measured-table';
import { GRID, LANDSCAPE, PORTRAIT, type Sheet } from '../pdf/page-geometry';
import { MissingGlyph, RightToLeftText } from '../pdf/print-errors';
import type { FittedTable } from '../pdf/table-columns';
import type { Table } from '../tree';

export interface WordColumns {
  sheet: Sheet;
  /** In points, the white behind every column but the last included. */
  widths: number[];
}

/** Sheet and widths as in the PDF; what the PDF refuses is set in even columns, for Word has the fonts. */
export function wordColumns(table: Table): WordColumns {
  const fitted = measuredOr(table);
  if (!fitted) return evenColumns(table);
  const { columns, sheet } = fitted;
  const widths = columns.map(({ x, width }, at) => {
    const next = columns[at + 1];
    return next ? next.x - x : width;
  });
  return { sheet, widths };
}

function measuredOr(table: Table): FittedTable | undefined {
  try {
    return measuredTable(table);
  } catch (error) {
    if (error instanceof MissingGlyph || error instanceof RightToLeftText) return undefined;
    throw error;
  }
}

const MOST_UPRIGHT = 6;

function evenColumns({ columns }: Table): WordColumns {
  const sheet = columns.length > MOST_UPRIGHT ? LANDSCAPE : PORTRAIT;
  const width = (sheet.right - GRID.text) / columns.length;
  return { sheet, widths: columns.map(() => width) };
}
