import { type Segment, type Sentence, type Verb } from './claim';
import { type Stretch } from './sentences';

/** Between a sum and the participle that says what becomes of it: `£40,000 is held back`. */
const AUXILIARIES =
  /^(?:\s+(?:will|would|should|must|may|can|is|are|was|were|be|been|being|has|have|had|to|now|also|then|of|funding|in|total|an?|per|each|year|of\s+(?:the|its|this)\s+(?:£[\d,.]+|income|money|funding|grant|total|sum))){0,6}\s*$/i;
/** `met within the £480,000`: the sum is where something comes from, not what the verb moves. */
export const AS_A_SOURCE = /\b(?:within|of the|out of(?: the)?|from the|part of(?: the)?)\s*$/i;

/** Whether a verb stands close behind a stretch and has it for its subject. */
export const isSubjectOf = ({ form, family }: Verb, between: string): boolean =>
  (form === 'passive' || form === 'describing' || family === 'hold') && AUXILIARIES.test(between);

interface Around {
  before: Verb | undefined;
  behind: Verb | undefined;
  /** Where the stretches of the sentence that a verb governs meet. */
  start: number;
  upToBehind: number;
  upToNext: number;
}

/** The last verb before a stretch and the next behind it. */
function verbsAround({ verbs, from: first, until: last }: Sentence, stretch: Stretch): Around {
  const before = verbs.filter((verb) => verb.until <= stretch.from).at(-1);
  const [behind, afterwards] = verbs.filter((verb) => verb.from >= stretch.until);
  return {
    before,
    behind,
    start: before?.until ?? first,
    upToBehind: behind?.from ?? last,
    upToNext: afterwards?.from ?? last,
  };
}

/**
 * The verb a stretch of a sentence hangs on: the participle close behind it, else the last verb
 * before it, else the next one; undefined where the sentence has none.
 */
export function segmentOf(sentence: Sentence, text: string, stretch: Stretch): Segment | undefined {
  const { before, behind, start, upToBehind, upToNext } = verbsAround(sentence, stretch);
  const { from, until } = stretch;
  if (AS_A_SOURCE.test(text.slice(Math.max(0, from - 30), from))) return undefined;
  if (behind && isSubjectOf(behind, text.slice(until, behind.from))) {
    return { verb: behind, from: start, until: upToNext };
  }
  if (before) return { verb: before, from: before.from, until: upToBehind };
  if (!behind || text.slice(until, behind.from).includes(';')) return undefined;
  return { verb: behind, from: start, until: upToNext };
}
