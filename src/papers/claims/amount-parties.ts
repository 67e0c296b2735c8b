import { type AmountClaim, type Segment } from './claim';
import { type AmountMention } from './amount-mentions';
import { type AmountWording } from './amount-wording';
import { type PartyMention } from './party-mentions';
import { type Passage } from './passage';
import { AS_A_SOURCE } from './segments';

/** A capital that begins no month: the name of somebody. */
export const NAME = '(?!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\b)[A-Z][a-z]';
const GIVEN =
  '(?:\\s+(?:is|are|be|will be|would be|to be))?\\s+(?:awarded|granted|paid|given|allocated|passed on|due|goes|go|will go)';
const FROM_PARTY =
  /^(?:\s+(?:an?|per|each)\s+year)?(?:\s+(?:of|in)\s+[a-z]+|\s+funding|\s+of\s+funding)?(?:\s+(?:is|are|be|will be|would be|to be))?\s+(?:(?:(?:comes?|will come|due|received)\s+)?from|(?:provided|paid|offered|given|contributed)\s+by)\s+(?:the\s+)?$/i;
const IS_GIVEN = /^[^£]{0,20}?\s(?:(?:is|are|will be)\s|(?:comes?|will come|goes|will go)\s)/i;
/** `MOPAC receives £480,000 from`. */
const RECEIVES = /(?<!\b(?:also|already|currently|now)\s)\b(?:receives?|gets|obtains?)\s+$/i;
const TO_PARTY = new RegExp(
  `^(?:\\s+(?:an?|per|each)\\s+year)?(?:\\s+(?:in|of)\\s+(?:the\\s+£[\\d,]+|[a-z]+))?(?:${GIVEN})?\\s+to\\s+(?:the\\s+)?$`,
  'i',
);
const PARTY_JOINT = /^(?:\s*\([A-Z]{2,10}\))?\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:the\s+)?$/;
const BEHIND_ANOTHER = new RegExp(
  `^(?:\\s+(?:an?|per|each)\\s+year)?(?:\\s+(?:of|in)\\s+[a-z]+|\\s+funding)?(?:${GIVEN})?\\s+(?:to|from)\\s+(?:the\\s+)?${NAME}`,
);
/** A name right before the sum: `and the Home Office £50,000`. */
const BEFORE =
  /(?:^|[\s,(])((?:the\s+)?(?:[A-Z][\w’&-]*\s+)(?:(?:[A-Z][\w’&-]*|of|for|and)\s+){0,5})$/;
/** Who acts between the verb and the sum: `… and the Home Office will pay £50,000`. */
const ACTS_BETWEEN =
  /(?:\band|\bwhile|\bbut|,|;)\s+((?:the\s+)?(?:[A-Z][\w’&-]*\s+)(?:(?:[A-Z][\w’&-]*|of|for|and)\s+){0,5})(?:(?:will|would|may|also|then|is to)\s+){0,2}[a-z]+\s+$/;
const OURS =
  /Mayor|Policing|Commissioner|Chief|Recommendation|Tranche|Part\s|Table|^(?:the\s+)?(?:It|They|This|These|We|Both|The|Its|Of|In|From|For)\s*$/;
const ACRONYM = /^(?:the\s+)?[A-Z]{2,}\s+$/;

/** Characters before the sum in which a name must stand. */
const REACH = 160;

type Beside = Pick<AmountClaim, 'from' | 'to' | 'given' | 'ofAnother'>;

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
function partyBehind({ readable, mentions }: Passage, { mention, wording }: SumAtVerb): Beside {
  const { until } = mention;
  const behind = mentions.filter((one) => one.from >= until && one.until <= until + 300);
  const between = behind[0] ? readable.slice(until, behind[0].from) : '';
  const names = seriesOf(readable, behind);
  if (FROM_PARTY.test(between)) {
    const given =
      IS_GIVEN.test(between) || RECEIVES.test(readable.slice(0, wording.from).slice(-30));
    return { from: names, ofAnother: false, given };
  }
  if (TO_PARTY.test(between)) {
    return { to: names, ofAnother: false, given: IS_GIVEN.test(between) };
  }
  return { ofAnother: BEHIND_ANOTHER.test(readable.slice(until, until + 300)) };
}

/** The sum with its place, the verb it hangs on, and whether it is the verb's object. */
export interface SumAtVerb {
  mention: AmountMention;
  wording: AmountWording;
  segment: Segment | undefined;
  /** The verb reaches it, be it the whole or one of several sums. */
  reached: boolean;
}

/** `£300,000 a year from the Home Office`: money that does not come from the body. */
const FROM_ELSEWHERE =
  /^[^.;,£]{0,60}?\bfrom\s+(?!(?:the\s+)?(?:[A-Z]{4,}|Mayor|Commissioner|this|grant|agreement|Tranche|January|February|March|April|May|June|July|August|September|October|November|December|\d))/;

/** A list of sums and years behind one verb: `up to £1 in 2024/25, up to £2 in 2025/26 and`. */
const LISTED =
  /^(?:\s|,|\b(?:and|in|for|up to|a maximum of|each|per|a|year)\b|£[\d,.]*\d|\d{4}\/\d{2}){1,60}$/;

/** Whom a payment goes to: the party right before the sum, else whoever receives. */
function payees(passage: Passage, { wording, segment, reached }: SumAtVerb): string[] | undefined {
  if (!segment || segment.verb.family !== 'award' || segment.verb.until > wording.from) {
    return undefined;
  }
  const beside = passage.mentions.find(
    ({ until, party }) =>
      until > segment.verb.until &&
      until <= wording.from &&
      party.role === 'recipient' &&
      passage.readable.slice(until, wording.from).trim() === '',
  );
  if (beside) return [beside.party.name];
  const isReached =
    reached || LISTED.test(passage.readable.slice(segment.verb.until, wording.from));
  const isFromElsewhere = FROM_ELSEWHERE.test(
    passage.readable.slice(wording.until, wording.until + 120),
  );
  return isReached && !isFromElsewhere ? segment.verb.receivers : undefined;
}

/** The name is nobody of the paper’s: neither a party nor the body itself. */
function isStranger(name: string | undefined, { segment }: SumAtVerb): boolean {
  if (name === undefined || OURS.test(name)) return false;
  return segment?.verb.family !== 'accept' || !ACRONYM.test(name);
}

/** `gives the health service £610,000`; but `gives the sum of £480,000`. */
const TO_SOMEBODY_ELSE =
  /^\s+(?:the|an?|its|their|each|every|other)\s+(?![a-z\s-]*\b(?:of|worth)\s+$)[a-z][a-z\s-]*$/;

/** Whether a party of the paper is named up to an offset of the text. */
const endsParty = ({ mentions }: Passage, at: number): boolean =>
  mentions.some(({ until }) => until === at);

function isOfStranger(passage: Passage, sum: SumAtVerb): boolean {
  const { segment, wording } = sum;
  if (!segment || segment.verb.until > wording.from) return false;
  const start = Math.max(segment.verb.until, wording.from - REACH);
  const between = passage.readable.slice(start, wording.from);
  if (segment.verb.form === 'giving' && TO_SOMEBODY_ELSE.test(between)) return true;
  return [BEFORE, ACTS_BETWEEN].some((pattern) => {
    const found = pattern.exec(between);
    const name = found?.[1];
    if (!name) return false;
    const until = start + found.index + found[0].indexOf(name) + name.trimEnd().length;
    return !endsParty(passage, until) && isStranger(name, sum);
  });
}

const EQUALS =
  '(?:is|are|will be|becomes?|comes?(?:\\s+to)?|amounts?(?:\\s+to)?|totals?|is worth|will total|stands at)\\s+(?:now\\s+|then\\s+)?$';
const IS_THE_SUM = new RegExp(`^(?:\\s*\\([A-Z]{2,10}\\))?\\s+${EQUALS}`, 'i');
const ITS_IS_THE_SUM = new RegExp(
  `^(?:[’']s?)?\\s+(?:contribution|grant|funding|offer|award)\\s+${EQUALS}`,
  'i',
);
const MONEY_OF =
  /(?:^|[\s(])(?:the|a|its|this|our)\s+(?:new\s+)?(?:grant|award|funding|contribution|income|offer)\s+(?:to|from|of|for|by)\s+(?:the\s+)?$/i;

/** `The grant to the Trust is £440,000`, `NHS England’s contribution comes to £480,000`. */
function partyBefore({ readable, mentions }: Passage, { wording }: SumAtVerb): Beside | undefined {
  const said = mentions.find(({ from, until }) => {
    const between = readable.slice(until, wording.from);
    if (until > wording.from || between.length > 60) return false;
    if (ITS_IS_THE_SUM.test(between)) return true;
    return IS_THE_SUM.test(between) && MONEY_OF.test(readable.slice(Math.max(0, from - 40), from));
  });
  if (!said) return undefined;
  const names = [said.party.name];
  const side = said.party.role === 'funder' ? { from: names } : { to: names };
  return { ...side, given: true, ofAnother: false };
}

/** Who pays or is paid a sum, by the words beside it. */
export function partiesBeside(passage: Passage, sum: SumAtVerb): Beside {
  const { from } = sum.wording;
  if (AS_A_SOURCE.test(passage.readable.slice(Math.max(0, from - 30), from))) {
    return { ofAnother: false };
  }
  const before = partyBefore(passage, sum);
  if (before) return before;
  const behind = partyBehind(passage, sum);
  if (behind.from ?? behind.to) return behind;
  const to = payees(passage, sum);
  if (to !== undefined && !behind.ofAnother) return { to, ofAnother: false };
  return { ofAnother: behind.ofAnother || isOfStranger(passage, sum) };
}
