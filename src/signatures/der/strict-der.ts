/** The bytes are not one DER value, or one too large or too deep to be a signature's. */
export class DerFault extends Error {
  constructor(what: string, at: number) {
    super(`${what} at byte ${at} of the DER`);
    this.name = 'DerFault';
  }
}

const MOST_DEEP = 24;
const MOST_VALUES = 5_000;
const CONSTRUCTED = 0x20;
const LONG_TAG = 0x1f;

/** One value: its tag octet, all its bytes, its contents and, where constructed, its parts. */
export interface DerValue {
  tag: number;
  raw: Buffer;
  content: Buffer;
  parts: DerValue[];
}

/**
 * Reads one DER value; further bytes may follow it. Lengths must be definite and shortest
 * (X.690, 10.1), so that the same value has one encoding; depth and number of values are bounded.
 * @throws DerFault
 */
export function readFirstDer(given: Uint8Array, mostValues = MOST_VALUES): DerValue {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  let values = 0;
  const read = (start: number, limit: number, depth: number): DerValue => {
    values += 1;
    if (values > mostValues || depth > MOST_DEEP) throw new DerFault('too much', start);
    const tag = byteAt(bytes, start);
    if ((tag & LONG_TAG) === LONG_TAG) throw new DerFault('a tag too long', start);
    const { content, end } = header(bytes, start, limit);
    const parts: DerValue[] = [];
    let at = (tag & CONSTRUCTED) === 0 ? end : content;
    while (at < end) {
      const part = read(at, end, depth + 1);
      parts.push(part);
      at += part.raw.length;
    }
    return { tag, raw: bytes.subarray(start, end), content: bytes.subarray(content, end), parts };
  };
  return read(0, bytes.length, 0);
}

/** Like `readFirstDer`, for bytes that hold exactly one value. */
export function readDer(bytes: Uint8Array, mostValues?: number): DerValue {
  const value = readFirstDer(bytes, mostValues);
  if (value.raw.length !== bytes.length) throw new DerFault('something follows', value.raw.length);
  return value;
}

function header(bytes: Uint8Array, start: number, limit: number): { content: number; end: number } {
  if (start + 2 > limit) throw new DerFault('cut short', start);
  const octets = lengthOctets(byteAt(bytes, start + 1));
  if (octets < 0 || octets > 4) throw new DerFault('a length not definite', start);
  const content = start + 2 + octets;
  const length = octets === 0 ? byteAt(bytes, start + 1) : longLength(bytes, start + 2, octets);
  if (length < (SHORTEST[octets] ?? 0)) throw new DerFault('a length not shortest', start);
  if (content + length > limit) throw new DerFault('cut short', start);
  return { content, end: content + length };
}

/** The smallest length that needs so many octets of its own. */
const SHORTEST = [0, 0x80, 0x100, 0x1_0000, 0x100_0000];

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** How many octets follow the first one of a length; -1 for the indefinite form. */
function lengthOctets(first: number): number {
  if (first < 0x80) return 0;
  return first === 0x80 ? -1 : first & 0x7f;
}

function longLength(bytes: Uint8Array, at: number, octets: number): number {
  return bytes.subarray(at, at + octets).reduce((sum, octet) => sum * 256 + octet, 0);
}
