import LineBreaker from 'linebreak';

/**
 * Where a line may end: UAX 14 as the library knows it, less the breaks that tear a citation or an
 * amount apart: its pair table predates rule LB30 and parts `143(1)` from `(b)`, `−` from `£20,000`
 * and the `n/` of `n/a`.
 */
export function breakOpportunities(text: string): number[] {
  const positions: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position >= text.length || !tearsApart(text, next.position)) {
      positions.push(...longWordCuts(text, positions.at(-1) ?? 0, next.position), next.position);
    }
  }
  return positions;
}

/** Longer than any line in any type, so that it is cut at the edge in any case. */
const LONGEST_WORD = 2000;

/** A word of a megabyte is measured piece by piece: in one piece it would take gigabytes. */
function longWordCuts(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  for (let at = start + LONGEST_WORD; at < end; at += LONGEST_WORD) {
    while (JOINED.test(text.charAt(at))) at -= 1;
    cuts.push(at);
  }
  return cuts;
}

/** Belongs to the character before it: a mark, a joiner, the second half of a pair. */
const JOINED = /[\p{M}\u200d]|[\udc00-\udfff]/u;

function tearsApart(text: string, position: number): boolean {
  if (!TEARABLE.has(text.charAt(position - 1))) return false;
  const upToHere = text.slice(Math.max(0, position - 3), position);
  const fromHere = text.slice(position, position + 1);
  return TORN.some(({ before, after }) => before.test(upToHere) && after.test(fromHere));
}

/** What `TORN` may find right before the place. */
const TEARABLE = new Set(')−+±–/');

/** Looked for in the three characters before the place and in the one after it. */
const TORN = [
  { before: /\)$/, after: /^\($/ },
  { before: /(^|[^\d])[−+±–]$/, after: /^[£€$\d]$/ },
  { before: /(^|[\s(“])\p{L}\/$/u, after: /^\p{L}$/u },
];
