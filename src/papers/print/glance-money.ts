import { type FinancialYear } from '../../kernel/financial-year';
import { formatPence, formatPounds, type Pence, sum } from '../../kernel/money';
import { type Amount, totalOf } from '../content/money';
import { type Paper } from '../content/paper';
import { type Numbering } from '../numbering';
import { amountsOf, type MoneyLine, moneyLines, together } from './money-lines';
import { cell, type CellView, columnHead, type TableView } from '../../documents/table-view';

const MOST_YEARS = 4;
const UNSPLIT = 'no split by year';

const yearsIn = (lines: MoneyLine[]): FinancialYear[] =>
  [
    ...new Set(
      lines.flatMap(({ amount }) =>
        amount.kind === 'by-year' ? amount.byYear.map(({ year }) => year) : [],
      ),
    ),
  ].sort();

type Money = (pence: Pence) => string;

/** Whole pounds; with pence in every cell as soon as one sum has pence, so that decimals align. */
function formatterFor(lines: MoneyLine[]): Money {
  const sums = amountsOf(lines).flatMap((amount) =>
    amount.kind === 'by-year' ? amount.byYear.map(({ pence }) => pence) : [amount.pence],
  );
  const whole = sums.every((pence) => pence % 100 === 0);
  return whole ? formatPounds : (pence) => `£${formatPence(pence)}`;
}

interface Grid {
  years: FinancialYear[];
  /** A column of words stands for the years where no line has any. */
  hasWords: boolean;
  money: Money;
}

const inYear = (amount: Amount, year: FinancialYear): Pence =>
  amount.kind === 'unsplit'
    ? 0
    : sum(amount.byYear.filter((one) => one.year === year).map(({ pence }) => pence));

const total = (amount: Amount, money: Money): CellView =>
  cell(money(totalOf(amount)), { look: 'strong' });

function yearCells(amount: Amount, { years, hasWords, money }: Grid): CellView[] {
  if (amount.kind === 'by-year') {
    return hasWords
      ? [cell(amount.byYear.map(({ year }) => year).join(', '))]
      : years.map((year) => cell(money(inYear(amount, year))));
  }
  const across = hasWords ? 1 : years.length;
  return across === 0 ? [] : [cell(UNSPLIT, { span: across > 1 ? across : null })];
}

function lineCells({ label, limit, amount }: MoneyLine, grid: Grid): CellView[] {
  const limited = limit ? `${label}, ${limit.replaceAll(' ', '\u00a0')}` : label;
  const head = cell(limited, { scope: 'row' });
  if (amount.kind !== 'undetermined') {
    return [head, ...yearCells(amount, grid), total(amount, grid.money)];
  }
  const across = (grid.hasWords ? 1 : grid.years.length) + 1;
  return [head, cell(amount.words, { span: across > 1 ? across : null })];
}

/** Sum of several payments out; of a new maximum over an unknown one nobody can say what is new. */
function totalOut(lines: MoneyLine[], grid: Grid): CellView[] {
  const out = lines.filter(({ direction }) => direction === 'Out');
  if (out.length < 2 || out.some(({ limit }) => limit === 'to a maximum of')) return [];
  const all = together(amountsOf(out));
  const label = out.some(({ limit }) => limit) ? 'Out in all, up to' : 'Out in all';
  return [cell(label, { scope: 'row' }), ...yearCells(all, grid), cell(grid.money(totalOf(all)))];
}

function gridOf(lines: MoneyLine[]): Grid {
  const all = yearsIn(lines);
  const isLong = all.length > MOST_YEARS;
  return {
    years: isLong ? [] : all,
    hasWords: all.length === 0 && lines.some(({ amount }) => amount.kind === 'unsplit'),
    money: formatterFor(lines),
  };
}

const SUMMARY =
  'Money of this decision by financial year: what comes in, what goes out, what is held back';

/** Money by year in, out and held back; null where the paper moves none. */
export function glanceMoney({
  paper,
  numbering,
}: {
  paper: Paper;
  numbering: Numbering;
}): TableView | null {
  const lines = moneyLines(paper, numbering);
  if (lines.length === 0) return null;
  const grid = gridOf(lines);
  const middle = grid.hasWords ? ['By year'] : grid.years;
  return {
    caption: null,
    unit: null,
    summary: SUMMARY,
    columns: ['start', ...middle.map(() => 'end'), 'end'],
    head: [cell(''), ...middle.map(columnHead), { ...columnHead('Total'), look: 'strong' }],
    groups: [lines.map((line) => lineCells(line, grid))],
    foot: totalOut(lines, grid),
  };
}
