import { formatPounds, type Pence, sum } from '../../../kernel/money';
import { typedPence } from '../form/amount.form';
import { groupIn, listIn, textIn, type TypedGroup } from '../form/typed-fields';
import { parseYear } from '../form/year.form';
import { type SourceMoney, totalOfYears, UNSPLIT } from './source-money';

export interface MoneyLine {
  path: string;
  /** `2024/25`, or that the sum is not split; for labels. */
  when: string;
  /** Absent for the line of what is not split. */
  hasYear: boolean;
  /** Only where a recommendation pays. */
  comesIn?: string;
  used?: string;
  leftOver?: string;
  isOver: boolean;
}
export interface MoneyGrid {
  lines: MoneyLine[];
  totals: { comesIn?: string; sum: string; held: string; leftOver?: string; isOver: boolean };
  /** Opens the budget codes while one is stated. */
  hasCodes: boolean;
}

/** `£20,000 over`, never a minus. */
const leftWords = (pence: Pence): string =>
  pence < 0 ? `${formatPounds(-pence)} over` : formatPounds(pence);

interface Line {
  path: string;
  /** Financial year; {@link UNSPLIT} for none, undefined while it cannot be read. */
  year: string | undefined;
  cells: TypedGroup;
}

const typedIn = ({ cells }: Line): Pence =>
  typedPence(textIn(cells, 'sum')) + typedPence(textIn(cells, 'held'));

/** Of a source no year is stated for, and of what is not split, only the whole can be compared. */
const isCompared = (line: Line, source: SourceMoney): boolean =>
  line.year === UNSPLIT ? typedIn(line) > 0 : !source.comesIn.has(UNSPLIT);

function sourceOf(line: Line, source: SourceMoney | undefined): Partial<MoneyLine> {
  if (!source || line.year === undefined) return {};
  const comesIn = source.comesIn.get(line.year) ?? 0;
  if (!isCompared(line, source)) return comesIn > 0 ? { comesIn: formatPounds(comesIn) } : {};
  const used = source.used.get(line.year) ?? 0;
  const left = comesIn - used - typedIn(line);
  return {
    comesIn: formatPounds(comesIn),
    ...(used > 0 && { used: formatPounds(used) }),
    leftOver: leftWords(left),
    isOver: left < 0,
  };
}

const linesOf = (money: TypedGroup, path: string): Line[] => [
  ...listIn(money, 'rows').map((cells, at) => ({
    path: `${path}.rows.${at}`,
    year: parseYear(textIn(cells, 'year')),
    cells,
  })),
  { path: `${path}.unsplit`, year: UNSPLIT, cells: groupIn(money, 'unsplit') },
];

const NOT_SPLIT = 'not split by year';

const nameOf = ({ year, cells, path }: Line): string => {
  if (year === UNSPLIT) return NOT_SPLIT;
  return year ?? (textIn(cells, 'year').trim() || `line ${Number(path.split('.').at(-1)) + 1}`);
};

function totalsOf(lines: Line[], source: SourceMoney | undefined): MoneyGrid['totals'] {
  const typed = (column: string): Pence =>
    sum(lines.map(({ cells }) => typedPence(textIn(cells, column))));
  const asked = typed('sum');
  const held = typed('held');
  const words = { sum: formatPounds(asked), held: formatPounds(held) };
  if (!source) return { ...words, isOver: false };
  const comesIn = totalOfYears(source.comesIn);
  const left = comesIn - totalOfYears(source.used) - asked - held;
  return {
    ...words,
    comesIn: formatPounds(comesIn),
    leftOver: leftWords(left),
    isOver: left < 0,
  };
}

/** The money as typed, beside what comes in and what is left of it. */
export function moneyGrid(money: TypedGroup, path: string, source?: SourceMoney): MoneyGrid {
  const lines = linesOf(money, path);
  return {
    lines: lines.map((line) => ({
      path: line.path,
      when: nameOf(line),
      hasYear: line.year !== UNSPLIT,
      isOver: false,
      ...sourceOf(line, source),
    })),
    totals: totalsOf(lines, source),
    hasCodes: lines.some(({ cells }) =>
      ['sumCode', 'heldCode'].some((code) => textIn(cells, code).trim() !== ''),
    ),
  };
}
