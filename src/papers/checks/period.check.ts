import { endOfYear, startOfYear } from '../../kernel/financial-year';
import { formatDate } from '../../kernel/local-date';
import { type PeriodClaim } from '../claims/claim';
import { inSeries } from '../../kernel/sentences';
import { defineCheck, type Examined, type Found } from './check';
import { expectedPeriod, type ExpectedPeriod, together } from './expected-period';
import { type PeriodAnchor, periodAnchor } from './period-anchor';
import { periodFacts } from './period-facts';
import { isWholeSum, periodFits } from './period-fit';
import { PERIOD_CODES } from './period.words';
import { placeOf } from './places';
import { type TableAt, tablesIn, yearsOfTable } from './table-cells';

type PeriodFound = Found<typeof PERIOD_CODES>;

const lengthWords = (months: number): string => {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

function expectedWords(claim: PeriodClaim, { years, from, until, months }: ExpectedPeriod): string {
  if (claim.years) return inSeries(years);
  if (claim.span) return `${formatDate(from)} to ${formatDate(until)}`;
  return `${lengthWords(months[0]!)} (${inSeries(years)})`;
}

function differs(claim: PeriodClaim, expected: ExpectedPeriod, examined: Examined): PeriodFound {
  const against = placeOf(examined, expected.pointer);
  return {
    code: 'period-differs',
    at: claim.place,
    against,
    params: {
      said: claim.place.words ?? '',
      source: against.printed,
      expected: expectedWords(claim, expected),
    },
    offset: claim.offset,
  };
}

/** Fits when one of the recommendations it may mean has it so, or all of them together. */
function againstRecommendations(
  claim: PeriodClaim,
  anchor: PeriodAnchor,
  examined: Examined,
): PeriodFound[] {
  const each = anchor.candidates
    .map((candidate) => expectedPeriod(candidate, examined.paper))
    .filter((period) => period !== undefined);
  const all = together(each);
  if (!all) return [];
  const whole = isWholeSum(anchor.amount, anchor) && anchor.amount?.years === claim.years;
  if ([...each, all].some((expected) => periodFits(claim, expected, whole))) return [];
  return [differs(claim, all, examined)];
}

const SPEAKS_OF_A_TABLE = /\btable\b/i;

/** The table a paragraph leads into: the next block of its section, or the next but a sub-heading. */
function tableAfter({ place, sentence }: PeriodClaim, examined: Examined): TableAt | undefined {
  if (!place.pointer.startsWith('/sections') || !SPEAKS_OF_A_TABLE.test(sentence.text)) {
    return undefined;
  }
  const [, , section, , block] = place.pointer.split('/');
  const { blocks } = examined.paper.sections[Number(section)]!;
  const next = blocks.findIndex(({ kind }, at) => at > Number(block) && kind !== 'sub-heading');
  return tablesIn(examined.paper).find(
    (table) => table.pointer === `/sections/${section}/blocks/${next}`,
  );
}

const namesYears = ({ years, months, lasts }: PeriodClaim): boolean =>
  years !== undefined || (months !== undefined && lasts === true);

function againstTable(claim: PeriodClaim, examined: Examined): PeriodFound[] {
  const table = namesYears(claim) ? tableAfter(claim, examined) : undefined;
  const years = table ? yearsOfTable(table) : [];
  if (!table || years.length === 0) return [];
  const expected: ExpectedPeriod = {
    years,
    from: startOfYear(years[0]!),
    until: endOfYear(years.at(-1)!),
    months: [years.length * 12],
    pointer: table.pointer,
  };
  return periodFits(claim, expected, false) ? [] : [differs(claim, expected, examined)];
}

function claimFindings(claim: PeriodClaim, examined: Examined): PeriodFound[] {
  const anchor = periodAnchor(claim, examined);
  const found = anchor ? againstRecommendations(claim, anchor, examined) : [];
  return found.length > 0 ? found : againstTable(claim, examined);
}

export const period = defineCheck({
  name: 'period',
  compares:
    'Years and periods of money: recommendations among themselves, and with tables and with what the prose says of them.',
  source: 'A decision gives authority for the years it names, and for no other.',
  codes: PERIOD_CODES,
  check: (examined) => [
    ...periodFacts(examined),
    ...examined.claims
      .filter((claim) => claim.kind === 'period')
      .flatMap((claim) => claimFindings(claim, examined)),
  ],
});
