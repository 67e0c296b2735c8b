import { type AmountClaim } from './claim';

export interface AmountWording {
  qualifier: AmountClaim['qualifier'];
  direction?: AmountClaim['direction'];
  perYear: boolean;
  total: boolean;
  newMaximum: boolean;
  /** Where the words that qualify the sum begin and end. */
  from: number;
  until: number;
}

const REACH = 70;

const CEILING =
  /\b(?:up to|no more than|not more than|not exceeding|at most|capped at|(?:an?|the|its)(?: new)? maximum|maximum)(?:\s+(?:an?|the|sum|value|total|grant|maximum|of))*\s*$/i;
const ROUGHLY =
  /\b(?:about|above|below|under|exceeding|less than|around|approximately|roughly|some|nearly|almost|over|more than|at least|circa|in excess of)\s*$/i;
const NEW_MAXIMUM =
  /\b(?:(?:an?|the|its)\s+)?new maximum(?:\s+(?:of|is|will be|would be|sum|value|total))*,?\s*$/i;
const NEUTRAL = /\b(?:(?:to )?the value of|exactly|a (?:fixed )?sum of)\s*$/i;
const TOTAL_BEFORE =
  /\b(?:(?:(?:an?|the)\s+)?(?:new\s+)?total(?:s|ling)?(?:\s+(?:of|is|value|sum|funding|grant))*|in total,?)\s*$/i;
const DIRECTION = /\b(by|to|from)\s*$/i;

const PER_YEAR =
  /^\s*(?:per (?:financial )?year|an? year|each year|per annum|p\.a\.|annually|every year|(?:in|for) (?:each|both)\b)/i;
const TOTAL_AFTER = /^\s*,?\s*(?:in total|total|altogether|overall)\b/i;
const CEILING_AFTER = /^\s*(?:maximum\b|at most\b|\(maximum\))/i;

type Words = 'ceiling' | 'roughly' | 'newMaximum' | 'neutral' | 'total';

/** Groups of words that stand before a sum, in the order in which they are taken off its front. */
const GROUPS: [Words, RegExp][] = [
  ['newMaximum', NEW_MAXIMUM],
  ['ceiling', CEILING],
  ['neutral', NEUTRAL],
  ['total', TOTAL_BEFORE],
  ['roughly', ROUGHLY],
];

/** Reads backwards from the sum, taking one group of words after the other off the end. */
function readBefore(before: string): { found: Set<Words>; rest: string } {
  const found = new Set<Words>();
  let rest = before;
  for (let length = -1; length !== rest.length;) {
    length = rest.length;
    for (const [words, pattern] of GROUPS) {
      // `no more than` ends with the words of `more than`, which say the contrary.
      if (words === 'roughly' && found.has('ceiling')) continue;
      const shorter = rest.replace(pattern, '');
      if (shorter.length < rest.length) found.add(words);
      rest = shorter;
    }
  }
  return { found, rest };
}

function qualifierOf(found: ReadonlySet<Words>, after: string): AmountClaim['qualifier'] {
  if (found.has('ceiling') || CEILING_AFTER.test(after)) return 'up-to';
  return found.has('roughly') ? 'about' : 'exact';
}

/** How the words around a sum put it. `from` and `until` are the sum's own offsets in `text`. */
export function amountWording(
  text: string,
  { from, until }: { from: number; until: number },
): AmountWording {
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(until, until + REACH);
  const { found, rest } = readBefore(before);
  const direction = DIRECTION.exec(rest);
  const start = from - before.length + (direction ? direction.index : rest.trimEnd().length);
  const ends = [PER_YEAR, TOTAL_AFTER, CEILING_AFTER].map(
    (pattern) => pattern.exec(after)?.[0].length ?? 0,
  );
  return {
    qualifier: qualifierOf(found, after),
    ...(direction ? { direction: direction[1]!.toLowerCase() as AmountClaim['direction'] } : {}),
    perYear: PER_YEAR.test(after),
    total: found.has('total') || TOTAL_AFTER.test(after),
    newMaximum: found.has('newMaximum'),
    from: start + text.slice(start, from).search(/\S|$/),
    until: until + Math.max(...ends),
  };
}
