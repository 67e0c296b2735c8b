import { sum, type Pence } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { totalOf } from '../content/money';
import { type Recommendation } from '../content/recommendation';
import { textBefore } from './attribution-by-words';
import { heldBackOf, numberedIn, sumOf } from './figures';

const OF_THE_PAPER =
  /\b(?:th(?:is|e) decision|this paper|these recommendations|recommendations?|the grants|grants of|grants totalling|(?:two|three|four|five|six) grants|all grants)\b/i;

const EARLIER_TOO =
  /\b(?:earlier|previous|since|so far|to date|until now|already|ha[sv]e? been|had)\b/i;
const NUMBERED = /\b(two|three|four|five|six) grants\b/i;
const NUMBERS = ['two', 'three', 'four', 'five', 'six'];

/** `Two grants` are all the grants only where there are two. */
function countsThemAll(text: string, recommendations: readonly Recommendation[]): boolean {
  const counted = NUMBERED.exec(text)?.[1];
  if (!counted) return true;
  const grants = recommendations.filter(
    ({ kind }) => kind === 'award-grant' || kind === 'vary-grant',
  );
  return NUMBERS.indexOf(counted.toLowerCase()) + 2 === grants.length;
}

const COME_TO =
  /\b(?:(?:the|these|all|both)\s+(?:(?:two|three|four|five|six)\s+)?(?:grants|awards|recommendations)\s+(?:come|amount|add\s+up)\s+to|this\s+(?:decision|paper)\s+(?:costs|commits|awards)|recommendations\s+\d\s*(?:to|and)\s*\d\s+(?:come|amount|add\s+up)\s+to)\s+(?:up\s+to\s+)?$/i;

/** Whether a total speaks of the recommendations as such: `This decision commits £672,000 in total`. */
export const isOfThePaper = (
  claim: AmountClaim,
  recommendations: readonly Recommendation[],
): boolean =>
  isTotal(claim) && isOfNow(claim) && countsThemAll(claim.sentence.text, recommendations);

const isTotal = (claim: AmountClaim): boolean =>
  (claim.total && OF_THE_PAPER.test(claim.sentence.text)) || COME_TO.test(textBefore(claim));

const isOfNow = ({ sentence, qualifier }: AmountClaim): boolean =>
  qualifier !== 'about' && !sentence.background && !EARLIER_TOO.test(sentence.text);

const moneyOf = (one: Recommendation): Pence => {
  const money = sumOf(one);
  return money ? totalOf(money.amount) : 0;
};
const heldOf = (one: Recommendation): Pence => {
  const held = heldBackOf(one);
  return held ? totalOf(held) : 0;
};

/**
 * The totals that recommendations taken together give: what comes in, what goes out, what goes out
 * with what is held back, what is held back. Those the sentence names count, else all of them.
 */
export function totalsTogether(
  { sentence }: AmountClaim,
  recommendations: readonly Recommendation[],
): { totals: Pence[]; at: number[] } {
  const all = numberedIn(recommendations);
  const named = all.filter(({ at }) => sentence.recommendations.includes(at));
  const counted = (named.length > 0 ? named : all).filter(
    ({ one }) => moneyOf(one) + heldOf(one) > 0,
  );
  const accepted = counted.filter(({ one }) => one.kind === 'accept-funding');
  const used = counted.filter(({ one }) => one.kind !== 'accept-funding');
  const goesOut = sum(used.map(({ one }) => moneyOf(one)));
  const held = sum(used.map(({ one }) => heldOf(one)));
  const comesIn = sum(accepted.map(({ one }) => moneyOf(one)));
  const totals = [
    goesOut,
    goesOut + held,
    comesIn,
    held,
    comesIn + goesOut,
    comesIn + goesOut + held,
  ];
  return { totals: totals.filter((total) => total > 0), at: counted.map(({ at }) => at) };
}
