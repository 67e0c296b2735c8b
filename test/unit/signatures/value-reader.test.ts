import fc from 'fast-check';
import { PdfFault } from '../../../src/signatures/pdf-reading/pdf-fault';
import {
  dictionary,
  PdfName,
  PdfReference,
  PdfString,
  pdfText,
  type PdfValue,
  textOf,
} from '../../../src/signatures/pdf-reading/pdf-values';
import { ValueReader } from '../../../src/signatures/pdf-reading/value-reader';
import { writeValue } from '../../../src/signatures/pdf-reading/write-value';

const read = (text: string): PdfValue => new ValueReader(Buffer.from(text, 'latin1'), 0).value();
const string = (text: string): PdfString => new PdfString(Buffer.from(text, 'latin1'));

describe('values of a PDF', () => {
  test.each<[string, PdfValue]>([
    ['true', true],
    ['null ', null],
    ['-12.50]', -12.5],
    ['+.5', 0.5],
    ['4.', 4],
    ['/Name', new PdfName('Name')],
    ['/A#20B', new PdfName('A B')],
    ['12 0 R', new PdfReference(12)],
    ['(a (b) \\) \\101\\n\\\nc)', string('a (b) ) A\nc')],
    ['<48 656C 6c6F7>', string('Hellop')],
    ['[1 2 0 R (x)]', [1, new PdfReference(2), string('x')]],
    ['<</A 1/B<</C[]>>>>', dictionary({ A: 1, B: dictionary({ C: [] }) })],
  ])('%s is read', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each([
    ['nothing', ''],
    ['an unknown word', 'endobj'],
    ['two points in a number', '1.2.3'],
    ['a number of 25 digits', '1'.repeat(25)],
    ['a reference of another generation', '<</A 1 1 R>>'],
    ['a string that never ends', '(abc'],
    ['an escape at the end', '(abc\\'],
    ['a hexadecimal string that never ends', '<4142'],
    ['a wrong hexadecimal digit', '<4G>'],
    ['an array that never ends', '[1 2'],
    ['a dictionary that never ends', '<</A 1'],
    ['a key that is no name', '<<1 2>>'],
    ['a key that stands twice', '<</A 1/A 2>>'],
    ['a comment', '[1 %hidden\n2]'],
    ['a bad escape in a name', '/A#G0'],
    ['a name of 128 bytes', `/${'n'.repeat(128)}`],
    ['100 000 arrays in one another', '['.repeat(100_000)],
    ['100 000 dictionaries in one another', '<</A '.repeat(100_000)],
    ['300 000 elements', `[${'1 '.repeat(300_000)}]`],
    ['a string of 2 MB', `(${'a'.repeat(2_000_000)})`],
    ['a hexadecimal string of 4 MB', `<${'a'.repeat(4_000_000)}>`],
  ])('%s is a fault', (_what, text) => {
    expect(() => read(text)).toThrow(PdfFault);
  });

  const leaf = fc.oneof(
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc
      .double({ min: -1e6, max: 1e6, noNaN: true })
      .map((each) => Math.round(each * 1e6) / 1e6 || 0),
    fc.string({ minLength: 1, maxLength: 20 }).map((name) => new PdfName(latin(name))),
    fc.nat(99_999).map((number) => new PdfReference(number)),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => new PdfString(Buffer.from(bytes))),
  );
  const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf as fc.Arbitrary<PdfValue>,
      fc.array(tie('value'), { maxLength: 5 }),
      fc
        .dictionary(fc.string({ minLength: 1, maxLength: 9 }).map(latin), tie('value'), {
          maxKeys: 5,
        })
        .map((entries): PdfValue => new Map(Object.entries(entries))),
    ),
  }));

  test('what is written is read back the same', () => {
    fc.assert(fc.property(value, (each) => expect(read(writeValue(each))).toEqual(each)));
  });

  test('text outside ASCII is UTF-16 and comes back', () => {
    const written = pdfText('Siân Ŵyn (£)');
    expect(written.bytes.subarray(0, 2)).toEqual(Buffer.from([0xfe, 0xff]));
    expect(textOf(read(writeValue(written)))).toBe('Siân Ŵyn (£)');
    expect(writeValue(pdfText('Plain (text)'))).toBe('(Plain \\(text\\))');
  });

  test('no number is written with an exponent', () => {
    expect(writeValue(1e-7)).toBe('0.0000001');
    expect(writeValue(307.28)).toBe('307.28');
  });
});

/** Names are bytes; none of them is 0 (ISO 32000-1, 7.3.5). */
function latin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1').replaceAll('\0', '0');
}
