import { type FinancialYear } from '../../../kernel/financial-year';
import { formatPounds, sum } from '../../../kernel/money';
import { totalOf } from '../../../papers/content/money';
import { type MoneyLine, moneyLines } from '../../../papers/print/money-lines';
import { capitalised } from '../../../kernel/sentences';
import { type Numbering } from '../../../papers/numbering';
import { type StandingPassage } from '../../../workflow/passage.reader';

interface MoneyRow {
  /** `£480,000 comes in`, `up to £440,000 goes out`. */
  what: string;
  /** Whose it is, or what for; empty where there is no more to say. */
  whose: string;
  /** A sum for each year; empty where `across` says why there is none. */
  years: string[];
  across: string;
}

export interface MoneyByYear {
  years: FinancialYear[];
  rows: MoneyRow[];
  /** More years than a phone has room for. */
  isWide: boolean;
}

const MOST_YEARS = 2;

const DOES: Record<MoneyLine['direction'], string> = {
  In: 'comes in',
  Out: 'goes out',
  'Held back': 'is held back',
  Maximum: 'is the new maximum',
  Other: 'is in the matter',
};

function whatWords({ direction, limit, amount }: MoneyLine): string {
  if (amount.kind === 'undetermined') return 'A sum not yet known';
  const total = formatPounds(totalOf(amount));
  if (limit === 'to a maximum of') return `${total} is the new maximum`;
  return capitalised(`${limit ? `${limit} ` : ''}${total} ${DOES[direction]}`);
}

/** `Out: Suzy Lamplugh Trust`, `Held back, not committed`: what stands behind the direction. */
const whoseWords = ({ label }: MoneyLine): string => label.replace(/^[^:,]*[:,]\s*/, '');

function yearWords(
  { amount }: MoneyLine,
  years: FinancialYear[],
): Omit<MoneyRow, 'what' | 'whose'> {
  if (amount.kind === 'undetermined') return { years: [], across: amount.words };
  if (amount.kind === 'unsplit') return { years: [], across: 'no split by year is stated' };
  const { byYear } = amount;
  const inYear = (year: FinancialYear): string => {
    const own = byYear.filter((one) => one.year === year);
    return own.length === 0 ? 'nil' : formatPounds(sum(own.map(({ pence }) => pence)));
  };
  return { years: years.map(inYear), across: '' };
}

const yearsOf = (lines: MoneyLine[]): FinancialYear[] =>
  [
    ...new Set(
      lines.flatMap(({ amount }) =>
        amount.kind === 'by-year' ? amount.byYear.map(({ year }) => year) : [],
      ),
    ),
  ].sort();

interface MoneyOf {
  standing: Pick<StandingPassage, 'content'>;
  numbering: Numbering;
}

/** What the decision moves, by year; undefined where it moves nothing. */
export function moneyByYear({ standing, numbering }: MoneyOf): MoneyByYear | undefined {
  const lines = moneyLines(standing.content, numbering);
  if (lines.length === 0) return undefined;
  const years = yearsOf(lines);
  const rows = lines.map((line) => ({
    what: whatWords(line),
    whose: whoseWords(line),
    ...yearWords(line, years),
  }));
  return { years, rows, isWide: years.length > MOST_YEARS };
}
