import { formatDate } from '../kernel/local-date';
import { formatPounds, type Pence } from '../kernel/money';
import { type ContractLimit, type MoneyLimit } from './scheme';
import { type SchemeOnDay, type StepOf, type WorkingCode, type WorkingStep } from './working';

type Words = { [Code in WorkingCode]: (params: StepOf<Code>['params']) => string };

const EDGES: Record<MoneyLimit['edge'], (sum: string) => string> = {
  from: (sum) => `for ${sum} and above`,
  above: (sum) => `above ${sum}`,
  'up-to': (sum) => `up to and including ${sum}`,
};

const limitWords = ({ edge, pence, counted }: MoneyLimit): string =>
  [EDGES[edge](formatPounds(pence)), counted].filter(Boolean).join(', counted ');

const contractWords = ({ originalFrom, overPercent, overMonths }: ContractLimit): string =>
  `where the original value is ${formatPounds(originalFrom)} or more and the change is over ${overPercent}% or over ${overMonths} months, or both`;

const dated = ({ title, version }: SchemeOnDay): string => `${title} (${version})`;

const fromUntil = ({ from, until }: SchemeOnDay): string =>
  until === undefined
    ? `from ${formatDate(from)} with no end known`
    : `from ${formatDate(from)} to ${formatDate(until)}`;

const paragraphWords = (paragraph: string | null, limb: string | undefined): string =>
  [
    paragraph === null ? 'a paragraph of unknown number' : `paragraph ${paragraph}`,
    limb && ` (${limb} limb)`,
  ]
    .filter(Boolean)
    .join('');

const stated = (value: string | undefined): string =>
  value ?? 'not stated, which counts as over the limit';

const money = (pence: Pence | undefined): string | undefined =>
  pence === undefined ? undefined : formatPounds(pence);

const WORDS: Words = {
  'in-force': (day) =>
    `${dated(day)} is in force on ${formatDate(day.on)}: it runs ${fromUntil(day)}`,
  'not-in-force': (day) =>
    `${dated(day)} is not in force on ${formatDate(day.on)}: it runs ${fromUntil(day)}`,
  'no-power': ({ matter }) => `no paragraph of the scheme names the matter “${matter}”`,
  given: ({ words, paragraph, limb, post, limit, contractLimit }) => {
    const reach = contractLimit
      ? ` ${contractWords(contractLimit)}`
      : limit
        ? ` ${limitWords(limit)}`
        : ', with no limit';
    return `${words}: ${paragraphWords(paragraph, limb)} gives it to the ${post}${reach}`;
  },
  within: ({ sum }) => `${formatPounds(sum)} is within that`,
  outside: ({ sum }) => `${formatPounds(sum)} is outside that`,
  'lower-post-may': ({ sum }) => `${formatPounds(sum)} is low enough for a post below`,
  'higher-post-must': ({ sum }) => `${formatPounds(sum)} is kept for a post above`,
  'sum-not-stated': ({ applies }) =>
    `no sum is stated, so it counts as above every limit: ${applies ? 'within' : 'outside'} that`,
  'contract-change': ({ original, change, months, applies }) => {
    const length =
      months === undefined ? undefined : `${months} ${months === 1 ? 'month' : 'months'}`;
    const known = [
      `original value ${stated(money(original))}`,
      `change ${stated(money(change))}`,
      `extension ${stated(length)}`,
    ];
    return `${known.join('; ')}: ${applies ? 'within' : 'outside'} that`;
  },
  nobody: ({ words }) => `${words}: no paragraph known reaches this, so nobody is named`,
  unnumbered: ({ words, post }) =>
    `${words}: it is for the ${post}, but no source gives the number of the paragraph, and none is invented`,
  decides: ({ post }) => `so the ${post} decides`,
};

/** One step of the working as a sentence without its full stop. */
export function workingWords(step: WorkingStep): string {
  const words = WORDS[step.code] as (params: WorkingStep['params']) => string;
  return words(step.params);
}

/** A paragraph with its limbs as it is cited: `5.22`, `4.8, bids and award limbs`. */
export function citedWords(paragraph: string, limbs: readonly string[] = []): string {
  if (limbs.length === 0) return paragraph;
  const names = [limbs.slice(0, -1).join(', '), limbs.at(-1)].filter(Boolean).join(' and ');
  return `${paragraph}, ${names} ${limbs.length === 1 ? 'limb' : 'limbs'}`;
}
