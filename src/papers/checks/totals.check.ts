import { formatPounds, type Pence } from '../../kernel/money';
import { type AmountClaim, type PeriodClaim } from '../claims/claim';
import { attributionOf } from './attribution';
import { defineCheck, type Examined, type Found } from './check';
import { type Figures, figuresTogether } from './figures';
import { figuresFor, fits } from './fitting-sums';
import { againstLists } from './listed-sums';
import { amountClaimsIn, moneyPlace, recommendationsNamed } from './places';
import { isOfThePaper, totalsTogether } from './stated-total';
import { TOTALS_CODES } from './totals.words';

type TotalsFound = Found<typeof TOTALS_CODES>;

const ONE_YEAR =
  /\b(?:first|second|third|final|last|next|each|every|this)\s+(?:financial\s+)?year\b/i;

const namesPeriod = (claim: AmountClaim, { claims }: Examined): boolean =>
  ONE_YEAR.test(claim.sentence.text) ||
  claims.some((one) => one.kind === 'period' && one.sentence === claim.sentence);

/** The years by which a sum is to be compared: those tied to it, or all where it is a yearly one. */
function yearlyWords(claim: AmountClaim, { byYear }: Figures): string {
  const perYear = claim.perYear || claim.times?.of === 'year' ? [...byYear.keys()] : [];
  const years = claim.years.length > 0 ? claim.years : perYear;
  return years
    .filter((year) => byYear.has(year))
    .map((year) => `${formatPounds(byYear.get(year)!)} in ${year}`)
    .join(', ');
}

function wholeSum({ direction, newMaximum }: AmountClaim, figures: Figures): Pence {
  const { total, before = total, after = total, raise } = figures;
  if (direction === 'from') return before;
  if (direction === 'by' && raise) return raise.total;
  return direction === 'to' || newMaximum ? after : total;
}

/** What the recommendations give in the place of a sum that does not fit. */
function expectedWords(claim: AmountClaim, each: readonly Figures[]): string {
  const figures = each.length > 1 ? figuresTogether(each) : each[0]!;
  return yearlyWords(claim, figures) || formatPounds(wholeSum(claim, figures));
}

const saidWords = ({ pence, times }: AmountClaim): string => {
  if (!times) return formatPounds(pence);
  return `${times.count} times ${formatPounds(pence)}${times.of === 'year' ? ' a year' : ''}`;
};

/** A sum the words tie to recommendations, none of which has it. */
function againstItsOwn(claim: AmountClaim, examined: Examined): TotalsFound[] {
  const attribution = attributionOf(claim, examined.paper.recommendations);
  if (!attribution?.firm) return againstAll(claim, examined);
  const known = figuresFor(attribution, examined);
  const figures = known.map((one) => one.figures);
  if (known.length === 0 || fits(claim, figures, namesPeriod(claim, examined)) !== false) return [];
  const indices = known.map(({ candidate }) => candidate.at);
  const field = attribution.family === 'hold' ? 'holdsBack' : 'money';
  return [
    {
      code: 'total-differs',
      at: claim.place,
      against: moneyPlace(examined, indices[0]!, field),
      params: {
        said: saidWords(claim),
        recommendation: recommendationsNamed(indices),
        expected: expectedWords(claim, figures),
      },
      offset: claim.offset,
    },
  ];
}

/** A total of the whole paper. */
function againstAll(claim: AmountClaim, examined: Examined): TotalsFound[] {
  if (!isOfThePaper(claim, examined.paper.recommendations)) return [];
  const { totals, at } = totalsTogether(claim, examined.paper.recommendations);
  if (at.length === 0 || totals.includes(claim.pence)) return [];
  return [
    {
      code: 'total-differs',
      at: claim.place,
      against: moneyPlace(examined, at[0]!),
      params: {
        said: formatPounds(claim.pence),
        recommendation: recommendationsNamed(at),
        expected: formatPounds(totals[0]!),
      },
      offset: claim.offset,
    },
  ];
}

interface Product {
  rate: AmountClaim;
  length: PeriodClaim;
  total: AmountClaim;
  /** Numbers of years by which the two may be tied: as said, and as the recommendations have it. */
  years: number[];
}

/** `£240,000 per year for 2 years (£480k total)`: the parts stand in one stretch of one sentence. */
function productsIn(amounts: readonly AmountClaim[], { claims }: Examined): Product[] {
  const lengths = claims.filter((one) => one.kind === 'period').filter(({ lasts }) => lasts);
  return amounts.flatMap((total) => {
    const rate = amounts.find(
      (one) => one.perYear && one.sentence === total.sentence && one.offset < total.offset,
    );
    const length = lengths.find((one) => one.sentence === total.sentence);
    if (!total.total || !rate || !length || length.months! % 12 !== 0) return [];
    return [{ rate, length, total, years: [length.months! / 12] }];
  });
}

function product({ rate, length, total, years }: Product, examined: Examined): TotalsFound[] {
  const attribution = attributionOf(rate, examined.paper.recommendations);
  const known = attribution ? figuresFor(attribution, examined) : [];
  const admitted = [...years, ...known.map(({ figures }) => figures.byYear.size)];
  if (admitted.some((count) => rate.pence * count === total.pence)) return [];
  return [
    {
      code: 'total-not-product',
      at: total.place,
      against: rate.place,
      params: {
        rate: formatPounds(rate.pence),
        years: length.place.words ?? '',
        product: formatPounds(rate.pence * years[0]!),
        said: formatPounds(total.pence),
      },
      offset: total.offset,
    },
  ];
}

function check(examined: Examined): TotalsFound[] {
  const amounts = amountClaimsIn(examined.claims).filter(({ qualifier }) => qualifier !== 'about');
  const different = [
    ...amounts.flatMap((claim) => againstItsOwn(claim, examined)),
    ...againstLists(amounts, examined),
  ];
  const isSettled = ({ place, offset }: AmountClaim): boolean =>
    different.some((found) => found.at === place && found.offset === offset);
  const products = productsIn(amounts, examined).filter(
    ({ rate, total }) => !isSettled(rate) && !isSettled(total),
  );
  return [...different, ...products.flatMap((one) => product(one, examined))];
}

export const totals = defineCheck({
  name: 'totals',
  compares:
    'Sums, yearly sums and totals in the prose with the recommendations they speak of, each and together; a yearly sum times its years with the total beside it.',
  source: 'Totals that are out by a pound or more get signed; a decision is for the sum it states.',
  codes: TOTALS_CODES,
  check,
});
