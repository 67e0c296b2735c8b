import { type FinancialYear } from '../../kernel/financial-year';
import { formatPounds, type Pence, sum } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { attributionOf } from './attribution';
import { type Examined, type Found } from './check';
import { type Figures } from './figures';
import { figuresFor } from './fitting-sums';
import { moneyPlace, recommendationsNamed } from './places';
import { type TOTALS_CODES } from './totals.words';

/** Sums that one verb of one sentence lists by the days they are paid on. */
type Listed = [AmountClaim, AmountClaim, ...AmountClaim[]];

const isOneList = (one: AmountClaim, other: AmountClaim): boolean =>
  one.sentence === other.sentence && one.segment?.verb === other.segment?.verb;

function listsIn(amounts: readonly AmountClaim[]): Listed[] {
  const dated = amounts.filter(({ dated: year, segment }) => year && segment);
  const firsts = dated.filter(
    (one, at) => dated.findIndex((other) => isOneList(one, other)) === at,
  );
  return firsts.flatMap((first): Listed[] => {
    const [one, other, ...more] = dated.filter((some) => isOneList(first, some));
    return one && other ? [[one, other, ...more]] : [];
  });
}

/** What the list gives in each year. */
function byYearOf(list: Listed): Map<FinancialYear, AmountClaim[]> {
  const years = new Map<FinancialYear, AmountClaim[]>();
  for (const claim of list) years.set(claim.dated!, [...(years.get(claim.dated!) ?? []), claim]);
  return years;
}

const totalOf = (claims: readonly AmountClaim[]): Pence => sum(claims.map(({ pence }) => pence));

/** A list is the whole of the money when it has every year of it, and as many days in each. */
function isWhole(years: ReadonlyMap<FinancialYear, AmountClaim[]>, { byYear }: Figures): boolean {
  const counts = new Set([...years.values()].map((claims) => claims.length));
  return (
    byYear.size > 1 &&
    years.size === byYear.size &&
    [...years.keys()].every((year) => byYear.has(year)) &&
    counts.size === 1
  );
}

interface Difference {
  claim: AmountClaim;
  said: string;
  expected: string;
}

/** What a list says that its recommendation does not have; parts of a sum may be left out. */
function differenceOf(list: Listed, figures: Figures): Difference | undefined {
  const years = byYearOf(list);
  if (isWhole(years, figures)) {
    const wrong = [...years].find(([year, claims]) => totalOf(claims) !== figures.byYear.get(year));
    if (!wrong) return undefined;
    const [year, [claim]] = wrong;
    return {
      claim: claim!,
      said: `${formatPounds(totalOf(wrong[1]))} in ${year}`,
      expected: `${formatPounds(figures.byYear.get(year)!)} in ${year}`,
    };
  }
  const total = totalOf(list);
  if (total <= Math.max(figures.total, figures.after ?? 0)) return undefined;
  const said = `${formatPounds(total)} altogether`;
  return { claim: list[0], said, expected: formatPounds(figures.total) };
}

/** Sums listed by date, taken together: `£120,000 in April 2024 and £120,000 in October 2024`. */
export function againstLists(
  amounts: readonly AmountClaim[],
  examined: Examined,
): Found<typeof TOTALS_CODES>[] {
  return listsIn(amounts).flatMap((list): Found<typeof TOTALS_CODES>[] => {
    // Taken together the parts are the whole, so the words tie them as they would tie it.
    const whole = { ...list[0], part: false, direct: true };
    const attribution = attributionOf(whole, examined.paper.recommendations);
    const [known, ...more] = attribution?.firm ? figuresFor(attribution, examined) : [];
    const difference = known && more.length === 0 ? differenceOf(list, known.figures) : undefined;
    if (!known || !difference) return [];
    const { claim, said, expected } = difference;
    const { at } = known.candidate;
    return [
      {
        code: 'total-differs',
        at: claim.place,
        against: moneyPlace(examined, at),
        params: { said, recommendation: recommendationsNamed([at]), expected },
        offset: claim.offset,
      },
    ];
  });
}
