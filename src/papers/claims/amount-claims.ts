import { amountsIn, type AmountMention } from './amount-mentions';
import { type AmountWording, amountWording } from './amount-wording';
import { type AmountClaim, type Segment } from './claim';
import { type PartyMention, partyMentionsIn } from './party-mentions';
import { type Passage, saidAt } from './passage';
import { isSubjectOf } from './segments';
import { type PeriodMention } from './year-mentions';

const TIES_YEARS =
  /^\s*(?:(?:an?|per|each)\s+year\s+)?(?:(?:in|for|during|across|over)\s+(?:(?:each|both)(?:\s+of)?\s+)?(?:the\s+)?(?:financial\s+)?(?:years?\s+)?|\()$/i;

const yearsTied = (text: string, until: number, periods: readonly PeriodMention[]): string[] =>
  periods.find(
    ({ years, from }) => years && from >= until && TIES_YEARS.test(text.slice(until, from)),
  )?.years ?? [];

const IN_BRACKETS = /\([^()]{0,300}\)/g;
/** What parts a verb from a sum: another clause, or words that make the sum a source. */
const PARTS =
  /[,;:]|\b(?:using|contracts?|cost(?:s|ing)?|and that|within|out of|through|drawing on|(?:funded|paid|met)(?: by| from)?)\b/i;
/** A capital that begins no month: the name of somebody. */
const NAME = '(?!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\b)[A-Z][a-z]';
/** `two payments of £240,000`, `the first £240,000`: a part says nothing of the whole. */
const A_PART =
  /\b(?:(?:first|second|third|final|last|remaining)|(?:payments?|instalments?|parts?|shares?)\s+of)\s*$/i;
const ANOTHER_PARTY = new RegExp(`^\\s+${NAME}|\\b(?:to|from|with)\\s+(?:the\\s+)?${NAME}`);

const isParted = (between: string): boolean =>
  between.includes('£') || A_PART.test(between) || PARTS.test(between.replace(IN_BRACKETS, ''));

/** Whether the sum is the object of its verb, with nothing between them that could take it. */
function isDirect(passage: Passage, segment: Segment | undefined, wording: AmountWording): boolean {
  if (!segment) return false;
  const { verb } = segment;
  const { from, until } = wording;
  if (verb.from >= until) return isSubjectOf(verb, passage.readable.slice(until, verb.from));
  // What is accepted stands before `is accepted`; what comes after it is something else.
  if (verb.family === 'accept' && verb.form === 'passive') return false;
  const between = passage.readable.slice(verb.until, from);
  if (isParted(between)) return false;
  const isNamed = passage.mentions.some((one) => one.from >= verb.until && one.until <= from);
  return isNamed || !ANOTHER_PARTY.test(between);
}

const FROM_PARTY =
  /^(?:\s+(?:of|in)\s+[a-z]+|\s+funding|\s+of\s+funding)?\s+(?:from|(?:provided|paid|offered|given)\s+by)\s+(?:the\s+)?$/i;
const TO_PARTY = /^(?:\s+in\s+[a-z]+)?\s+to\s+(?:the\s+)?$/i;
const PARTY_JOINT = /^(?:\s*\([A-Z]{2,10}\))?\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:the\s+)?$/;
const BEHIND_ANOTHER = new RegExp(
  `^(?:\\s+(?:of|in)\\s+[a-z]+|\\s+funding)?\\s+(?:to|from)\\s+(?:the\\s+)?${NAME}`,
);

type Behind = Pick<AmountClaim, 'from' | 'to' | 'ofAnother'>;

/** Names of a series of parties: `A, B and C`; it ends where anything else is said. */
function seriesOf(text: string, [first, ...others]: readonly PartyMention[]): string[] {
  const series = first ? [first] : [];
  for (const other of others) {
    if (!PARTY_JOINT.test(text.slice(series.at(-1)!.until, other.from))) break;
    series.push(other);
  }
  return [...new Set(series.map(({ party }) => party.name))];
}

/** Who pays or is paid, where the words say so right behind the sum. */
function partyBehind(passage: Passage, { until }: AmountMention): Behind {
  const after = passage.readable.slice(until, until + 300);
  const mentions = partyMentionsIn(after, passage.parties);
  const between = mentions[0] ? after.slice(0, mentions[0].from) : '';
  const names = seriesOf(after, mentions);
  if (FROM_PARTY.test(between)) return { from: names, ofAnother: false };
  if (TO_PARTY.test(between)) return { to: names, ofAnother: false };
  return { ofAnother: BEHIND_ANOTHER.test(after) };
}

const SUM_JOINT = /^\s*(?:,|and|or|,\s*and)\s*$/;

/** `up to £171,000, £410,000 and £91,000`: what is said of the first sum is said of all. */
function qualifierOf(
  wording: AmountWording,
  previous: { until: number; qualifier: AmountClaim['qualifier'] } | undefined,
  text: string,
): AmountClaim['qualifier'] {
  const bare = wording.qualifier === 'exact' && !wording.direction;
  if (!bare || !previous) return wording.qualifier;
  const joined = SUM_JOINT.test(text.slice(previous.until, wording.from));
  return joined ? previous.qualifier : wording.qualifier;
}

/** Every sum of a passage with the words around it that say how it is meant. */
export function amountClaims(passage: Passage, periods: readonly PeriodMention[]): AmountClaim[] {
  let previous: { until: number; qualifier: AmountClaim['qualifier'] } | undefined;
  return amountsIn(passage.readable).map((mention) => {
    const wording = amountWording(passage.readable, mention);
    const said = saidAt(passage, mention, wording);
    const { direction, perYear, total, newMaximum } = wording;
    const qualifier = qualifierOf(wording, previous, passage.readable);
    previous = { until: wording.until, qualifier };
    return {
      kind: 'amount',
      pence: mention.pence,
      qualifier,
      ...(direction ? { direction } : {}),
      perYear,
      total,
      newMaximum,
      years: yearsTied(passage.readable, mention.until, periods),
      direct: isDirect(passage, said.segment, wording),
      ...partyBehind(passage, mention),
      ...said,
    };
  });
}
