import { decisionReferencesIn } from '../../kernel/decision-reference';
import { type Sentence } from './claim';
import { type PartyMention } from './party-mentions';
import { type Prose } from './prose';
import { sentencesIn, type Stretch } from './sentences';
import { verbsIn } from './verbs';

const ASKS =
  /\b(?:approv(?:e|es|al)|recommend(?:s|ed|ation|ations)?|ask(?:s|ed)?|requests?|requested|seeks?|sought|this (?:decision|paper|report)|propos(?:e|es|ed|al)|intends?|will|would|should|(?:is|are) to)\b/i;
const EARLIER =
  /\b(?:was|were|had|has|have|decided|agreed|came|began|brought|took|rose|grew|stood|reached|became|received)\b/i;
const RECOMMENDATIONS =
  /\brecommendations?\s+(\d{1,2}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)\d{1,2})*)(?!\.\d)/gi;
const RECOMMENDATION_RANGE = /\brecommendations\s+(\d{1,2})\s*(?:to|–|-)\s*(\d{1,2})\b/gi;

/** Indices of the recommendations a sentence names: `recommendation 2`, `recommendations 1 to 3`. */
function recommendationsNamed(text: string): number[] {
  const listed = [...text.matchAll(RECOMMENDATIONS)].flatMap((match) =>
    (match[1]!.match(/\d+/g) ?? []).map(Number),
  );
  const ranged = [...text.matchAll(RECOMMENDATION_RANGE)].flatMap((match) => {
    const [first, last] = [Number(match[1]), Number(match[2])];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_one, at) => first + at);
  });
  return [...listed, ...ranged].map((number) => number - 1);
}

/** What was weighed and not chosen is asked for by nobody. */
const REJECTED =
  /\b(?:rejected|ruled out|not (?:recommended|chosen|preferred|taken forward)|(?:was|were) considered)\b/i;

/** An offer or an undertaking is of now: what it brings is still to come. */
const STILL_TO_COME = /\b(?:has|have)\s+(?:offered|(?:agreed|undertaken|promised)\s+to)\b/gi;

/** A text that tells of something earlier: it asks for nothing, or tells of another decision. */
const isBackground = (words: string, asks: boolean): boolean =>
  REJECTED.test(words) ||
  (EARLIER.test(words.replace(STILL_TO_COME, '')) &&
    (!asks || decisionReferencesIn(words).length > 0));

function sentenceOf(
  prose: Prose,
  words: string,
  mentions: readonly PartyMention[],
): Omit<Sentence, 'from' | 'until'> {
  // What is written in a recommendation is asked for, however it is worded.
  const own = prose.recommendation === undefined ? [] : [prose.recommendation];
  const asks = own.length > 0 || ASKS.test(words);
  const background = own.length === 0 && isBackground(words, asks);
  return {
    text: words,
    asks,
    background,
    recommendations: [...new Set([...own, ...recommendationsNamed(words)])],
    verbs: verbsIn({ text: words, background, mentions }),
  };
}

const shifted = <Part extends Stretch>(part: Part, by: number): Part => ({
  ...part,
  from: part.from + by,
  until: part.until + by,
});

const within = (mentions: readonly PartyMention[], { from, until }: Stretch): PartyMention[] =>
  mentions
    .filter((one) => one.from >= from && one.until <= until)
    .map((mention) => shifted(mention, -from));

/** The sentences of a text with what each is about; offsets are those of the text. */
export const readSentences = (
  prose: Prose,
  text: string,
  mentions: readonly PartyMention[],
): Sentence[] =>
  sentencesIn(text).map((stretch) => {
    const { from, until } = stretch;
    const sentence = sentenceOf(prose, text.slice(from, until), within(mentions, stretch));
    return { ...sentence, verbs: sentence.verbs.map((verb) => shifted(verb, from)), from, until };
  });
