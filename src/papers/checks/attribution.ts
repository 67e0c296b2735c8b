import { type AmountClaim, type PeriodClaim, type VerbFamily } from '../claims/claim';
import { type Recommendation } from '../content/recommendation';
import { bySetWords } from './attribution-by-words';
import { type Attribution, FAMILY_OF, IS_OF, narrowed, partyOf } from './candidates';
import { numberedIn } from './figures';

/** Words that put the sum to the decision-maker, or tell what is done with it, without a doubt. */
function isOutright({ sentence, segment }: AmountClaim | PeriodClaim): boolean {
  const { family, form } = segment!.verb;
  const isDone = form === 'giving' || form === 'receiving' || form === 'passive';
  return sentence.asks || sentence.recommendations.length > 0 || family === 'hold' || isDone;
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
  // Whom a payment goes to must be said; else it may be any payment.
  const firm = isOutright(claim) && verb.form !== 'paying' && verb.form !== 'receiving';
  return { candidates, family: verb.family, firm };
}

/** Money that goes to a grantee is awarded, also where the agreement is only varied. */
const isVerbOf = (family: VerbFamily, verb: VerbFamily): boolean =>
  verb === family || (family === 'vary' && verb === 'award');

const isAsked = (claim: AmountClaim, family: VerbFamily): boolean =>
  claim.segment?.verb.tense === 'asked' &&
  isVerbOf(family, claim.segment.verb.family) &&
  isOutright(claim);

/** By the payer or payee named right beside the sum: `£480,000 from NHS England`. */
function byParty(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const { from, to, given = false, sentence, part } = claim;
  if (sentence.background) return undefined;
  const candidates = numberedIn(recommendations).filter(({ one }) =>
    (one.kind === 'accept-funding' ? from : to)?.includes(partyOf(one) ?? ''),
  );
  const family = candidates[0] && FAMILY_OF[candidates[0].one.kind];
  if (!family) return undefined;
  return { candidates, family, firm: !part && (given || isAsked(claim, family)) };
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
  if (claim.part) return false;
  if (family === 'vary') return variesTied(claim, firm);
  return firm && (claim.direct || (claim.years.length > 0 && family !== 'hold'));
}

/** Which recommendations a sum is about; undefined where the words do not say. */
export function attributionOf(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const said = bySetWords(claim, recommendations);
  if (said) return said;
  if (claim.from !== undefined || claim.to !== undefined) return byParty(claim, recommendations);
  const verb = claim.ofAnother ? undefined : byVerb(claim, recommendations);
  return verb && { ...verb, firm: isTied(claim, verb) };
}
