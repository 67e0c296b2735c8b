import { measuredTable, surelyFits } from '../../documents/pdf/measured-table';
import { unprintableIn } from '../../documents/pdf/unprintable';
import { codePointName } from '../../documents/reading/characters';
import { type Cell, type Table } from '../../documents/tree';
import { pointerTo } from '../../kernel/json-pointer';
import { type CellView, type TableView } from '../../documents/table-view';
import { tableView } from '../print/tables';
import { type Examined, type Found, defineCheck } from './check';
import { placeOf } from './places';
import { PRINTING_CODES } from './printing.words';
import { tablesIn } from './table-cells';

type PrintingFound = Found<typeof PRINTING_CODES>;

interface Text {
  pointer: string;
  text: string;
}

/** Every text of a value with its pointer, in the order of the data. */
function textsIn(value: unknown, pointer = ''): Text[] {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([step, inner]) =>
    textsIn(inner, `${pointer}${pointerTo(step)}`),
  );
}

const AROUND = 20;

/** The character with some words on either side, exactly as they stand there. */
function around(text: string, offset: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, offset - AROUND)) + 1;
  const until = text.indexOf(' ', offset + AROUND);
  return text.slice(from, until < 0 ? undefined : until);
}

const named = (codePoint: number): string =>
  `${String.fromCodePoint(codePoint)} (${codePointName(codePoint)})`;

function textFindings({ pointer, text }: Text, examined: Examined): PrintingFound[] {
  const found = unprintableIn(text);
  if (!found) return [];
  const { offset } = found;
  const words = around(text, offset);
  const at = { ...placeOf(examined, pointer), words };
  if (found.kind === 'right-to-left') {
    return [{ code: 'not-printable-direction', at, offset, params: { words } }];
  }
  const characters = found.codePoints.map(named).join(', ');
  return [{ code: 'not-printable-character', at, offset, params: { characters } }];
}

const cellOf = ({ scope, span, look, text }: CellView): Cell => ({
  kind: scope ? 'th' : 'td',
  ...(scope ? { scope } : {}),
  ...(span ? { columnSpan: span } : {}),
  ...(look ? { [look]: true } : {}),
  children: [{ kind: 'text', text }],
});

const treeOf = (view: TableView): Table => ({
  kind: 'table',
  columns: view.columns.map((align) => ({ align: align === 'end' ? 'end' : 'start' })),
  head: [view.head.map(cellOf)],
  groups: view.groups.map((group) => group.map((row) => row.map(cellOf))),
  foot: view.foot.length > 0 ? [view.foot.map(cellOf)] : [],
});

/** A table with a character that cannot be printed cannot be measured; that character is told first. */
const tableFindings = (examined: Examined): PrintingFound[] =>
  tablesIn(examined.paper).flatMap(({ table, pointer }): PrintingFound[] => {
    if (textsIn(table).some(({ text }) => unprintableIn(text))) return [];
    const printed = treeOf(tableView(table, ''));
    if (surelyFits(printed) || measuredTable(printed)) return [];
    const columns = String(table.columns.length);
    return [{ code: 'not-printable-table', at: placeOf(examined, pointer), params: { columns } }];
  });

export const printing = defineCheck({
  name: 'printing',
  compares: 'Every text and table with what the fonts and the page of the document can hold.',
  source: 'A blank box, a reversed word or a table cut at the edge must never be signed.',
  codes: PRINTING_CODES,
  check: (examined) => [
    ...textsIn(examined.paper).flatMap((text) => textFindings(text, examined)),
    ...tableFindings(examined),
  ],
});
