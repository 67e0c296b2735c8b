import { type AmountClaim } from '../claims/claim';
import { type Recommendation } from '../content/recommendation';
import { type Attribution, FAMILY_OF, IS_OF, narrowed } from './candidates';
import { figuresOf, type Numbered, numberedIn } from './figures';

/** The sentence up to the sum itself. */
export const textBefore = ({ sentence, offset }: AmountClaim): string =>
  sentence.text.slice(0, offset - sentence.from);

/** The words of the sentence before the sum and its own qualifiers. */
export function wordsBefore({ place, offset, sentence }: AmountClaim): string {
  const qualifiers = Math.max(0, (place.words ?? '').indexOf('£'));
  return sentence.text.slice(0, Math.max(0, offset - qualifiers - sentence.from));
}

const RECOMMENDATION_HAS =
  /\brecommendation\s+(\d{1,2})\s+(?:(?:then|also|only)\s+)?(?:is for|is|brings in|gives|provides|commits|awards|accepts|asks for)\s+$/i;

/** `Recommendation 1 brings in £480,000`. */
function byNumber(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const number = RECOMMENDATION_HAS.exec(wordsBefore(claim))?.[1];
  const candidate = numberedIn(recommendations)[Number(number) - 1];
  if (!candidate || claim.part || claim.sentence.background) return undefined;
  return { candidates: [candidate], family: FAMILY_OF[candidate.one.kind] ?? 'award', firm: true };
}

const AN_AGREEMENT = '(?:grant\\s+agreement|agreement|grant|maximum|value|total)';
const RAISES_TO = new RegExp(
  `\\b(?:takes?|brings?|taking|bringing)\\s+(?:the|its|this)\\s+(?:${AN_AGREEMENT}\\s+of\\s+(?:the|this)\\s+)?(?:total\\s+|maximum\\s+)?${AN_AGREEMENT}(?:\\s+with\\s+[^.;:£]{1,40})?\\s+to\\s+(?:up\\s+to\\s+)?$`,
  'i',
);
const THEN_HAS =
  /\b(?:agreement|grant)\s+(?:will|then)\s+(?:then\s+)?(?:has|have|be)\s+(?:a\s+(?:new\s+)?(?:value|maximum|total)\s+of|worth)\s+(?:up\s+to\s+)?$|\bnew\s+(?:total|value|maximum)(?:\s+of\s+the\s+(?:grant\s+)?(?:agreement|grant))?\s+(?:is|will\s+be)\s+(?:up\s+to\s+)?$|\bvalue\s+of\s+the\s+(?:grant\s+)?agreement\s+(?:is\s+then|becomes|will\s+be)\s+(?:up\s+to\s+)?$|\b(?:agreement|maximum)\s+becomes\s+(?:up\s+to\s+)?$|\bmaximum\s+(?:is\s+now|is\s+then|will\s+be)\s+(?:up\s+to\s+)?$/i;
const THE_VARIATION =
  /\b(?:the|this)\s+(?:variation|modification)\s+(?:is\s+for|is|of|comes\s+to)\s+(?:up\s+to\s+)?$/i;

/** Whether the words just before the sum leave no doubt that it is of a varied agreement. */
function isOfVariation(claim: AmountClaim): boolean {
  const before = textBefore(claim);
  const said = [RAISES_TO, THEN_HAS, THE_VARIATION].some((pattern) => pattern.test(before));
  return claim.newMaximum || claim.added || said;
}

/** `Its new maximum is £930,000`, `£220,000 is added to the grant`: variations, whatever the verb. */
function byAgreement(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  if (claim.part || claim.sentence.background || !isOfVariation(claim)) return undefined;
  const pool = numberedIn(recommendations).filter(({ one }) => IS_OF.vary(one));
  const candidates = narrowed(pool, claim);
  if (candidates.length !== 1) return undefined;
  return { candidates, family: 'vary', firm: true };
}

const isGrant = ({ one }: Numbered): boolean => IS_OF.vary(one) || IS_OF.award(one);

const OF_A_YEAR =
  /\b(?:the|its|this)\s+(?:grant|award)\s+(?:for|in)\s+(\d{4}\/\d{2})\s+(?:is|will\s+be)\s+$|\bin\s+(\d{4}\/\d{2})\s+(?:the|its|this)\s+(?:grant|award)\s+(?:is|will\s+be)\s+$/i;

/** `The grant for 2024/25 is £220,000`, where one recommendation has money in that year. */
function byYear(
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined {
  const year = OF_A_YEAR.exec(wordsBefore(claim))?.slice(1).find(Boolean);
  if (year === undefined || claim.sentence.background) return undefined;
  const candidates = narrowed(numberedIn(recommendations).filter(isGrant), claim);
  const isItsYear = candidates.every(({ one }) => figuresOf(one)?.byYear.has(year));
  if (candidates.length !== 1 || !isItsYear) return undefined;
  return { candidates, family: IS_OF.vary(candidates[0]!.one) ? 'vary' : 'award', firm: true };
}

/** By set words that leave no doubt which recommendation a sum is of. */
export const bySetWords = (
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): Attribution | undefined =>
  byNumber(claim, recommendations) ??
  byAgreement(claim, recommendations) ??
  byYear(claim, recommendations);
