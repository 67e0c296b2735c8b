import { IncrementalWriter } from '../../../src/signatures/incremental-writer';
import { type PdfFile, readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import {
  dictionary,
  type PdfDictionary,
  PdfName,
  PdfReference,
  pdfText,
  type PdfValue,
} from '../../../src/signatures/pdf-reading/pdf-values';
import { DECIDER, OFFICER } from './signed-paper';
import { fieldOf } from './craft-signature';

export type Change = (writer: IncrementalWriter, file: PdfFile) => void;

/** Changes a file by an update that nobody signs. */
export function updated(pdf: Uint8Array, change: Change): Buffer {
  const file = readPdf(pdf);
  const writer = new IncrementalWriter(file);
  change(writer, file);
  return writer.finish();
}

/** The last page: the one that is signed on. */
export function lastPage(file: PdfFile): { reference: PdfReference; page: PdfDictionary } {
  const pages = file.dictionary(file.catalogue().get('Pages'), { what: 'pages' });
  const kids = file.resolve(pages.get('Kids'));
  const reference = Array.isArray(kids) ? kids.at(-1) : undefined;
  if (!(reference instanceof PdfReference)) throw new Error('no last page');
  return { reference, page: file.dictionary(reference, { what: 'the last page' }) };
}

const AMOUNT = Buffer.from('BT /F1 12 Tf 100 100 Td (Amount: 950,000) Tj ET');

/** Further text over a page, by a second content stream. */
export const overlay: Change = (writer, file) => {
  const { reference, page } = lastPage(file);
  const text = writer.allocate();
  writer.putStream(text, dictionary({}), AMOUNT);
  writer.put(reference, new Map(page).set('Contents', [page.get('Contents') ?? null, text]));
};

/** Other text on a page: its content stream written again. */
export const replacedContent: Change = (writer, file) => {
  const contents = lastPage(file).page.get('Contents');
  if (!(contents instanceof PdfReference)) throw new Error('no content');
  writer.putStream(contents, dictionary({}), AMOUNT);
};

export const addedAnnotation: Change = (writer, file) => {
  const { reference, page } = lastPage(file);
  const known = file.resolve(page.get('Annots'));
  const note = writer.allocate();
  writer.put(
    note,
    dictionary({
      Type: new PdfName('Annot'),
      Subtype: new PdfName('FreeText'),
      Rect: [100, 100, 300, 140],
      Contents: pdfText('Amount: 950,000'),
    }),
  );
  writer.put(
    reference,
    new Map(page).set('Annots', [...(Array.isArray(known) ? known : []), note]),
  );
};

/** Each signature in the other's field. */
export const swappedFields: Change = (writer, file) => {
  const one = fieldOf(file, OFFICER.field);
  const other = fieldOf(file, DECIDER.field);
  const valueOf = (of: typeof one): PdfValue => of.dictionary.get('V') ?? null;
  writer.put(new PdfReference(one.number), new Map(one.dictionary).set('V', valueOf(other)));
  writer.put(new PdfReference(other.number), new Map(other.dictionary).set('V', valueOf(one)));
};

export const movedField: Change = (writer, file) => {
  const { number, dictionary: entries } = fieldOf(file, OFFICER.field);
  writer.put(new PdfReference(number), new Map(entries).set('Rect', [0, 0, 10, 10]));
};

export const addedField: Change = (writer, file) => {
  const form = file.catalogue().get('AcroForm');
  if (!(form instanceof PdfReference)) throw new Error('no form');
  const entries = file.dictionary(form, { what: 'the form' });
  const fields = file.resolve(entries.get('Fields'));
  const added = writer.allocate();
  writer.put(
    added,
    dictionary({ FT: new PdfName('Tx'), T: pdfText('amount'), V: pdfText('950,000') }),
  );
  writer.put(
    form,
    new Map(entries).set('Fields', [...(Array.isArray(fields) ? fields : []), added]),
  );
};

export const openAction: Change = (writer, file) => {
  const action = dictionary({ S: new PdfName('JavaScript'), JS: pdfText('app.alert(1)') });
  const root = new PdfReference(file.newest.root);
  writer.put(root, new Map(file.catalogue()).set('OpenAction', action));
};

export const changedMetadata: Change = (writer, file) => {
  const metadata = file.catalogue().get('Metadata');
  if (!(metadata instanceof PdfReference)) throw new Error('no metadata');
  writer.putStream(metadata, dictionary({ Type: new PdfName('Metadata') }), Buffer.from('<x/>'));
};

/** The first structure element there is, said to be something else. */
export const changedStructure: Change = (writer, file) => {
  for (const number of file.revision(0).offsets.keys()) {
    const value = file.object(number)?.value;
    if (value instanceof Map && value.get('Type') instanceof PdfName && value.get('S')) {
      writer.put(new PdfReference(number), new Map(value).set('Alt', pdfText('950,000')));
      return;
    }
  }
  throw new Error('no structure element');
};

export const nothingAtAll: Change = (writer) => {
  writer.put(writer.allocate(), pdfText('unused'));
};

/** The field of the decision takes the officer's signature for its own. */
export const borrowedSignature: Change = (writer, file) => {
  const lent = fieldOf(file, OFFICER.field).dictionary;
  const { number, dictionary: entries } = fieldOf(file, DECIDER.field);
  const taken = new Map(entries).set('V', lent.get('V') ?? null).set('AP', lent.get('AP') ?? null);
  writer.put(new PdfReference(number), taken);
};
