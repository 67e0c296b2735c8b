import { type PdfFile } from '../pdf-reading/pdf-file';
import { isDictionary, type PdfValue } from '../pdf-reading/pdf-values';
import { type Failure, failure } from './failures';
import { type SignedUpdate } from './signed-updates';

/** Where the bytes stand that a signature leaves out: the hexadecimal string with its brackets. */
export interface SignedBytes {
  gap: { start: number; end: number };
  /** Where the signed bytes end. */
  end: number;
  failures: Failure[];
}

/**
 * A signature must cover everything from byte 0 to the end of its own update, but the string it is
 * kept in: one gap, and no other place for it (EN 319 142-1, 5.3).
 */
export function signedBytes(file: PdfFile, { index, field, signature }: SignedUpdate): SignedBytes {
  const wanted = file.revision(index).end;
  const gap = signature.places.get('Contents') ?? { start: signature.start, end: signature.end };
  const said = isDictionary(signature.value) ? signature.value.get('ByteRange') : undefined;
  const range = Array.isArray(said) ? said : [];
  if (!leavesOut(range, gap)) {
    const params = { range: `[${range.join(' ')}]` };
    return { gap, end: wanted, failures: [failure('range-shape', params, field.name)] };
  }
  const end = gap.end + Number(range[3]);
  const params = { end: String(end), wanted: String(wanted) };
  const failures = end === wanted ? [] : [failure('range-short', params, field.name)];
  return { gap, end: Math.min(end, wanted), failures };
}

function leavesOut(range: PdfValue[], gap: { start: number; end: number }): boolean {
  const [from, length, to, rest] = range;
  const isFourNumbers = range.length === 4 && typeof rest === 'number' && rest >= 0;
  return isFourNumbers && from === 0 && length === gap.start && to === gap.end;
}
