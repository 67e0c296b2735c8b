import { type EarlierChange } from '../../agreements/agreement';
import {
  shareOf,
  sharesOf,
  shareWords,
  totalOf,
  UNSPLIT,
  type Share,
} from '../../agreements/amount';
import { cell, type CellView, columnHead, type TableView } from '../../documents/table-view';
import { formatDate } from '../../kernel/local-date';
import { formatPence } from '../../kernel/money';
import { capitalised } from '../../kernel/sentences';
import { type LetterBasis } from '../content/letter-basis';
import { type LetterFigures } from '../content/letter-figures';
import { type LetterTerms } from '../content/letter-terms';
import { mostOf } from './letter-glance';
import { amountWords, pounds, signedPence } from './letter-sums';

/** A table before it has its number. */
export type Unnumbered = Omit<TableView, 'caption'> & { title: string };

export const rowHead = (text: string): CellView => cell(text, { scope: 'row' });

export const moneyTable = (
  table: Pick<Unnumbered, 'title' | 'columns' | 'head' | 'groups' | 'foot'>,
): Unnumbered => ({
  unit: '(£)',
  summary: null,
  ...table,
});

export const textTable = (table: {
  title: string;
  head: string[];
  rows: string[][];
}): Unnumbered => ({
  title: table.title,
  unit: null,
  summary: null,
  columns: table.head.map(() => 'start'),
  head: table.head.map(columnHead),
  groups: [
    table.rows.map(([first = '', ...rest]) => [rowHead(first), ...rest.map((text) => cell(text))]),
  ],
  foot: [],
});

/** A letter that changes no sum still says which one stays. */
const sharesShown = ({ previous, change }: LetterFigures): Share[] => {
  const shares = sharesOf(previous, change);
  return shares.length > 0 ? shares : [UNSPLIT];
};

function changeTable(basis: LetterBasis, figures: LetterFigures): Unnumbered {
  const { previous, change, newTotal } = figures;
  const sums = (share: Share): CellView[] => [
    cell(formatPence(shareOf(previous, share))),
    cell(signedPence(shareOf(change, share))),
    cell(formatPence(shareOf(newTotal, share))),
  ];
  return moneyTable({
    title: 'Maximum sum: previous total + change = new total',
    columns: ['start', 'end', 'end', 'end'],
    head: ['Period', 'Previous total', `Change${mostOf(basis, totalOf(change))}`, 'New total'].map(
      columnHead,
    ),
    groups: [
      sharesShown(figures).map((share) => [
        rowHead(capitalised(shareWords(share))),
        ...sums(share),
      ]),
    ],
    foot: [
      rowHead('Maximum sum'),
      cell(formatPence(totalOf(previous))),
      cell(signedPence(totalOf(change))),
      cell(formatPence(totalOf(newTotal))),
    ],
  });
}

function grantTable(basis: LetterBasis, figures: LetterFigures): Unnumbered {
  const { newTotal } = figures;
  return moneyTable({
    title: 'Maximum sum by financial year',
    columns: ['start', 'end'],
    head: ['Period', `Grant${mostOf(basis, totalOf(newTotal))}`].map(columnHead),
    groups: [
      sharesShown(figures).map((share) => [
        rowHead(capitalised(shareWords(share))),
        cell(formatPence(shareOf(newTotal, share))),
      ]),
    ],
    foot: [rowHead('Maximum sum'), cell(formatPence(totalOf(newTotal)))],
  });
}

const replaced = (isNew: boolean, schedule: number): [string, string] =>
  isNew ? ['Existing', `Existing, and Schedule ${schedule}`] : ['Existing', 'Unchanged'];

function clauseTable(
  basis: LetterBasis,
  { previous, newTotal }: LetterFigures,
  terms: LetterTerms,
): Unnumbered {
  const until = formatDate(basis.agreement.until);
  const isMoved = totalOf(previous) !== totalOf(newTotal);
  return textTable({
    title: 'Clauses and schedules that change',
    head: ['Clause or schedule', 'From', 'To'],
    rows: [
      ['Maximum sum', pounds(totalOf(previous)), isMoved ? pounds(totalOf(newTotal)) : 'Unchanged'],
      [
        'End of the funding period',
        until,
        basis.newEndDate ? formatDate(basis.newEndDate) : 'Unchanged',
      ],
      ['Payment schedule', ...replaced(terms.payments.length > 0, 2)],
      ['Performance schedule', ...replaced(terms.performance.length > 0, 3)],
    ],
  });
}

const earlierTable = (earlier: readonly EarlierChange[]): Unnumbered =>
  textTable({
    title: 'Changes made before',
    head: ['Date', 'Decision', 'Change'],
    rows: earlier.map(({ on, decision, change }) => [
      formatDate(on),
      decision ?? 'Not stated',
      change ? amountWords(change) : 'Not stated',
    ]),
  });

/** Schedule 1: what the maximum becomes, what changes, what changed before. */
export function changeTables(
  basis: LetterBasis,
  figures: LetterFigures,
  terms: LetterTerms,
): Unnumbered[] {
  if (basis.kind === 'award') return [grantTable(basis, figures)];
  const { earlier } = basis.agreement;
  return [
    changeTable(basis, figures),
    clauseTable(basis, figures, terms),
    ...(earlier.length > 0 ? [earlierTable(earlier)] : []),
  ];
}
