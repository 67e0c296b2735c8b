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
      positions.push(next.position);
    }
  }
  return positions;
}

function tearsApart(text: string, position: number): boolean {
  const upToHere = text.slice(Math.max(0, position - 3), position);
  const fromHere = text.slice(position, position + 1);
  return TORN.some(({ before, after }) => before.test(upToHere) && after.test(fromHere));
}

/** Looked for in the three characters before the place and in the one after it. */
const TORN = [
  { before: /\)$/, after: /^\($/ },
  { before: /(^|[^\d])[−+±–]$/, after: /^[£€$\d]$/ },
  { before: /(^|[\s(“])\p{L}\/$/u, after: /^\p{L}$/u },
];
