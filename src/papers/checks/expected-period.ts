import {
  endOfYear,
  type FinancialYear,
  financialYearsBetween,
  startOfYear,
} from '../../kernel/financial-year';
import { earliest, latest, type LocalDate } from '../../kernel/local-date';
import { byYearOf } from '../agreement-raise';
import { type Paper } from '../content/paper';
import { type Period, type Recommendation } from '../content/recommendation';
import { type Numbered, numberedIn, sumOf } from './figures';
import { sourceIdsOf } from './funding';

/** When the money of a recommendation runs, and where in the data that stands. */
export interface ExpectedPeriod {
  years: FinancialYear[];
  from: LocalDate;
  until: LocalDate;
  /** Lengths in months that words may give it. */
  months: number[];
  pointer: string;
}

/** The period as stated; one that ends before it begins says nothing, and is a finding of its own. */
export function periodOf(one: Recommendation): Period | undefined {
  const period = 'period' in one ? one.period : undefined;
  return period && earliest(period.from) <= latest(period.until) ? period : undefined;
}

/** Financial years the money itself names, in order. */
export const moneyYearsOf = (one: Recommendation): FinancialYear[] => {
  const money = sumOf(one);
  return money ? [...byYearOf(money.amount).keys()].sort() : [];
};

const monthsBetween = (from: LocalDate, until: LocalDate): number => {
  const [year, month] = from.split('-').map(Number);
  const [lastYear, lastMonth] = until.split('-').map(Number);
  return (lastYear! - year!) * 12 + (lastMonth! - month!) + 1;
};

function stated({ one, at }: Numbered): ExpectedPeriod | undefined {
  const period = periodOf(one);
  const years = moneyYearsOf(one);
  if (period) {
    const [from, until] = [earliest(period.from), latest(period.until)];
    const within = financialYearsBetween(from, until);
    const exact = period.from.length > 4 && period.until.length > 4;
    const months = [exact ? monthsBetween(from, until) : undefined, within.length * 12];
    return {
      years: within,
      from,
      until,
      months: months.filter((length) => length !== undefined),
      pointer: `/recommendations/${at}/period`,
    };
  }
  if (years.length === 0) return undefined;
  return {
    years,
    from: startOfYear(years[0]!),
    until: endOfYear(years.at(-1)!),
    months: [years.length * 12],
    pointer: `/recommendations/${at}/money`,
  };
}

/**
 * What a recommendation says of its time; where it says nothing, what the recommendations say that
 * its money pays for. Undefined where nobody says anything.
 */
export function expectedPeriod(candidate: Numbered, paper: Paper): ExpectedPeriod | undefined {
  const own = stated(candidate);
  if (own) return own;
  const paidFor = numberedIn(paper.recommendations).filter(
    ({ one, at }) => at !== candidate.at && sourceIdsOf(one).includes(candidate.one.id),
  );
  return together(paidFor.map(stated).filter((period) => period !== undefined));
}

/** The time of several recommendations as one. */
export function together(periods: readonly ExpectedPeriod[]): ExpectedPeriod | undefined {
  const [first] = periods;
  if (!first) return undefined;
  const years = [...new Set(periods.flatMap((one) => one.years))].sort();
  return {
    years,
    from: periods.map(({ from }) => from).sort()[0]!,
    until: periods
      .map(({ until }) => until)
      .sort()
      .at(-1)!,
    months: [...new Set([...periods.flatMap(({ months }) => months), years.length * 12])],
    pointer: first.pointer,
  };
}
