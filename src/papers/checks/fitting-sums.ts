import { type Pence } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { type Attribution } from './attribution';
import { type Examined } from './check';
import { type Figures, figuresOf, figuresTogether, heldFiguresOf, type Numbered } from './figures';
import { knownAgreement } from './known-agreement';

/** Figures of each candidate: what is held back where the words speak of that, else its money. */
export function figuresFor(
  { candidates, family }: Attribution,
  { context }: Pick<Examined, 'context'>,
): { candidate: Numbered; figures: Figures }[] {
  return candidates.flatMap((candidate) => {
    const { one } = candidate;
    const ledger =
      one.kind === 'vary-grant' ? knownAgreement(one, context.agreements)?.maximum : undefined;
    const figures = family === 'hold' ? heldFiguresOf(one) : figuresOf(one, ledger);
    return figures ? [{ candidate, figures }] : [];
  });
}

const allEqual = (sums: readonly Pence[], pence: Pence): boolean =>
  sums.length > 0 && sums.every((sum) => sum === pence);

function fitsYears(
  { pence, years, perYear }: AmountClaim,
  { byYear }: Figures,
): boolean | undefined {
  const known = years.map((year) => byYear.get(year));
  if (known.length === 0 || known.some((sum) => sum === undefined)) return undefined;
  const sums = known as Pence[];
  const together = sums.reduce((total, sum) => total + sum, 0);
  return allEqual(sums, pence) || (!perYear && together === pence);
}

function fitsPerYear({ pence, qualifier }: AmountClaim, { byYear }: Figures): boolean | undefined {
  const sums = [...byYear.values()];
  if (sums.length === 0) return undefined;
  return allEqual(sums, pence) || (qualifier === 'up-to' && Math.max(...sums) === pence);
}

/** Whether the sum is what the maximum is raised by; nobody says "to" of that. */
const isRaise = ({ pence, direction }: AmountClaim, { before, after }: Figures): boolean =>
  before !== undefined &&
  after !== undefined &&
  after > before &&
  direction !== 'to' &&
  pence === after - before;

/** Whether the sum, said without a direction, is the maximum as it was. */
const isWhatWas = ({ pence, direction }: AmountClaim, { before }: Figures): boolean =>
  direction === undefined && pence === before;

function fitsAgreement(claim: AmountClaim, figures: Figures): boolean | undefined {
  const { pence, direction, newMaximum } = claim;
  const { before, after } = figures;
  if (newMaximum && after === undefined) return true;
  if (direction === 'from') return before === undefined ? undefined : pence === before;
  const isKnown = pence === after || isRaise(claim, figures) || isWhatWas(claim, figures);
  return isKnown ? true : undefined;
}

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

/** Whether the sum is one that the candidates, each or all together, give. */
export function fits(
  claim: AmountClaim,
  figures: readonly Figures[],
  namesYear: boolean,
): boolean | undefined {
  const pool = figures.length > 1 ? [...figures, figuresTogether(figures)] : figures;
  const verdicts = pool.map((one) => fitsOne(claim, one, namesYear));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(false) ? false : undefined;
}
