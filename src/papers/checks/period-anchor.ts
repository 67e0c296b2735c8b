import { type AmountClaim, type PeriodClaim, type VerbFamily } from '../claims/claim';
import { attributionOf, byVerb } from './attribution';
import { type Examined } from './check';
import { type Numbered, numberedIn, sumOf } from './figures';
import { figuresFor, fits } from './fitting-sums';
import { subjectsOf } from './period-subject';
import { amountClaimsIn } from './places';

/** The recommendations a period in the prose is about, and the sum it stands with, if any. */
export interface PeriodAnchor {
  candidates: Numbered[];
  amount?: AmountClaim;
}

const MONEY_NOUN = /\b(?:grants?|agreements?|funding|awards?|money|contributions?)\b/i;
const BUDGETS = /\bbudgets?\b/i;
const TO_BE_CHANGED =
  /\b(?:will|would|(?:is|are) to) be (?:\w+ly )?(?:updated|adjusted|amended|increased|changed|entered|credited|charged|added)\b|\b(?:updates?|updating)\b/i;
/** A year behind such a word dates something else. */
const DATES_ANOTHER =
  /\b(?:since|before|after|prior to|following|launched in|began in|introduced in|established in|started in|made in)\s+$/i;

/** `…, which supported 400 victims in 2022/23`. */
const OF_ANOTHER_CLAUSE = /,\s+(?:which|who|where|when)\b/i;

const governedFrom = ({ segment, sentence }: PeriodClaim): number =>
  segment ? Math.max(segment.from, sentence.from) : sentence.from;

const isForeign = (claim: PeriodClaim): boolean => {
  const before = claim.sentence.text.slice(0, claim.offset - claim.sentence.from);
  const ownClause = before.slice(governedFrom(claim) - claim.sentence.from);
  return (
    OF_ANOTHER_CLAUSE.test(ownClause) ||
    (claim.months === undefined && DATES_ANOTHER.test(before.slice(-30)))
  );
};

function isOneOf(
  amount: AmountClaim,
  candidates: readonly Numbered[],
  examined: Examined,
): boolean {
  const attribution = attributionOf(amount, examined.paper.recommendations);
  if (!attribution) return false;
  const same = attribution.candidates.some(({ at }) => candidates.some((one) => one.at === at));
  if (!same) return false;
  // What the agreement comes to then is paid over other years than what is added to it.
  const figures = figuresFor(attribution, examined).map(({ figures: { total, byYear } }) => ({
    total,
    byYear,
  }));
  return fits({ ...amount, years: [] }, figures, true) === true;
}

/**
 * The stretch of the sentence the verb governs speaks of money or of an agreement. By how long an
 * agreement is extended says nothing of the years of the money.
 */
function speaksOfMoney({ sentence, segment, years }: PeriodClaim, family: VerbFamily): boolean {
  if (family === 'vary' && !years) return false;
  const [from, until] = [segment!.from, segment!.until].map((at) => at - sentence.from);
  return MONEY_NOUN.test(sentence.text.slice(from, until));
}

/** The verb's object must be money or an agreement; what else is extended has years of its own. */
function verbAnchor(claim: PeriodClaim, examined: Examined): PeriodAnchor | undefined {
  const attribution = byVerb(claim, examined.paper.recommendations);
  if (!attribution?.firm || attribution.family === 'hold') return undefined;
  const { candidates } = attribution;
  const amounts = amountClaimsIn(examined.claims).filter(
    (one) => one.sentence === claim.sentence && one.segment?.verb === claim.segment?.verb,
  );
  if (amounts.length === 0) {
    return speaksOfMoney(claim, attribution.family) ? { candidates } : undefined;
  }
  const tied = amounts.filter(({ years }) => years.length > 0 && years === claim.years);
  const amount = (tied.length > 0 ? tied : amounts).find((one) =>
    isOneOf(one, candidates, examined),
  );
  return amount && { candidates, amount };
}

/** Without a verb: `£480,000 over two years`, where the sum is that of recommendations. */
function amountAnchor(claim: PeriodClaim, examined: Examined): PeriodAnchor | undefined {
  if (claim.sentence.background || claim.segment?.verb.tense === 'past') return undefined;
  const amount = amountClaimsIn(examined.claims)
    .filter((one) => one.sentence === claim.sentence && one.offset < claim.offset)
    .at(-1);
  const attribution = amount && attributionOf(amount, examined.paper.recommendations);
  if (!amount || !attribution) return undefined;
  const { candidates } = attribution;
  return isOneOf(amount, candidates, examined) ? { candidates, amount } : undefined;
}

function budgetAnchor(
  { sentence, years }: PeriodClaim,
  { paper }: Examined,
): PeriodAnchor | undefined {
  const speaks = BUDGETS.test(sentence.text) && TO_BE_CHANGED.test(sentence.text);
  if (!years || !speaks || sentence.background) return undefined;
  const candidates = numberedIn(paper.recommendations).filter(({ one }) => sumOf(one));
  return candidates.length > 0 ? { candidates } : undefined;
}

function subjectAnchor(claim: PeriodClaim, { paper }: Examined): PeriodAnchor | undefined {
  const candidates = subjectsOf(claim, paper.recommendations);
  return candidates.length > 0 ? { candidates } : undefined;
}

/** Which recommendations a period is about; undefined where the words do not say. */
export function periodAnchor(claim: PeriodClaim, examined: Examined): PeriodAnchor | undefined {
  if (isForeign(claim) || (claim.months !== undefined && !claim.lasts)) return undefined;
  return (
    verbAnchor(claim, examined) ??
    amountAnchor(claim, examined) ??
    budgetAnchor(claim, examined) ??
    subjectAnchor(claim, examined)
  );
}
