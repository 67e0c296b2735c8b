/** A name without its solidus. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** An indirect reference; generations other than 0 are refused by the reader. */
export class PdfReference {
  constructor(readonly number: number) {}
}

/** A string as its bytes, whichever way it was written. */
export class PdfString {
  constructor(readonly bytes: Buffer) {}
}

export type PdfDictionary = Map<string, PdfValue>;
export type PdfValue =
  null | boolean | number | PdfName | PdfReference | PdfString | PdfValue[] | PdfDictionary;

/** An indirect object: where it stands, what it holds and, of a stream, its bytes as stored. */
export interface PdfObject {
  number: number;
  start: number;
  /** Just after `endobj`. */
  end: number;
  value: PdfValue;
  stream?: Buffer;
  /** Where the values of its own dictionary stand in the file, by their keys. */
  places: Map<string, { start: number; end: number }>;
}

export function dictionary(entries: Record<string, PdfValue>): PdfDictionary {
  return new Map(Object.entries(entries));
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isName(value: PdfValue | undefined, name: string): boolean {
  return value instanceof PdfName && value.name === name;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16BE behind its mark, else one byte a character. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!(value instanceof PdfString)) return undefined;
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff || bytes.length % 2 !== 0) {
    return bytes.toString('latin1');
  }
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

/** Text as a string: plain where ASCII serves, UTF-16BE otherwise. */
export function pdfText(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(Buffer.from(text, 'latin1'));
  return new PdfString(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
}
