import { drawFace, type Line } from '../../../src/signatures/appearance/draw-face';
import { signingTimeWords } from '../../../src/signatures/appearance/signature-face';
import { type EmbeddedFace, type SubsetFace } from '../../../src/signatures/appearance/subset-face';
import { pdfDate, readPdfDate, signatureGap } from '../../../src/signatures/signature-gap';

/** Every character is half as wide as the type is high. */
class EvenFace implements SubsetFace {
  set(text: string): { show: string; width: number } {
    return { show: `(${text})`, width: [...text].length * 500 };
  }
  finish(): EmbeddedFace {
    throw new Error('not used here');
  }
}

const line = (text: string): Line => ({
  text,
  font: 'Line',
  face: new EvenFace(),
  size: 10,
  baseline: 22,
});
const draw = (text: string): string =>
  drawFace({ width: 232, height: 86 }, '#16365C', [line(text)]);

describe('the face of a signature', () => {
  test('stands on its own white ground behind an edge in the colour of the body', () => {
    const content = draw('Name');
    expect(content).toContain('1 1 1 rg 1.5 1.5 229 83 re f');
    expect(content).toContain('0.086 0.212 0.361 rg 0.75 0.75 4 84.5 re f');
    expect(content).toMatch(/^\/Artifact BMC\n[^]*\nEMC$/);
  });

  test('sets a line at its natural width where there is room', () => {
    expect(draw('Name')).toContain('/Line 10 Tf 100 Tz 1 0 0 1 16 64 Tm [(Name)] TJ');
  });

  test('narrows a line that is a little too long, and never makes it smaller', () => {
    expect(draw('x'.repeat(50))).toContain(
      `/Line 10 Tf 84 Tz 1 0 0 1 16 64 Tm [(${'x'.repeat(50)})]`,
    );
  });

  test('cuts a line that would become unreadable, and says so with an ellipsis', () => {
    expect(draw(`${'word '.repeat(20)}end`)).toContain(`[(${'word '.repeat(11)}word…)]`);
  });

  test('a colour that is none is refused', () => {
    expect(() => drawFace({ width: 1, height: 1 }, 'navy', [])).toThrow(RangeError);
  });

  test.each([
    ['2024-03-22T10:42:07Z', '22 March 2024, 10:42 GMT'],
    ['2024-06-30T23:30:00Z', '1 July 2024, 00:30 BST'],
    ['2024-03-31T00:59:59Z', '31 March 2024, 00:59 GMT'],
    ['2024-03-31T01:00:00Z', '31 March 2024, 02:00 BST'],
  ])('%s is %s where the body sits', (at, words) => {
    expect(signingTimeWords(new Date(at))).toBe(words);
  });
});

describe('the signature dictionary', () => {
  test('says the time in whole seconds, UTC', () => {
    const at = new Date('2024-03-22T10:42:07.999Z');
    expect(pdfDate(at)).toBe('D:20240322104207Z');
    expect(readPdfDate(pdfDate(at))).toEqual(new Date('2024-03-22T10:42:07Z'));
  });

  test.each(['', 'D:2024', 'D:20240322104207', "D:20240322104207+01'00'", 'D:20240230104207Z'])(
    '“%s” is no time of ours',
    (text) => {
      expect(readPdfDate(text)).toBeUndefined();
    },
  );

  test('knows where its two gaps stand', () => {
    const gap = signatureGap({ name: 'A (B)', at: new Date(0) }, 8);
    const cut = (at: number, length: number) => gap.text.slice(at, at + length);
    expect(cut(gap.rangeAt, gap.rangeLength)).toBe('[0 0000000000 0000000000 0000000000]');
    expect(cut(gap.contentsAt, gap.contentsLength)).toBe('<0000000000000000>');
    expect(gap.text).toContain('/Name (A \\(B\\))');
    expect(gap.text).not.toMatch(/\/(Cert|Reason|Location|Reference)\b/);
  });
});
