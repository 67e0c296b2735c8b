import { earliest, latest } from '../../kernel/local-date';
import { type AmountClaim, type PeriodClaim } from '../claims/claim';
import { type ExpectedPeriod } from './expected-period';
import { figuresOf } from './figures';
import { type PeriodAnchor } from './period-anchor';

type Span = NonNullable<PeriodClaim['span']>;

/** Whether the sum beside the period is the whole of a recommendation's, so that no year may lack. */
export function isWholeSum(amount: AmountClaim | undefined, { candidates }: PeriodAnchor): boolean {
  return (
    amount !== undefined &&
    !amount.perYear &&
    candidates.some(({ one }) => figuresOf(one)?.total === amount.pence)
  );
}

function yearsFit({ years = [] }: PeriodClaim, expected: ExpectedPeriod, whole: boolean): boolean {
  const extra = years.some((year) => !expected.years.includes(year));
  const lacking = expected.years.some((year) => !years.includes(year));
  return !extra && !(whole && lacking);
}

/** A bare year may be any of its days: it is outside only when all of them are. */
function bareSpanFits(span: Span, { from, until }: ExpectedPeriod): boolean {
  return [span.from, span.until].every((date) => earliest(date) <= until && latest(date) >= from);
}

function exactSpanFits(span: Span, { from, until }: ExpectedPeriod, whole: boolean): boolean {
  const [first, last] = [earliest(span.from), latest(span.until)];
  return whole ? first === from && last === until : first >= from && last <= until;
}

const isExact = ({ from, until }: Span): boolean => from.length > 4 && until.length > 4;

/** Whether what the words say can be so, by what one recommendation or several together say. */
export function periodFits(claim: PeriodClaim, expected: ExpectedPeriod, whole: boolean): boolean {
  if (claim.years) return yearsFit(claim, expected, whole);
  if (claim.span) {
    return isExact(claim.span)
      ? exactSpanFits(claim.span, expected, whole)
      : bareSpanFits(claim.span, expected);
  }
  return expected.months.includes(claim.months!);
}
