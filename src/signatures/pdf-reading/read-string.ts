import { hexDigit, isSpace } from './characters';
import { PdfFault } from './pdf-fault';
import { LIMITS } from './pdf-limits';

interface ReadString {
  bytes: Buffer;
  /** Just after the closing bracket. */
  end: number;
}

/** A hexadecimal string; `start` is at its `<`. An odd digit is followed by an unwritten 0. */
export function readHexString(file: Buffer, start: number): ReadString {
  const found: number[] = [];
  let high = -1;
  for (let at = start + 1; at < file.length; at += 1) {
    const code = file[at];
    if (code === 0x3e) {
      if (high >= 0) found.push(high * 16);
      return { bytes: Buffer.from(found), end: at + 1 };
    }
    if (isSpace(code)) continue;
    const digit = hexDigit(code);
    if (digit < 0) throw new PdfFault('token', 'no hexadecimal digit', at);
    if (high < 0) {
      high = digit;
      continue;
    }
    found.push(high * 16 + digit);
    high = -1;
    if (found.length > LIMITS.stringBytes) throw new PdfFault('too-large', 'a string', start);
  }
  throw new PdfFault('token', 'a string that never ends', start);
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A literal string (ISO 32000-1, 7.3.4.2); `start` is at its opening parenthesis. */
export function readLiteralString(file: Buffer, start: number): ReadString {
  const found: number[] = [];
  let depth = 0;
  for (let at = start; at < file.length; at += 1) {
    const code = file[at] ?? 0;
    if (found.length > LIMITS.stringBytes) throw new PdfFault('too-large', 'a string', start);
    if (code === 0x5c) {
      const escape = readEscape(file, at + 1);
      found.push(...escape.bytes);
      at = escape.end - 1;
      continue;
    }
    if (code === 0x28) depth += 1;
    if (code === 0x29) depth -= 1;
    if (depth === 0) return { bytes: Buffer.from(found.slice(1)), end: at + 1 };
    found.push(code);
  }
  throw new PdfFault('token', 'a string that never ends', start);
}

function readEscape(file: Buffer, at: number): { bytes: number[]; end: number } {
  const octal = /^[0-7]{1,3}/.exec(file.toString('latin1', at, at + 3))?.[0];
  if (octal) return { bytes: [Number.parseInt(octal, 8) & 0xff], end: at + octal.length };
  const code = file[at];
  if (code === undefined) throw new PdfFault('token', 'a string that never ends', at);
  if (code === 0x0a) return { bytes: [], end: at + 1 };
  if (code === 0x0d) return { bytes: [], end: at + (file[at + 1] === 0x0a ? 2 : 1) };
  return { bytes: [ESCAPES[String.fromCharCode(code)] ?? code], end: at + 1 };
}
