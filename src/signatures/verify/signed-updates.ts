import { type PdfFile } from '../pdf-reading/pdf-file';
import { isDictionary, type PdfObject, PdfReference } from '../pdf-reading/pdf-values';
import { type SignatureField, signatureFields } from '../signature-fields';
import { type Failure, failure } from './failures';

/** An update that filled a field, and the signature it put there. */
export interface SignedUpdate {
  /** Of the revision, from 1. */
  index: number;
  field: SignatureField;
  signature: PdfObject;
}

export interface Updates {
  /** The fields as they were made, in the order of signing. */
  fields: SignatureField[];
  signed: SignedUpdate[];
  failures: Failure[];
}

/**
 * Finds the signature of each update. The fields are those of the document as rendered: one added
 * later is a change, not a field.
 * @throws PdfFault
 */
export function signedUpdates(file: PdfFile): Updates {
  const fields = signatureFields(file, 0);
  const updates: Updates = { fields, signed: [], failures: [] };
  for (const { name, dictionary } of fields) {
    if (dictionary.has('V')) {
      const what = 'it stands in the document itself, not in an update';
      updates.failures.push(failure('dictionary-odd', { what }, name));
    }
  }
  for (const { index } of file.revisions.slice(1)) readUpdate(file, index, updates);
  return updates;
}

function readUpdate(file: PdfFile, index: number, { fields, signed, failures }: Updates): void {
  const field = fields
    .map((made) => fieldAt(file, made, index))
    .find((each) => each && isFilled(file, each, index));
  if (!field) {
    failures.push(failure('update-not-signed', { update: String(index) }));
    return;
  }
  const value = field.dictionary.get('V');
  const signature = value instanceof PdfReference ? file.object(value.number, index) : undefined;
  if (signature && isDictionary(signature.value)) {
    signed.push({ index, field, signature });
    return;
  }
  failures.push(failure('dictionary-odd', { what: 'it is no dictionary' }, field.name));
}

function fieldAt(file: PdfFile, made: SignatureField, index: number): SignatureField | undefined {
  const dictionary = file.object(made.number, index)?.value;
  return isDictionary(dictionary) ? { ...made, dictionary } : undefined;
}

function isFilled(file: PdfFile, field: SignatureField, index: number): boolean {
  const before = file.object(field.number, index - 1)?.value;
  return field.dictionary.has('V') && isDictionary(before) && !before.has('V');
}
