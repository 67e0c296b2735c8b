import { type PeriodClaim } from '../claims/claim';
import { type Recommendation } from '../content/recommendation';
import { IS_OF, narrowed } from './candidates';
import { type Numbered, numberedIn, sumOf } from './figures';

const WHOSE = '(?:\\s+(?:from|to|with|for|of)\\s+[^.;:£]{1,60}?)?';
const IS_IN =
  '(?:is|are|covers?|lasts?|falls?|pays?|will\\s+(?:be|pay|last|cover|fall))(?:\\s+(?:paid|spent|made|awarded|available))?';
/** `The grants are for …`, `Funding covers …`, `The money is spent from …`: money, and its time. */
const SUBJECT = new RegExp(
  `(?:^|[.;]\\s*|\\b(?:and|that)\\s+)(?:(?:the|this|these|all|both|new|additional|whole|three|two)\\s+){0,3}(?:years\\s+of\\s+(?:the\\s+)?)?(funding|money|income|grants?|awards?|variation)${WHOSE}\\s+${IS_IN}(?:\\s+(?:only|all))?\\s*(?:(?:for|in|over|from|during|across)\\s+)?(?:the\\s+)?(?:(?:financial\\s+)?years\\s+)?$`,
  'i',
);
/** `NHS England pays in …`: who pays, and when. */
const PAYS = /\b(?:pays?|will pay)\s+(?:in|over|for|during|across)\s+$/i;
const SOMEBODY = /\b(?:from|to|with|for|of)\s+(?:the\s+)?[A-Z][a-z]/;

const isGrant = (one: Recommendation): boolean => IS_OF.award(one) || IS_OF.vary(one);
const BY_NOUN: [RegExp, (one: Recommendation) => boolean][] = [
  [/^(?:grant|award)/i, isGrant],
  [/^variation/i, IS_OF.vary],
  [/^(?:funding|money|income)/i, (one) => sumOf(one) !== undefined],
];

const namesStranger = (words: string, parties: readonly string[]): boolean =>
  parties.length === 0 && SOMEBODY.test(words);

/** Recommendations whose money is the subject of the clause in which a period stands. */
export function subjectsOf(
  claim: PeriodClaim,
  recommendations: readonly Recommendation[],
): Numbered[] {
  const { sentence, offset, parties, segment } = claim;
  if (sentence.background) return [];
  const before = sentence.text.slice(0, offset - sentence.from);
  const all = numberedIn(recommendations).filter(({ one }) => sumOf(one));
  if (segment?.verb.form === 'giving' && PAYS.test(before)) {
    return narrowed(
      all.filter(({ one }) => IS_OF.accept(one)),
      claim,
    );
  }
  const said = SUBJECT.exec(before);
  if (!said || namesStranger(said[0], parties)) return [];
  const isMeant = BY_NOUN.find(([noun]) => noun.test(said[1]!))![1];
  return narrowed(
    all.filter(({ one }) => isMeant(one)),
    claim,
  );
}
