import { type FinancialYear } from '../../kernel/financial-year';
import { type Pence, sum } from '../../kernel/money';
import { partiesOf, type Party } from '../claims/party-mentions';
import { type Paper } from '../content/paper';
import { partyOf } from './candidates';
import { type Figures, figuresOf, heldFiguresOf, numberedIn } from './figures';
import { type MoneyInTable, moneyIn, type TableAt } from './table-cells';

/** Sums of one table that are about one recommendation, or about what one holds back. */
export interface TableLine {
  at: number;
  field: 'money' | 'holdsBack';
  figures: Figures;
  cells: MoneyInTable[];
}

/** A label with such words is about something other than what is asked for. */
const ELSEWHERE =
  /\b(?:existing|current|earlier|previous|before|actual|already|paid|spent|maximum|to date|total)\b/i;
const HELD = /\b(?:held|kept|hold|keep)\s+back\b/i;

function isFor(party: Party, label: string): boolean {
  return new RegExp(party.pattern.source, '').test(label);
}

/** Sums the labels give to a recommendation; a party with two recommendations is not told apart. */
function partyLines(paper: Paper, cells: readonly MoneyInTable[]): TableLine[] {
  const parties = partiesOf(paper);
  return numberedIn(paper.recommendations).flatMap(({ one, at }): TableLine[] => {
    const name = partyOf(one);
    const figures = figuresOf(one);
    const party = parties.find((some) => some.name === name);
    const shared = paper.recommendations.filter((other) => partyOf(other) === name).length > 1;
    if (!party || !figures || shared) return [];
    const own = cells.filter(({ label }) => isFor(party, label) && !HELD.test(label));
    return own.length > 0 ? [{ at, field: 'money', figures, cells: own }] : [];
  });
}

function heldLines(paper: Paper, cells: readonly MoneyInTable[]): TableLine[] {
  const holding = numberedIn(paper.recommendations).filter(({ one }) => heldFiguresOf(one));
  const own = cells.filter(({ label }) => HELD.test(label));
  const [only, ...more] = holding;
  if (!only || more.length > 0 || own.length === 0) return [];
  return [{ at: only.at, field: 'holdsBack', figures: heldFiguresOf(only.one)!, cells: own }];
}

/** Words of a caption or heading by which a table tells of something else than what is asked for. */
const TELLS_OF_EARLIER =
  /\b(?:earlier|previous|past|former|paid|spent|spending|actuals?|outturn|last|so far|to date|before|history|until now|already)\b/i;

type Years = ReadonlyMap<FinancialYear, Pence>;

function isOfItsYears(cells: readonly MoneyInTable[], byYear: Years): boolean {
  const years = cells.flatMap(({ year }) => (year ? [year] : []));
  return cells.length > 0 && (years.length === 0 || years.some((year) => byYear.has(year)));
}

/** The very sums asked for, in no year of theirs, are the same money in a wrong year. */
const isSameMoney = ({ cells, figures }: TableLine): boolean =>
  figures.byYear.size > 0 && sum(cells.map(({ pence }) => pence)) === figures.total;

/**
 * What a table says of the paper's recommendations. A table of other years and other sums only tells
 * of something else, and a sum that two recommendations could claim is left alone.
 */
export function linesOf(paper: Paper, at: TableAt): TableLine[] {
  const cells = moneyIn(at).filter(({ label }) => !ELSEWHERE.test(label));
  const lines = [...partyLines(paper, cells), ...heldLines(paper, cells)];
  const claimed = (cell: MoneyInTable): number =>
    lines.filter((line) => line.cells.includes(cell)).length;
  const own = lines
    .map((line) => ({ ...line, cells: line.cells.filter((cell) => claimed(cell) === 1) }))
    .filter((line) => line.cells.length > 0);
  const isItsYears = (line: TableLine): boolean => isOfItsYears(line.cells, line.figures.byYear);
  const tellsOfEarlier = TELLS_OF_EARLIER.test(at.table.caption);
  if (!own.some(isItsYears) && !tellsOfEarlier && own.every(isSameMoney)) return own;
  return own.filter(isItsYears);
}
