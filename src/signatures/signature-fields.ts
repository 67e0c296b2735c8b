import { PdfFault } from './pdf-reading/pdf-fault';
import { type PdfFile } from './pdf-reading/pdf-file';
import { LIMITS } from './pdf-reading/pdf-limits';
import {
  isDictionary,
  isName,
  type PdfDictionary,
  PdfReference,
  textOf,
} from './pdf-reading/pdf-values';

/** A signature field made when the document was rendered: field and widget in one dictionary. */
export interface SignatureField {
  /** Of its object. */
  number: number;
  /** `signature-1-…`: the number is the place in the order of signing. */
  name: string;
  dictionary: PdfDictionary;
}

const NAME = /^signature-([1-9][0-9]?)-[a-z0-9-]+$/;

/** Place in the order of signing, from 1; undefined for a name that gives none. */
export function signingPlace(name: string): number | undefined {
  const place = NAME.exec(name)?.[1];
  return place === undefined ? undefined : Number(place);
}

/**
 * The signature fields of the form as it was after revision `at`, in the order of signing.
 * @throws PdfFault where the form holds anything else
 */
export function signatureFields(file: PdfFile, at?: number): SignatureField[] {
  const entry = file.catalogue(at).get('AcroForm');
  if (entry === undefined) return [];
  const form = file.dictionary(entry, { what: 'the form', at });
  const fields = file.resolve(form.get('Fields'), at);
  if (!Array.isArray(fields)) throw new PdfFault('missing', 'the fields of the form');
  if (fields.length > LIMITS.fields) throw new PdfFault('too-many', 'fields');
  const found = fields.map((field) => readField(file, field, at));
  if (new Set(found.map(({ name }) => name)).size < found.length) {
    throw new PdfFault('object', 'two fields of one name');
  }
  return found.sort(bySigningPlace);
}

function readField(file: PdfFile, field: unknown, at?: number): SignatureField {
  if (!(field instanceof PdfReference)) throw new PdfFault('object', 'a field in no object');
  const dictionary = file.object(field.number, at)?.value;
  const isWidget = isDictionary(dictionary) && isName(dictionary.get('Subtype'), 'Widget');
  if (!isWidget || !isName(dictionary.get('FT'), 'Sig') || dictionary.has('Kids')) {
    throw new PdfFault('object', `object ${field.number} is no signature field`);
  }
  const name = textOf(dictionary.get('T'));
  if (!name) throw new PdfFault('object', `the field in object ${field.number} has no name`);
  return { number: field.number, name, dictionary };
}

function bySigningPlace(one: SignatureField, other: SignatureField): number {
  return (signingPlace(one.name) ?? 100) - (signingPlace(other.name) ?? 100);
}
