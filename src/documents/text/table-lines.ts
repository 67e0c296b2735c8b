import { foldText, inlineText } from '../document-text';
import type { Cell, Table } from '../tree';
import { hanging } from './wrapping';

const GAP = 2;
/** A table wider than this is said row by row. */
const WIDEST = 100;

/** The rows of a table side by side, or where they are too wide each cell with the head of its column. */
export function tableLines(table: Table): string[] {
  const rows = [...table.head, ...table.groups.flat(), ...table.foot].map((row) =>
    gridOf(row, table),
  );
  const widths = table.columns.map((_column, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const width = widths.reduce((sum, each) => sum + each + GAP, -GAP);
  return width <= WIDEST ? gridLines(table, rows, widths) : spokenRows(table, rows);
}

/** One text for each column; a cell over several columns leaves the others empty. */
function gridOf(row: Cell[], table: Table): string[] {
  const texts = row.flatMap(({ children, columnSpan = 1 }) => [
    foldText(inlineText(children)),
    ...Array.from({ length: columnSpan - 1 }, () => ''),
  ]);
  return table.columns.map((_column, at) => texts[at] ?? '');
}

function gridLines(table: Table, rows: string[][], widths: number[]): string[] {
  const gap = ' '.repeat(GAP);
  const lines = rows.map((row) =>
    row
      .map((text, at) =>
        table.columns[at]?.align === 'end'
          ? text.padStart(widths[at] ?? 0)
          : text.padEnd(widths[at] ?? 0),
      )
      .join(gap)
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join(gap);
  const headCount = table.head.length;
  const footAt = lines.length - table.foot.length;
  return [
    ...lines.slice(0, headCount),
    rule,
    ...lines.slice(headCount, footAt),
    ...(table.foot.length > 0 ? [rule, ...lines.slice(footAt)] : []),
  ];
}

/** `Grant: Advocacy; 2024/25: 240,000.00`, a row a paragraph. */
function spokenRows(table: Table, rows: string[][]): string[] {
  const heads = rows[table.head.length - 1] ?? [];
  return rows.slice(table.head.length).flatMap((row) => {
    const cells = row.flatMap((text, at) => {
      if (text === '') return [];
      return [heads[at] ? `${heads[at]}: ${text}` : text];
    });
    return hanging('-', cells.join('; '));
  });
}
