import { amountsIn } from './amount-mentions';
import { type AmountWording, amountWording } from './amount-wording';
import { namesBeside } from './amount-names';
import { NAME, partiesBeside } from './amount-parties';
import { partOf } from './amount-parts';
import { type AmountClaim, type Segment } from './claim';
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
const ANOTHER_PARTY = new RegExp(`^\\s+${NAME}|\\b(?:to|from|with)\\s+(?:the\\s+)?${NAME}`);

const isParted = (between: string): boolean =>
  between.includes('£') || PARTS.test(between.replace(IN_BRACKETS, ''));

/** `Barnet, Enfield and Haringey` is one name, whatever its commas. */
function withoutNames({ readable, mentions }: Passage, from: number, until: number): string {
  let words = readable.slice(from, until);
  for (const one of mentions) {
    if (one.from < from || one.until > until) continue;
    const [start, end] = [one.from - from, one.until - from];
    words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  }
  return words;
}

/** Whether the sum is the object of its verb, with nothing between them that could take it. */
function isDirect(passage: Passage, segment: Segment | undefined, wording: AmountWording): boolean {
  if (!segment) return false;
  const { verb } = segment;
  const { from, until } = wording;
  if (verb.from >= until) return isSubjectOf(verb, passage.readable.slice(until, verb.from));
  // What is accepted stands before `is accepted`; what comes after it is something else.
  if (verb.family === 'accept' && verb.form === 'passive') return false;
  const between = passage.readable.slice(verb.until, from);
  if (isParted(withoutNames(passage, verb.until, from))) return false;
  const isNamed = passage.mentions.some((one) => one.from >= verb.until && one.until <= from);
  return isNamed || !ANOTHER_PARTY.test(between);
}

const ADDS = /\badd(?:s|ing)?\s+$/i;
const TO_AN_AGREEMENT =
  /^\s*(?:(?:a|per|each) year\s+)?((?:(?:is|are|be|will be)\s+)?added\s+)?to\s+(?:the|its|this)\s+(?:existing\s+|current\s+|present\s+)?(?:grant|agreement|award|maximum)\b/i;

/** `adds £220,000 to the grant`, `£220,000 is added to the agreement`. */
function isAdded(text: string, { from }: AmountWording, until: number): boolean {
  const added = TO_AN_AGREEMENT.exec(text.slice(until, until + 120));
  return added !== null && (added[1] !== undefined || ADDS.test(text.slice(0, from).slice(-10)));
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
    const { perYear, total, newMaximum } = wording;
    const added = isAdded(passage.readable, wording, mention.until);
    const direction = added ? 'by' : wording.direction;
    const qualifier = qualifierOf(wording, previous, passage.readable);
    previous = { until: wording.until, qualifier };
    const { segment } = said;
    const part = partOf(passage.readable, {
      from: wording.from,
      until: mention.until,
      family: segment?.verb.family,
    });
    const reached = isDirect(passage, segment, wording);
    return {
      kind: 'amount',
      pence: mention.pence,
      qualifier,
      ...(direction ? { direction } : {}),
      perYear,
      total,
      newMaximum,
      added,
      years: yearsTied(passage.readable, mention.until, periods),
      direct: reached && !part.part,
      ...part,
      named: namesBeside(passage, { from: wording.from, until: wording.until }),
      ...partiesBeside(passage, { mention, wording, segment, reached }),
      ...said,
    };
  });
}
