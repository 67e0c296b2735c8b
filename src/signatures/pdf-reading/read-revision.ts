import { PdfFault } from './pdf-fault';
import { LIMITS } from './pdf-limits';
import { type PdfDictionary, PdfReference } from './pdf-values';
import { ValueReader } from './value-reader';

/** What one cross-reference section and its trailer say. */
export interface CrossReference {
  /** Where `xref` stands. */
  at: number;
  /** Just after `%%EOF` and its line end. */
  end: number;
  /** Object number to byte offset; generation 0 throughout. */
  offsets: Map<number, number>;
  trailer: PdfDictionary;
  /** One more than the highest object number of the file so far. */
  size: number;
  root: number;
  previous?: number;
}

const ENTRY_LENGTH = 20;
const ENTRY = /^([0-9]{10}) ([0-9]{5}) ([nf])( \n| \r|\r\n)$/;

/**
 * Reads a classic cross-reference section, its trailer and its end of file (ISO 32000-1, 7.5.4-5).
 * Streams, hybrids, encryption and deleted objects are refused: we write none of them.
 * @throws PdfFault
 */
export function readCrossReference(bytes: Buffer, at: number): CrossReference {
  const reader = new ValueReader(bytes, at);
  if (!reader.takes('xref')) throw new PdfFault('cross-reference', 'no classic table', at);
  const offsets = new Map<number, number>();
  for (;;) {
    reader.skipSpace();
    if (reader.takes('trailer')) break;
    readSubsection(bytes, reader, offsets);
  }
  reader.skipSpace();
  const trailer = reader.dictionary();
  const end = readEnding(bytes, reader, at);
  return { at, end, offsets, trailer, ...factsOf(trailer, at) };
}

function readSubsection(bytes: Buffer, reader: ValueReader, offsets: Map<number, number>): void {
  const first = reader.wholeNumber();
  reader.expect(' ');
  const count = reader.wholeNumber();
  if (!reader.takes('\r\n') && !reader.takes(' \n')) reader.expect('\n');
  if (first + count > LIMITS.objects) throw new PdfFault('too-many', 'objects', reader.position);
  for (let number = first; number < first + count; number += 1) {
    const start = reader.position;
    const entry = ENTRY.exec(bytes.toString('latin1', start, start + ENTRY_LENGTH));
    if (!entry) throw new PdfFault('cross-reference', 'a malformed entry', start);
    reader.position = start + ENTRY_LENGTH;
    addEntry(offsets, { number, offset: Number(entry[1]), generation: entry[2], kind: entry[3] });
  }
}

interface Entry {
  number: number;
  offset: number;
  generation: string | undefined;
  kind: string | undefined;
}

function addEntry(offsets: Map<number, number>, entry: Entry): void {
  const { number, offset, generation, kind } = entry;
  if (number === 0 && kind === 'f' && offset === 0) return;
  if (number === 0 || kind !== 'n' || generation !== '00000') {
    throw new PdfFault('cross-reference', `object ${number} is deleted or of another generation`);
  }
  if (offsets.has(number)) {
    throw new PdfFault('cross-reference', `object ${number} listed twice`);
  }
  offsets.set(number, offset);
}

function readEnding(bytes: Buffer, reader: ValueReader, at: number): number {
  reader.skipSpace();
  reader.expect('startxref');
  reader.skipSpace();
  if (reader.wholeNumber() !== at) {
    throw new PdfFault('cross-reference', 'startxref leads elsewhere', at);
  }
  reader.skipSpace();
  reader.expect('%%EOF');
  if (!reader.takes('\r\n')) reader.takes('\n');
  return Math.min(reader.position, bytes.length);
}

const TRAILER_KEYS = new Set(['Size', 'Root', 'Info', 'ID', 'Prev']);

function factsOf(
  trailer: PdfDictionary,
  at: number,
): Pick<CrossReference, 'size' | 'root' | 'previous'> {
  for (const key of trailer.keys()) {
    if (!TRAILER_KEYS.has(key)) throw new PdfFault('trailer', `/${key} is not expected`, at);
  }
  const root = trailer.get('Root');
  if (!(root instanceof PdfReference)) throw new PdfFault('trailer', 'no catalogue', at);
  const size = wholeNumber(trailer, 'Size', at);
  const previous = trailer.has('Prev') ? wholeNumber(trailer, 'Prev', at) : undefined;
  return { size, root: root.number, previous };
}

function wholeNumber(trailer: PdfDictionary, key: string, at: number): number {
  const value = trailer.get(key);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new PdfFault('trailer', `/${key} is no whole number`, at);
  }
  return value;
}
