import { isDictionary, isName, textOf } from '../pdf-reading/pdf-values';
import { readPdfDate } from '../signature-gap';
import { type Failure, failure } from './failures';
import { type SignedUpdate } from './signed-updates';

/** No Cert, nothing that refers elsewhere (EN 319 142-1, 6.3). */
const KEYS = ['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Name'];

export interface SignatureStatement {
  /** The time it says; undefined where malformed. */
  at?: Date;
  name?: string;
  reason?: string;
  failures: Failure[];
}

/** What a signature dictionary says about itself, and what it says wrongly. */
export function signatureStatement({ field, signature }: SignedUpdate): SignatureStatement {
  const { value } = signature;
  if (!isDictionary(value)) return { failures: [] };
  const missing = KEYS.filter((key) => !value.has(key)).map((key) => `no ${key}`);
  const excess = [...value.keys()].filter((key) => !KEYS.includes(key) && key !== 'Reason');
  const wrong = [
    ['Type', 'Sig'],
    ['Filter', 'Adobe.PPKLite'],
    ['SubFilter', 'ETSI.CAdES.detached'],
  ].filter(([key = '', name = '']) => value.has(key) && !isName(value.get(key), name));
  const odd = [...missing, ...excess, ...wrong.map(([key]) => `another ${key}`)];
  const at = readPdfDate(textOf(value.get('M')) ?? '');
  const failures = odd.map((what) => failure('dictionary-odd', { what }, field.name));
  if (!at) failures.push(failure('time-unreadable', {}, field.name));
  return { at, name: textOf(value.get('Name')), reason: textOf(value.get('Reason')), failures };
}
