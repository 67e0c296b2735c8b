import { type Cell, type Column } from '../content/section';
import { code, defineCheck, type Found } from './check';
import { placeOf } from './places';
import { type TableAt, tablesIn } from './table-cells';

const CODES = {
  'table-row-uneven': code<{ row: string; cells: string; columns: string }>({
    severity: 'stop',
    title: 'A row has more or fewer cells than the table has columns',
    words: ({ row, cells, columns }) => ({
      sentence: `Row ${row} has ${cells} cells, and the table has ${columns} columns.`,
      settle: 'Fill the row, or take out what is too much.',
      at: `${cells} cells`,
      against: `${columns} columns`,
    }),
    example: { row: '2', cells: '2', columns: '3' },
  }),
  'table-cell-of-other-kind': code<{ cell: string; column: string }>({
    severity: 'stop',
    title: 'A cell does not suit its column',
    words: ({ cell, column }) => ({
      sentence: `A cell of the column for ${column} holds ${cell}.`,
      settle: 'Change the cell or the kind of the column.',
      at: cell,
      against: column,
    }),
    example: { cell: 'text', column: 'money' },
  }),
};
type ShapeFound = Found<typeof CODES>;

/** A sum counts only in a column of sums; an unknown may stand for any figure, as words of its own. */
const suits = (cell: Cell, column: Column): boolean =>
  cell.kind === 'unknown' ? column.kind !== 'text' : cell.kind === column.kind;

export const tableShape = defineCheck({
  name: 'table-shape',
  compares: 'The cells of each table with its columns.',
  source: 'Totals are computed; a sum outside its column would not be counted.',
  codes: CODES,
  check: (examined) =>
    tablesIn(examined.paper).flatMap((at: TableAt) =>
      at.table.rows.flatMap(({ cells }, row): ShapeFound[] => {
        const { columns } = at.table;
        if (cells.length !== columns.length) {
          const params = {
            row: String(row + 1),
            cells: String(cells.length),
            columns: String(columns.length),
          };
          const place = placeOf(examined, `${at.pointer}/rows/${row}`);
          return [{ code: 'table-row-uneven', at: place, params }];
        }
        return cells.flatMap((cell, column): ShapeFound[] => {
          const { kind } = columns[column]!;
          if (suits(cell, columns[column]!)) return [];
          const place = placeOf(examined, `${at.pointer}/rows/${row}/cells/${column}`);
          return [
            {
              code: 'table-cell-of-other-kind',
              at: place,
              params: { cell: cell.kind, column: kind },
            },
          ];
        });
      }),
    ),
});
