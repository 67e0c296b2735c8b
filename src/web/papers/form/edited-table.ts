import { type FinancialYear } from '../../../kernel/financial-year';
import { type ListAct } from './act';
import { type Edited, editedList, type ListRule, withList } from './edited-list';
import { listIn, textIn, type TypedGroup } from './typed-fields';
import { yearAfter } from './year.form';

const blankCell = (): TypedGroup => ({ value: '' });

/** A table nobody has written in yet: a label, and a column of sums for each year. */
export const newTable = (years: readonly FinancialYear[]): TypedGroup => ({
  kind: 'table',
  caption: '',
  totals: years.length > 1 ? 'columns-and-rows' : 'columns',
  columns: [
    { kind: 'text', heading: 'Line', year: '' },
    ...years.map((year) => ({ kind: 'money', heading: year, year })),
  ],
  rows: [0, 1].map(() => ({ cells: Array.from({ length: years.length + 1 }, blankCell) })),
});

function newColumn(kind: string, columns: TypedGroup[], otherwise: FinancialYear): TypedGroup {
  if (kind !== 'year') return { kind: kind === '' ? 'text' : kind, heading: '', year: '' };
  const year = yearAfter(
    columns.map((column) => textIn(column, 'year')),
    otherwise,
  );
  return { kind: 'money', heading: year, year };
}

const lineRule: ListRule = {
  blank: (_kind, rows) => ({
    cells: Array.from({ length: listIn(rows[0] ?? {}, 'cells').length }, blankCell),
  }),
  first: () => 'cells.0.value',
};

const columnRule = (otherwise: FinancialYear): ListRule => ({
  blank: (kind, columns) => newColumn(kind, columns, otherwise),
  first: () => 'heading',
});

/** The cells of a line follow their column: no act on a column may part them. */
function cellsAfter(cells: TypedGroup[], act: ListAct): TypedGroup[] {
  if (act.verb === 'add') return [...cells, blankCell()];
  const rule: ListRule = { blank: blankCell, first: () => 'value' };
  const { typed } = editedList({ cells }, { ...act, list: 'cells' }, rule);
  return listIn(typed, 'cells');
}

function editedColumns(typed: TypedGroup, act: ListAct, year: FinancialYear): Edited {
  const edited = editedList(typed, act, columnRule(year));
  const rows = act.list.replace(/columns$/, 'rows');
  return {
    ...edited,
    typed: withList(edited.typed, rows, (lines) =>
      lines.map((line) => ({ ...line, cells: cellsAfter(listIn(line, 'cells'), act) })),
    ),
  };
}

/** @param year - of the column a first "Add a year" makes */
export function editedTable(typed: TypedGroup, act: ListAct, year: FinancialYear): Edited {
  return act.list.endsWith('columns')
    ? editedColumns(typed, act, year)
    : editedList(typed, act, lineRule);
}
