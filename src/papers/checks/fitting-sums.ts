import { type Pence } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { type Attribution } from './candidates';
import { type Examined } from './check';
import { type Figures, figuresOf, figuresTogether, heldFiguresOf, type Numbered } from './figures';
import { knownMaximum } from './known-agreement';

/** Figures of each candidate: what is held back where the words speak of that, else its money. */
export function figuresFor(
  { candidates, family }: Attribution,
  { context }: Pick<Examined, 'context'>,
): { candidate: Numbered; figures: Figures }[] {
  const known = knownMaximum(context.agreements);
  return candidates.flatMap((candidate) => {
    const { one } = candidate;
    const figures = family === 'hold' ? heldFiguresOf(one) : figuresOf(one, known(one));
    return figures ? [{ candidate, figures }] : [];
  });
}

const allEqual = (sums: readonly Pence[], pence: Pence): boolean =>
  sums.length > 0 && sums.every((sum) => sum === pence);

function fitsYears(
  { pence, years, perYear }: AmountClaim,
  { byYear }: Pick<Figures, 'byYear'>,
): boolean | undefined {
  const known = years.map((year) => byYear.get(year));
  if (known.length === 0 || known.some((sum) => sum === undefined)) return undefined;
  const sums = known as Pence[];
  const together = sums.reduce((total, sum) => total + sum, 0);
  return allEqual(sums, pence) || (!perYear && together === pence);
}

function fitsPerYear(
  { pence, qualifier }: AmountClaim,
  { byYear }: Pick<Figures, 'byYear'>,
): boolean | undefined {
  const sums = [...byYear.values()];
  if (sums.length === 0) return undefined;
  return allEqual(sums, pence) || (qualifier === 'up-to' && Math.max(...sums) === pence);
}

const isWhole = ({ perYear, years }: AmountClaim): boolean => !perYear && years.length === 0;

/** Whether the sum is what a new maximum adds, in all or in its years; nobody says "to" of that. */
export function isRaise(claim: AmountClaim, { raise }: Figures): boolean {
  if (!raise || claim.direction === 'to') return false;
  if (claim.years.length > 0) return fitsYears(claim, raise) === true;
  return claim.perYear ? fitsPerYear(claim, raise) === true : claim.pence === raise.total;
}

/** Whether the sum, said without a direction, is the maximum as it was. */
const isWhatWas = (claim: AmountClaim, { before }: Figures): boolean =>
  claim.direction === undefined && isWhole(claim) && claim.pence === before;

function fitsAgreement(claim: AmountClaim, figures: Figures): boolean | undefined {
  const { pence, direction, newMaximum } = claim;
  const { before, after } = figures;
  if (newMaximum && after === undefined) return true;
  if (direction === 'from') return before === undefined ? undefined : pence === before;
  return isOfAgreement(claim, figures) ? true : undefined;
}

const isOfAgreement = (claim: AmountClaim, figures: Figures): boolean =>
  (isWhole(claim) && claim.pence === figures.after) ||
  isRaise(claim, figures) ||
  isWhatWas(claim, figures);

/** Whether a sum is one of the figures; undefined where nothing is known to compare it with. */
function fitsOne(claim: AmountClaim, figures: Figures, namesYear: boolean): boolean | undefined {
  const agreement = fitsAgreement(claim, figures);
  if (agreement !== undefined || claim.direction === 'from') return agreement;
  // The whole sum beside too few years is right as a sum; the period check sees the years.
  if (claim.years.length > 0) return claim.pence === figures.total || fitsYears(claim, figures);
  if (claim.perYear) return fitsPerYear(claim, figures);
  const { pence } = claim;
  return pence === figures.total || (namesYear && [...figures.byYear.values()].includes(pence));
}

/** By how much a rate, rounded to the penny or the pound it is written in, may miss its total. */
const roundingOf = (pence: Pence, count: number): Pence => count * (pence % 100 === 0 ? 50 : 1);

/** What a sum comes to that is paid several times, in a year or in all; rounding is forgiven. */
function multiplied(claim: AmountClaim, { total, byYear, after = total }: Figures): AmountClaim {
  const { times, pence, perYear } = claim;
  if (!times) return claim;
  const product = pence * times.count;
  const meant = [total, after, ...byYear.values()].find(
    (sum) => Math.abs(sum - product) <= roundingOf(pence, times.count),
  );
  return { ...claim, pence: meant ?? product, perYear: perYear || times.of === 'year' };
}

/** Whether the sum is one that the candidates, each or all together, give. */
export function fits(
  claim: AmountClaim,
  figures: readonly Figures[],
  namesYear: boolean,
): boolean | undefined {
  const pool = figures.length > 1 ? [...figures, figuresTogether(figures)] : figures;
  const mayBeOfAYear = namesYear || claim.times !== undefined;
  const verdicts = pool.map((one) => fitsOne(multiplied(claim, one), one, mayBeOfAYear));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(false) ? false : undefined;
}
