import { totalOf, sharesOf, UNSPLIT } from '../../agreements/amount';
import { type CellView, cell, columnHead, type TableView } from '../../documents/table-view';
import { keepTogether } from '../../documents/no-break';
import { formatDate, type PartialDate } from '../../kernel/local-date';
import { asPhrase, capitalised, inSeries } from '../../kernel/sentences';
import { type LetterBasis } from '../content/letter-basis';
import { type LetterFigures } from '../content/letter-figures';
import { pounds } from './letter-sums';

export interface FactView {
  term: string;
  answers: string[];
}

/** `1 April 2023 to 31 March 2025`. */
export const periodWords = ({ from, until }: { from: PartialDate; until: PartialDate }): string =>
  `${formatDate(from)} to ${formatDate(until)}`;

/** `, up to` where the sum is a ceiling; a cut is what it is. */
export const mostOf = ({ authority }: LetterBasis, pence: number): string =>
  authority?.ceiling === 'up-to' && pence > 0 ? ', up to' : '';

/** `+ £440,000.00`: the sign is text, so that it is heard. */
const changeSum = (pence: number): string =>
  `${pence < 0 ? '\u2212' : '+'} ${pounds(Math.abs(pence))}`;

const together = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Previous total + change = new maximum total; of an award the one sum there is. */
export function sumsView(
  basis: LetterBasis,
  { previous, change, newTotal }: LetterFigures,
): TableView {
  const moved = totalOf(change);
  const columns =
    basis.kind === 'award'
      ? [['Grant' + mostOf(basis, moved), pounds(totalOf(newTotal))]]
      : [
          ['Previous total', pounds(totalOf(previous))],
          ['Change' + mostOf(basis, moved), changeSum(moved)],
          ['New maximum total', `= ${pounds(totalOf(newTotal))}`],
        ];
  return {
    caption: null,
    unit: null,
    summary: columns.map(([name]) => name).join('; '),
    columns: columns.map(() => 'start'),
    head: columns.map(([name = '']): CellView => columnHead(name)),
    groups: [[columns.map(([, sum = '']) => cell(together(sum)))]],
    foot: [],
  };
}

function endFact({ kind, agreement, newEndDate }: LetterBasis): FactView {
  const { from, until } = agreement;
  if (kind === 'award') {
    return {
      term: 'Funding period',
      answers: [`${formatDate(from)} to`, formatDate(newEndDate ?? until)],
    };
  }
  if (newEndDate === undefined) {
    return { term: 'End date', answers: [formatDate(until), '(unchanged)'] };
  }
  return { term: 'New end date', answers: [formatDate(newEndDate), `(was ${formatDate(until)})`] };
}

function purposeFact({ authority, agreement }: LetterBasis, { change }: LetterFigures): FactView {
  const years = sharesOf(change).filter((share) => share !== UNSPLIT);
  const purpose = capitalised(asPhrase(authority?.purpose ?? agreement.project));
  return {
    term: 'For',
    answers: [purpose, ...(years.length > 0 ? [`in ${inSeries(years)}`] : [])],
  };
}

const authorityFact = ({ authority }: LetterBasis): FactView => ({
  term: 'Authority',
  answers: authority
    ? [keepTogether(`Decision ${authority.decision} of`), formatDate(authority.decidedOn)]
    : ['None needed: no money', 'and no term changes'],
});

/** The three facts under the sums. */
export const glanceFacts = (basis: LetterBasis, figures: LetterFigures): FactView[] => [
  endFact(basis),
  authorityFact(basis),
  purposeFact(basis, figures),
];
