import fc from 'fast-check';
import { breakOpportunities } from '../../../src/documents/pdf/break-opportunities';
import { breakLines, type Line } from '../../../src/documents/pdf/line-breaking';
import type { Run } from '../../../src/documents/pdf/runs';
import type { Typefaces } from '../../../src/documents/pdf/typeface';

/** Every letter is half the type size wide; what is shown is the text itself. */
const typefaces: Typefaces = () => ({
  shape: (word) => ({ show: word, width: [...word].length * 500 }),
  has: () => true,
});
/** Widths in letters. */
const SIZE = 2;

function run(text: string, face: Run['face'] = 'regular'): Run {
  return { text, face, colour: '#000000' };
}

function linesOf(text: string, width: number): string[] {
  return breakLines([run(text)], { size: SIZE, width }, typefaces).map(textOf);
}

function textOf(line: Line): string {
  return line.spans.map((span) => span.show).join('');
}

function partsOf(text: string): string[] {
  let from = 0;
  return breakOpportunities(text).map((to) => {
    const part = text.slice(from, to);
    from = to;
    return part;
  });
}

it.each([
  ['section 143(1)(b) and (3)', ['section ', '143(1)(b) ', 'and ', '(3)']],
  ['£240,000 in 2024/25', ['£240,000 ', 'in ', '2024/25']],
  ['a cut of −£20,000', ['a ', 'cut ', 'of ', '−£20,000']],
  ['by +220,000.00 “n/a”', ['by ', '+220,000.00 ', '“n/a”']],
  ['31\u00a0March\u00a02026, so', ['31\u00a0March\u00a02026, ', 'so']],
  ['up-to-date and/or', ['up-', 'to-', 'date ', 'and/', 'or']],
])('may end a line of “%s” only between its parts', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

it('fills lines from the left and keeps the space at a line’s end', () => {
  expect(linesOf('one two three four', 9)).toEqual(['one two ', 'three ', 'four']);
});

it('pulls a word down to a short word that would stand alone', () => {
  expect(linesOf('aaaa bbbb cccc dd', 15)).toEqual(['aaaa bbbb ', 'cccc dd']);
});

it('leaves a long word alone on the last line', () => {
  expect(linesOf('aaaa bbbb cccc dddddddd', 15)).toEqual(['aaaa bbbb cccc ', 'dddddddd']);
});

it('breaks a word wider than the line at the edge', () => {
  expect(linesOf('ab cdefghijkl mn', 5)).toEqual(['ab ', 'cdefg', 'hijkl ', 'mn']);
});

it('never cuts a letter from its accent', () => {
  expect(linesOf('aaaae\u0302bbb', 5)).toEqual(['aaaa', 'e\u0302bbb']);
});

it('tells runs of different places apart, with their widths', () => {
  const slots = [1, 2].map(() => ({
    kind: 'slot' as const,
    owner: { kind: 'tag' as const, type: 'P' as const, children: [] },
  }));
  const runs = [
    { ...run('ab '), slot: slots[0] },
    { ...run('cd', 'semibold'), slot: slots[1] },
  ];
  const [line] = breakLines(runs, { size: SIZE, width: 100 }, typefaces);
  expect(line?.spans.map(({ x, width, show }) => ({ x, width, show }))).toEqual([
    { x: 0, width: 3, show: 'ab ' },
    { x: 3, width: 2, show: 'cd' },
  ]);
  expect(line?.width).toBe(5);
});

it('loses no letter and overflows no line, whatever the text', () => {
  const letters = fc.constantFrom('a', 'b', ' ', '-', '/', '(', ')', '£', '1', '\u00a0', 'é', '.');
  const texts = fc.array(letters, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = breakLines([run(text)], { size: SIZE, width }, typefaces);
      expect(lines.map(textOf).join('')).toBe(text);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
    }),
  );
});
