import { PdfFault } from './pdf-fault';
import { isDictionary, type PdfObject } from './pdf-values';
import { ValueReader } from './value-reader';

/**
 * Reads the indirect object that should stand at `start`. A stream's Length stands in its own
 * dictionary: ours always do, and a reference there could lead in circles.
 * @throws PdfFault
 */
export function readObject(bytes: Buffer, number: number, start: number): PdfObject {
  const reader = new ValueReader(bytes, start);
  if (!reader.takes(`${number} 0 obj`)) {
    throw new PdfFault('object', `object ${number} does not stand where the table says`, start);
  }
  reader.skipSpace();
  const places: PdfObject['places'] = new Map();
  const isDirect = bytes.toString('latin1', reader.position, reader.position + 2) === '<<';
  const value = isDirect
    ? reader.dictionary(0, (key, from, end) => places.set(key, { start: from, end }))
    : reader.value();
  reader.skipSpace();
  const stream = reader.takes('stream')
    ? readStream(bytes, reader, isDictionary(value) ? value.get('Length') : undefined)
    : undefined;
  reader.skipSpace();
  reader.expect('endobj');
  return { number, start, end: reader.position, value, stream, places };
}

function readStream(bytes: Buffer, reader: ValueReader, length: unknown): Buffer {
  if (!reader.takes('\r\n')) reader.expect('\n');
  const start = reader.position;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) {
    throw new PdfFault('object', 'a stream without its length', start);
  }
  if (start + length > bytes.length) throw new PdfFault('object', 'a stream too long', start);
  reader.position = start + length;
  if (!reader.takes('\r\n')) reader.takes('\n');
  reader.expect('endstream');
  return bytes.subarray(start, start + length);
}
