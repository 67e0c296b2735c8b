import { NAME } from './amount-parties';
import { type EndClaim } from './claim';
import { type EndMention, endsIn } from './end-mentions';
import { type Passage, saidAt } from './passage';

type Said = ReturnType<typeof saidAt>;

/** What may end, as far as a paper has a recommendation for it; and much else that may end too. */
const AGREEMENT =
  /^(?:new end|extension|grants?|agreements?|awards?|variation|term|recommendation)$/i;
const FUNDING = /^(?:funding|money|contribution|income)$/i;
const NOUNS =
  /\b(?:new end|extension|grants?|agreements?|awards?|variation|term|recommendation|funding|money|contribution|income|services?|projects?|programmes?|evaluation|contracts?|plans?|strateg(?:y|ies)|leases?|posts?|campaigns?|delivery|support|reports?|payments?|records?|training|events?|meetings?|sessions?|licen[cs]es?|schemes?|reviews?|pilots?|funds?|period|advocates?|budgets?)\b/gi;
/** `a project which ends in May`: what ends stands right before the word. */
const RELATIVE = /^(.*)\b(?:which|that|who|whose)\b[^,;]*$/is;
const ANOTHER =
  /\b(?:earlier|previous|former|first|other|another|original|old|separate)\s+(?:\w+\s+)?(?:grants?|agreements?|awards?)\b/i;
const OF_SOMEBODY = new RegExp(
  `\\b(?:with|to)\\s+(?:the\\s+)?${NAME}|${NAME}\\w*[’']s\\s+(?:\\w+\\s+)?(?:grants?|agreements?|awards?)\\b`,
);

const nounsIn = (words: string): string[] => [...words.matchAll(NOUNS)].map(([noun]) => noun);

/** The noun that ends: the first of the clause before the words, or of the clause before that. */
function subjectIn(before: string): string | undefined {
  const relative = RELATIVE.exec(before);
  if (relative) return nounsIn(relative[1]!.slice(-60)).at(-1);
  const clauses = before.split(/[,;]/).reverse();
  return clauses.map((clause) => nounsIn(clause)[0]).find((noun) => noun !== undefined);
}

/** What is awarded or varied `until March 2026` is a grant, where no other noun is there. */
const isOfVerb = (mention: EndMention, { segment }: Said): boolean =>
  mention.bare && (segment?.verb.family === 'award' || segment?.verb.family === 'vary');

function subjectOf(
  before: string,
  mention: EndMention,
  said: Said,
): EndClaim['subject'] | undefined {
  if (ANOTHER.test(before)) return undefined;
  const noun = subjectIn(before);
  if (noun === undefined) return isOfVerb(mention, said) ? 'agreement' : undefined;
  if (AGREEMENT.test(noun)) return 'agreement';
  return FUNDING.test(noun) ? 'funding' : undefined;
}

/** The words of the sentence after the verb may name what is extended: `extend the agreement to`. */
const wordsUpTo = (
  { readable }: Passage,
  from: number,
  { tells, verbFrom, from: day }: EndMention,
) => readable.slice(from, tells === 'new' ? day : verbFrom);

/** A bare `until` is the end of what a verb of the paper does, or of the noun right before it. */
const RIGHT_BEFORE = /\b(?:grant|agreement|award|term)s?\s+$/i;

function isTied({ bare }: EndMention, said: Said, before: string): boolean {
  if (!bare) return true;
  return RIGHT_BEFORE.test(before) || said.segment?.verb.tense === 'asked';
}

/** Ends the prose gives to an agreement, a grant or the funding of a party. */
export function endClaims(passage: Passage): EndClaim[] {
  return endsIn(passage.readable).flatMap((mention): EndClaim[] => {
    const shownFrom = passage.readable.slice(0, mention.from).search(/\S+\s+$/);
    const said = saidAt(passage, mention, { from: Math.max(0, shownFrom), until: mention.until });
    const { sentence, parties } = said;
    const before = wordsUpTo(passage, sentence.from, mention);
    const subject = subjectOf(before, mention, said);
    const isOfSomebody = parties.length === 0 && OF_SOMEBODY.test(before);
    if (!subject || isOfSomebody || !isTied(mention, said, before)) return [];
    return [{ kind: 'end', date: mention.date, tells: mention.tells, subject, ...said }];
  });
}
