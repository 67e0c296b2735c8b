import { IncrementalWriter } from '../../../src/signatures/incremental-writer';
import { type PdfFile, readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import {
  dictionary,
  type PdfValue,
  PdfReference,
} from '../../../src/signatures/pdf-reading/pdf-values';
import { activeContent } from '../../../src/signatures/verify/active-content';
import { ObjectDescriptions } from '../../../src/signatures/verify/describe-object';
import { differences, reachable } from '../../../src/signatures/verify/revision-differences';
import { signedUpdates } from '../../../src/signatures/verify/signed-updates';
import { OBJECTS, smallPdf } from './small-pdf';

/** The small file with these objects written again, or anew. */
function updated(objects: Record<number, PdfValue>, trailer?: (text: string) => string): PdfFile {
  const writer = new IncrementalWriter(readPdf(smallPdf()));
  for (const [number, value] of Object.entries(objects)) {
    if (Number(number) > 9) writer.allocate();
    writer.put(new PdfReference(Number(number)), value);
  }
  const text = writer.finish().toString('latin1');
  return readPdf(Buffer.from(trailer?.(text) ?? text, 'latin1'));
}
const dictionaryOf = (number: number) =>
  new Map(readPdf(smallPdf()).dictionary(new PdfReference(number), { what: 'object' }));

describe('active content', () => {
  test.each([
    ['a script', '<</JS (x)>>', 'JS'],
    ['scripts by name', '<</Names <</JavaScript 4 0 R>>>>', 'JavaScript'],
    ['something done on opening', '<</OpenAction 4 0 R>>', 'OpenAction'],
    ['something done on other occasions', '[<</AA << >>>>]', 'AA'],
    ['another kind of form', '<</XFA []>>', 'XFA'],
    ['files inside', '<</EmbeddedFiles << >>>>', 'EmbeddedFiles'],
    ['a file', '<</EF << >>>>', 'EF'],
    ['moving pictures', '<</RichMedia 1>>', 'RichMedia'],
    ['a program started', '<</A <</S /Launch>>>>', 'Launch'],
    ['a form sent away', '<</S /SubmitForm>>', 'SubmitForm'],
    ['a link into another file', '<</S /GoToR>>', 'GoToR'],
  ])('%s is found', (_what, object, name) => {
    const file = readPdf(smallPdf({ ...OBJECTS, 10: object }));
    expect(activeContent(file)).toEqual([{ code: 'active-content', params: { what: name } }]);
  });

  test('a plain file has none; a link to a page of the web is not one', () => {
    const link = '<</A <</S /URI /URI (https://example.org)>>>>';
    expect(activeContent(readPdf(smallPdf({ ...OBJECTS, 10: link })))).toEqual([]);
  });
});

describe('differences between revisions', () => {
  const none = { added: new Set<number>() };
  const found = (file: PdfFile) =>
    differences(file, 1, none).map(({ code, params }) => [code, params.what ?? params.keys]);

  test.each<[string, Record<number, PdfValue>, [string, string | undefined][]]>([
    [
      'the catalogue',
      { 1: dictionaryOf(1).set('Lang', null) },
      [['catalogue-changed', 'the catalogue']],
    ],
    [
      'the tree of pages',
      { 2: dictionaryOf(2).set('Count', 2) },
      [['object-changed', 'the tree of pages']],
    ],
    ['a page', { 3: dictionaryOf(3).set('Rotate', 90) }, [['page-changed', 'page 1']]],
    ['annotations', { 3: dictionaryOf(3).set('Annots', []) }, [['annotations-changed', 'page 1']]],
    ['content', { 4: null }, [['page-changed', 'the content of page 1']]],
    [
      'a field',
      { 8: dictionaryOf(8).set('F', 2) },
      [['field-changed', 'the field signature-1-ceo']],
    ],
    [
      'a signature',
      { 8: dictionaryOf(8).set('V', 1) },
      [['signature-moved', 'the field signature-1-ceo']],
    ],
    ['the form', { 9: dictionaryOf(9).set('SigFlags', 0) }, [['form-changed', 'the form']]],
    ['an object more', { 10: null }, [['object-added', 'object 10']]],
    ['the same again', { 8: dictionaryOf(8) }, [['field-changed', 'the field signature-1-ceo']]],
  ])('%s', (_what, objects, codes) => {
    expect(found(updated(objects))).toEqual(codes);
  });

  test('the trailer may point to nothing else', () => {
    const file = updated({ 10: null }, (text) => {
      const at = text.lastIndexOf('/Root 1 0 R');
      return `${text.slice(0, at)}/Root 9 0 R${text.slice(at + 11)}`;
    });
    expect(found(file)).toEqual([
      ['trailer-changed', 'Root'],
      ['object-added', 'object 10'],
    ]);
  });

  test('only the field that is signed may gain a value and an appearance', () => {
    const allowed = { field: 8, added: new Set([10, 11]) };
    const signed = dictionaryOf(8).set('V', new PdfReference(10));
    const file = updated({ 8: signed.set('AP', dictionary({})), 10: null, 11: null });
    expect(differences(file, 1, allowed)).toEqual([]);
    expect(differences(file, 1, { ...allowed, field: 7 })).toHaveLength(1);
  });

  test('what a signature needs is followed, but never through what was there before', () => {
    const needs = dictionary({ A: [new PdfReference(11), new PdfReference(1)] });
    const file = updated({ 10: needs, 11: new PdfReference(10), 12: null });
    expect([...reachable(file, 1, [new PdfReference(10)])].sort()).toEqual([10, 11]);
  });

  test('a tree of pages that runs in circles is walked once', () => {
    const loop = smallPdf({ ...OBJECTS, 2: '<</Type /Pages /Kids [2 0 R 3 0 R 2 0 R]>>' });
    expect(new ObjectDescriptions(readPdf(loop), 0).of(3).words).toBe('page 1');
  });
});

describe('the signature of an update', () => {
  test('may not stand in the document itself', () => {
    const made = smallPdf({ ...OBJECTS, 8: OBJECTS[8]!.replace('/F 4', '/F 4 /V 4 0 R') });
    expect(signedUpdates(readPdf(made)).failures).toEqual([
      expect.objectContaining({ code: 'dictionary-odd', field: 'signature-1-ceo' }),
    ]);
  });

  test('must be a dictionary of its own', () => {
    const file = updated({ 8: dictionaryOf(8).set('V', 1) });
    expect(signedUpdates(file).failures.map(({ code }) => code)).toEqual(['dictionary-odd']);
    expect(signedUpdates(updated({ 9: null })).failures.map(({ code }) => code)).toEqual([
      'update-not-signed',
    ]);
  });
});
