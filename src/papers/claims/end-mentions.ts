import { endOfYear } from '../../kernel/financial-year';
import { type PartialDate } from '../../kernel/local-date';
import { type EndClaim } from './claim';
import { datesIn } from './span-mentions';
import { yearsIn } from './year-mentions';

/** An end the prose gives to something: `runs to 31 March 2026`. */
export interface EndMention {
  date: PartialDate;
  tells: EndClaim['tells'];
  /** No word of running or ending says what it is the end of: `a grant until March 2026`. */
  bare: boolean;
  /** Where the words of the end begin; what comes before them is what ends. */
  verbFrom: number;
  from: number;
  until: number;
}

const REACH = 110;
const TO = '(?:up\\s+)?(?:to|until|till|through)\\s+(?:the\\s+end\\s+of\\s+)?$';
const AT = `(?:${TO.slice(0, -1)}|(?:on|in|at)\\s+(?:the\\s+end\\s+of\\s+)?)$`;
const NEAR = '[^.;:£]{0,60}?';
const RUNS =
  '(?:runs?(?:\\s+on)?|ends?|expires?|lasts?|continues?|comes?\\s+to\\s+an\\s+end|finish(?:es)?)';

/** In the order in which they are tried: what is said more exactly first. */
const WORDS: [EndMention['tells'], RegExp][] = [
  [
    'new',
    new RegExp(
      `\\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|extension)\\b${NEAR}\\b${TO}`,
      'i',
    ),
  ],
  [
    'new',
    new RegExp(
      `\\bnew\\s+(?:end(?:\\s+date)?|term)\\b${NEAR}(?:\\b(?:is|of|be|on|to|until)|,)\\s+$`,
      'i',
    ),
  ],
  [
    'new',
    new RegExp(
      `\\b(?:end(?:\\s+date)?|term)\\b${NEAR}\\b(?:moves?|moved|changes?|changed|put\\s+back|brought\\s+forward)\\b${NEAR}\\bto\\s+$`,
      'i',
    ),
  ],
  [
    'will',
    new RegExp(
      `\\b(?:will|shall|is\\s+to|are\\s+to)\\s+(?:then\\s+|now\\s+)?${RUNS}\\s+${AT}`,
      'i',
    ),
  ],
  [
    'now',
    new RegExp(
      `\\b(?:now|currently|at\\s+present|presently|due\\s+to|otherwise)\\s+${RUNS}\\s+${AT}`,
      'i',
    ),
  ],
  [
    'open',
    new RegExp(
      `\\b(?:${RUNS}|running|ending|expiring)\\s+(?:from\\s+[\\w\\s]{4,25}\\s+)?${AT}`,
      'i',
    ),
  ],
  ['open', new RegExp(`\\bend(?:\\s+date)?\\s+(?:of\\s+${NEAR}\\s+)?(?:is|will\\s+be)\\s+$`, 'i')],
];
const BARE = new RegExp(`\\b(?:until|till)\\s+(?:the\\s+end\\s+of\\s+)?$`, 'i');
/** The end is told as one that was, or as one that may be. */
const NOT_SO =
  /\b(?:was|were|had|has|have|been|may|might|could|can)\s+(?:(?:then|later|be)\s+){0,2}$/i;

interface Day {
  date: PartialDate;
  from: number;
  until: number;
}

const END_OF = /\bend\s+of\s+(?:the\s+)?(?:financial\s+year\s+)?$/i;

/** `the end of 2025/26` is a day like any other. */
const yearEndsIn = (text: string): Day[] =>
  yearsIn(text).flatMap(({ years, from, until }) =>
    years?.length === 1 && END_OF.test(text.slice(Math.max(0, from - 40), from))
      ? [{ date: endOfYear(years[0]!), from, until }]
      : [],
  );

/** `the end of the financial year 2025/26` reads like `the end of 2025/26`. */
const blanked = (before: string): string =>
  before.replace(/(?:the\s+)?financial\s+year\s+$/i, (words) => ' '.repeat(words.length));

function endAt(day: Day, text: string): EndMention | undefined {
  const start = Math.max(0, day.from - REACH);
  const before = blanked(text.slice(start, day.from));
  for (const [tells, pattern] of WORDS) {
    const found = pattern.exec(before);
    if (!found) continue;
    const verbFrom = start + found.index;
    if (NOT_SO.test(text.slice(Math.max(0, verbFrom - 30), verbFrom))) return undefined;
    return { ...day, tells, bare: false, verbFrom };
  }
  const bare = BARE.exec(before);
  return bare ? { ...day, tells: 'open', bare: true, verbFrom: start + bare.index } : undefined;
}

/** Every day or month that the words make an end, in the order of the text. */
export const endsIn = (text: string): EndMention[] =>
  [...datesIn(text), ...yearEndsIn(text)]
    .flatMap((day) => endAt(day, text) ?? [])
    .sort((one, other) => one.from - other.from);
