import { IncrementalWriter } from '../../../src/signatures/incremental-writer';
import { checkLayout } from '../../../src/signatures/pdf-reading/check-layout';
import { PdfFault } from '../../../src/signatures/pdf-reading/pdf-fault';
import { readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import {
  dictionary,
  PdfReference,
  PdfString,
} from '../../../src/signatures/pdf-reading/pdf-values';
import { signatureFields } from '../../../src/signatures/signature-fields';
import { OBJECTS, smallPdf } from './small-pdf';

const faultOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof PdfFault) return error.code;
    throw error;
  }
  return 'none';
};
const replaced = (from: string, to: string): Buffer =>
  Buffer.from(smallPdf().toString('latin1').replace(from, to), 'latin1');

const stream = (entries: string): Buffer =>
  smallPdf({ ...OBJECTS, 4: `<<${entries}>>\nstream\n1 0 0 rg f\nendstream` });

describe('a PDF is read strictly', () => {
  test('a file of ours is read whole, and nothing lies between its objects', () => {
    const file = readPdf(smallPdf());
    checkLayout(file);
    expect(file.revisions).toHaveLength(1);
    expect(file.object(4)?.stream?.toString()).toBe('1 0 0 rg f');
    expect(file.object(99)).toBeUndefined();
  });

  test('signature fields are found in the order of signing, not of the form', () => {
    expect(signatureFields(readPdf(smallPdf())).map(({ name }) => name)).toEqual([
      'signature-1-ceo',
      'signature-2-dmpc',
    ]);
  });

  test.each([
    ['no PDF', 'header', Buffer.from('GIF89a')],
    ['an empty file', 'header', Buffer.alloc(0)],
    ['a file cut short', 'ending', smallPdf().subarray(0, -8)],
    ['a file without an end', 'ending', Buffer.from('%PDF-1.7\nnothing')],
    ['bytes after the end', 'bytes-after-end', Buffer.concat([smallPdf(), Buffer.from('extra')])],
    ['an encrypted file', 'trailer', replaced('/ID', '/Encrypt 2 0 R /ID')],
    ['a hybrid file', 'trailer', replaced('/ID', '/XRefStm 9 /ID')],
    ['a trailer without a catalogue', 'trailer', replaced('/Root 1 0 R', '/Info 1 0 R')],
    ['a size too small', 'trailer', replaced('/Size 10', '/Size 9 ')],
    ['a table that is a stream', 'cross-reference', replaced('xref\n0 10', 'xxxx\n0 10')],
    ['an entry of another length', 'cross-reference', replaced('00000 n \n', '00000 n\n')],
    ['a deleted object', 'cross-reference', replaced('00000 n \n', '00000 f \n')],
    ['another generation', 'cross-reference', replaced('00000 n \n', '00001 n \n')],
    ['ten thousand million objects', 'too-many', replaced('xref\n0 10', 'xref\n0 9999999999')],
    ['a chain that leads to itself', 'cross-reference', replaced('/ID', '/Prev 99999 /ID')],
    ['a chain that leads nowhere', 'cross-reference', replaced('/ID', '/Prev 5 /ID')],
  ])('%s is refused', (_what, code, bytes) => {
    expect(faultOf(() => readPdf(bytes))).toBe(code);
  });

  test.each([
    ['an object under another number', 'object', replaced('4 0 obj', '5 0 obj')],
    ['a stream longer than the file', 'object', stream('/Length 9999')],
    ['a stream shorter than its bytes', 'token', stream('/Length 9')],
    ['a stream without a length', 'object', stream('/Longth 10')],
    ['a length kept elsewhere', 'object', stream('/Length 9 0 R')],
    ['an object no table lists', 'bytes-outside-objects', hidden()],
    ['a comment between objects', 'bytes-outside-objects', replaced('endobj\n\n5', 'endobj\n%5')],
    ['no binary mark', 'header', replaced('%\xff\xff', '\n\n\n')],
  ])('%s is refused', (_what, code, bytes) => {
    expect(faultOf(() => checkLayout(readPdf(bytes)))).toBe(code);
  });

  test.each([
    ['a text field', { 7: '<</Subtype /Widget /FT /Tx /T (name)>>' }],
    ['a field without a name', { 7: '<</Subtype /Widget /FT /Sig>>' }],
    ['two fields of one name', { 7: OBJECTS[8] ?? '' }],
    ['a field with kids', { 7: '<</Subtype /Widget /FT /Sig /T (a) /Kids []>>' }],
    ['fields that are no list', { 9: '<</Fields 7>>' }],
    ['a field written in place', { 9: '<</Fields [<</FT /Sig>>]>>' }],
  ])('a form with %s is refused', (_what, objects) => {
    const bytes = smallPdf({ ...OBJECTS, ...objects });
    expect(() => signatureFields(readPdf(bytes))).toThrow(PdfFault);
  });
});

/** One object stands in the text of another: the table lists only the first. */
function hidden(): Buffer {
  return smallPdf({ ...OBJECTS, 4: `${OBJECTS[4]}\nendobj\n40 0 obj\n<< >>` });
}

describe('an update', () => {
  const update = (): Buffer => {
    const writer = new IncrementalWriter(readPdf(smallPdf()));
    const added = writer.allocate();
    writer.put(new PdfReference(3), dictionary({ Changed: true }));
    writer.put(new PdfReference(5), dictionary({ Changed: 2 }));
    writer.putStream(added, dictionary({}), Buffer.from('new'));
    return writer.finish();
  };

  test('begins with exactly the bytes given', () => {
    expect(update().subarray(0, smallPdf().length)).toEqual(smallPdf());
  });

  test('leads back and keeps the identity of the file', () => {
    const file = readPdf(update());
    expect(file.revisions.map(({ index, start }) => [index, start])).toEqual([
      [0, 0],
      [1, smallPdf().length],
    ]);
    expect(file.newest.previous).toBe(file.revision(0).at);
    expect(file.newest.trailer.get('ID')).toEqual(file.revision(0).trailer.get('ID'));
    expect(file.newest.size).toBe(11);
  });

  test('changes what it wrote and leaves the rest; the past stays readable', () => {
    const file = readPdf(update());
    checkLayout(file);
    expect(file.object(3)?.value).toEqual(dictionary({ Changed: true }));
    expect(file.object(3, 0)?.value).not.toEqual(dictionary({ Changed: true }));
    expect(file.object(10)?.stream?.toString()).toBe('new');
    expect(file.object(10, 0)).toBeUndefined();
    expect(file.object(4)).toBe(file.object(4, 0));
  });

  test('ends the last line of a file that did not', () => {
    const file = readPdf(smallPdf().subarray(0, -1));
    const writer = new IncrementalWriter(file);
    writer.put(writer.allocate(), new PdfString(Buffer.from('x')));
    const result = writer.finish();
    expect(result.subarray(0, file.bytes.length)).toEqual(file.bytes);
    checkLayout(readPdf(result));
  });

  test('may not write an object twice', () => {
    const writer = new IncrementalWriter(readPdf(smallPdf()));
    writer.put(new PdfReference(3), null);
    expect(() => writer.put(new PdfReference(3), null)).toThrow('written already');
  });

  test('whose table lists an object of the document is refused', () => {
    const text = update().toString('latin1');
    const at = text.lastIndexOf('xref\n3 1\n') + 'xref\n3 1\n'.length;
    const bytes = Buffer.from(`${text.slice(0, at)}0000000100${text.slice(at + 10)}`, 'latin1');
    expect(faultOf(() => readPdf(bytes))).toBe('cross-reference');
  });
});
