/** Offsets of a sentence in its text. */
export interface Stretch {
  from: number;
  until: number;
}

const END = /[.!?]["’”)\]]{0,3}\s+(?=["“‘([]?[A-Z£\d])|\n\s*\n/g;
const ABBREVIATED =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|paras?|no|nos|ss?|sch|art|approx|c|cf|vs|st|dr|mr|ms|mrs)\.$/i;

/** Sentences of a readable text, in order, without the blanks between them. */
export function sentencesIn(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (ABBREVIATED.test(text.slice(Math.max(from, stop - 8), stop))) continue;
    stretches.push({ from, until: stop });
    from = match.index + match[0].length;
  }
  if (from < text.length) stretches.push({ from, until: text.length });
  return stretches;
}
