import { type AmountClaim, type PeriodClaim, type VerbFamily } from '../claims/claim';
import { type Recommendation } from '../content/recommendation';
import { heldBackOf, type Numbered, numberedIn } from './figures';

/** The recommendations a claim is about, and how surely. */
export interface Attribution {
  candidates: Numbered[];
  family: VerbFamily;
  /** The words leave no doubt, so a sum that fits none of the candidates is a contradiction. */
  firm: boolean;
}

const IS_OF: Record<VerbFamily, (one: Recommendation) => boolean> = {
  accept: ({ kind }) => kind === 'accept-funding',
  award: ({ kind }) => kind === 'award-grant',
  vary: ({ kind }) => kind === 'vary-grant',
  hold: (one) => heldBackOf(one) !== undefined,
};

export function partyOf(one: Recommendation): string | undefined {
  if (one.kind === 'accept-funding') return one.funder;
  return one.kind === 'award-grant' || one.kind === 'vary-grant' ? one.recipient : undefined;
}

const ifAny = (some: Numbered[], all: Numbered[]): Numbered[] => (some.length > 0 ? some : all);

/** Narrows by the recommendations and then by the parties that the words name. */
function narrowed(pool: Numbered[], { sentence, parties }: AmountClaim | PeriodClaim): Numbered[] {
  const explicit = ifAny(
    pool.filter(({ at }) => sentence.recommendations.includes(at)),
    pool,
  );
  return ifAny(
    explicit.filter(({ one }) => parties.includes(partyOf(one) ?? '')),
    explicit,
  );
}

/** By the verb the claim hangs on, when it asks and does not tell of something earlier. */
export function byVerb(
  claim: AmountClaim | PeriodClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const verb = claim.segment?.verb;
  if (!verb || verb.tense === 'past') return undefined;
  const pool = numberedIn(recommendations).filter(({ one }) => IS_OF[verb.family](one));
  const candidates = narrowed(pool, claim);
  if (candidates.length === 0) return undefined;
  const { asks, recommendations: named } = claim.sentence;
  const isSaidOutright =
    asks || named.length > 0 || verb.family === 'hold' || verb.form === 'giving';
  return { candidates, family: verb.family, firm: isSaidOutright };
}

const FAMILY_OF: Partial<Record<Recommendation['kind'], VerbFamily>> = {
  'accept-funding': 'accept',
  'award-grant': 'award',
  'vary-grant': 'vary',
};

/** By the payer or payee named right behind the sum: `£480,000 from NHS England`. */
function byParty(
  { from, to, segment, sentence }: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  if (sentence.background) return undefined;
  const candidates = numberedIn(recommendations).filter(({ one }) =>
    (one.kind === 'accept-funding' ? from : to)?.includes(partyOf(one) ?? ''),
  );
  const family = candidates[0] && FAMILY_OF[candidates[0].one.kind];
  if (!family) return undefined;
  const isAsked = segment?.verb.family === family && segment.verb.tense === 'asked';
  return { candidates, family, firm: isAsked && sentence.asks };
}

const AGREEMENT_VERB = /^(?:var|modif|amend)/i;
const AGREEMENT_NOUN = /\b(?:grants?|agreements?|awards?|maximum|it)\b/i;

/** Costs and demand increase too: only what is said of a grant or an agreement varies one. */
function isOfAnAgreement({ sentence, segment, offset }: AmountClaim): boolean {
  const { verb } = segment!;
  const at = (place: number): number => place - sentence.from;
  const words = sentence.text.slice(at(verb.from), at(verb.until));
  const [first, last] = [verb.until, offset].map(at);
  const isSubject = verb.form === 'passive' || verb.from > offset;
  const object = isSubject
    ? sentence.text.slice(0, at(verb.from))
    : sentence.text.slice(first, last);
  return AGREEMENT_VERB.test(words) || AGREEMENT_NOUN.test(object);
}

/** `Its new maximum is £930,000` speaks of a variation whatever the verb. */
function byNewMaximum(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const pool = numberedIn(recommendations).filter(({ one }) => IS_OF.vary(one));
  const candidates = narrowed(pool, claim);
  if (!claim.newMaximum || claim.sentence.background || candidates.length !== 1) return undefined;
  return { candidates, family: 'vary', firm: true };
}

/** Whether words of varying leave no doubt that the sum is the variation's. */
function variesTied(claim: AmountClaim, outright: boolean): boolean {
  if (!isOfAnAgreement(claim)) return false;
  const { direct, direction, years, segment } = claim;
  // `is raised by £440,000` tells what is to be done without a word of asking.
  if (direction !== undefined) return outright || segment?.verb.form === 'passive';
  return outright && (direct || years.length > 0);
}

/** Whether a sum that hangs on the verb is so tied to it that it must be one of the candidates'. */
function isTied(claim: AmountClaim, { family, firm }: Attribution): boolean {
  if (family === 'vary') return variesTied(claim, firm);
  return firm && (claim.direct || (claim.years.length > 0 && family !== 'hold'));
}

/** Which recommendations a sum is about; undefined where the words do not say. */
export function attributionOf(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const raised = byNewMaximum(claim, recommendations);
  if (raised) return raised;
  if (claim.from !== undefined || claim.to !== undefined) return byParty(claim, recommendations);
  const verb = claim.ofAnother ? undefined : byVerb(claim, recommendations);
  return verb && { ...verb, firm: isTied(claim, verb) };
}
