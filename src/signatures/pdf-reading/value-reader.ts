import { hexDigit, isRegular, isSpace } from './characters';
import { PdfFault } from './pdf-fault';
import { LIMITS } from './pdf-limits';
import { type PdfDictionary, PdfName, PdfReference, PdfString, type PdfValue } from './pdf-values';
import { readHexString, readLiteralString } from './read-string';

const WORDS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads values from a position on (ISO 32000-1, 7.3). Comments inside values are refused: nothing
 * we read writes them, and they are a place to hide things.
 * @throws PdfFault
 */
export class ValueReader {
  constructor(
    private readonly bytes: Buffer,
    public position: number,
  ) {}

  skipSpace(): void {
    while (isSpace(this.bytes[this.position])) this.position += 1;
  }

  /** Passes over the exact text, or says that it is not there. */
  takes(text: string): boolean {
    if (!this.stands(text)) return false;
    this.position += text.length;
    return true;
  }

  private stands(text: string): boolean {
    return this.ahead(text.length) === text;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw new PdfFault('token', `expected “${text}”`, this.position);
  }

  /** A number of up to ten digits and nothing else. */
  wholeNumber(): number {
    const digits = /^[0-9]{1,10}/.exec(this.ahead(10))?.[0];
    if (!digits) throw new PdfFault('token', 'expected a whole number', this.position);
    this.position += digits.length;
    return Number(digits);
  }

  value(depth = 0): PdfValue {
    if (depth > LIMITS.nesting) throw new PdfFault('too-deep', 'values nested', this.position);
    this.skipSpace();
    if (this.stands('<<')) return this.dictionary(depth);
    switch (this.bytes[this.position]) {
      case 0x3c:
        return this.string(readHexString);
      case 0x28:
        return this.string(readLiteralString);
      case 0x5b:
        return this.array(depth);
      case 0x2f:
        return this.name();
      default:
        return this.referenceOrOther();
    }
  }

  /** `seen` is told where each value stands. */
  dictionary(depth = 0, seen?: (key: string, start: number, end: number) => void): PdfDictionary {
    this.expect('<<');
    const dictionary: PdfDictionary = new Map();
    for (;;) {
      this.skipSpace();
      if (this.takes('>>')) return dictionary;
      if (this.bytes[this.position] !== 0x2f) {
        throw new PdfFault('token', 'expected a key', this.position);
      }
      const { name } = this.name();
      if (dictionary.has(name)) throw new PdfFault('token', `a second /${name}`, this.position);
      if (dictionary.size >= LIMITS.entries) throw new PdfFault('too-many', 'entries');
      this.skipSpace();
      const start = this.position;
      dictionary.set(name, this.value(depth + 1));
      seen?.(name, start, this.position);
    }
  }

  private array(depth: number): PdfValue[] {
    this.position += 1;
    const elements: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.takes(']')) return elements;
      if (elements.length >= LIMITS.entries) throw new PdfFault('too-many', 'elements');
      elements.push(this.value(depth + 1));
    }
  }

  private string(read: (file: Buffer, start: number) => { bytes: Buffer; end: number }): PdfString {
    const { bytes, end } = read(this.bytes, this.position);
    this.position = end;
    return new PdfString(bytes);
  }

  private name(): PdfName {
    const start = this.position;
    this.position += 1;
    let name = '';
    while (isRegular(this.bytes[this.position])) {
      if (name.length >= LIMITS.nameBytes) throw new PdfFault('too-large', 'a name', start);
      name += String.fromCharCode(this.nameByte());
      this.position += 1;
    }
    return new PdfName(name);
  }

  private nameByte(): number {
    const code = this.bytes[this.position] ?? 0;
    if (code !== 0x23) return code;
    const high = hexDigit(this.bytes[this.position + 1]);
    const low = hexDigit(this.bytes[this.position + 2]);
    if (high < 0 || low < 0) throw new PdfFault('token', 'a bad name', this.position);
    this.position += 2;
    return high * 16 + low;
  }

  private reference(): PdfReference | undefined {
    const found = /^([0-9]{1,10}) 0 R(?![^\s()<>[\]{}/%])/.exec(this.ahead(18));
    if (!found) return undefined;
    this.position += found[0].length;
    return new PdfReference(Number(found[1]));
  }

  private referenceOrOther(): PdfValue {
    return this.reference() ?? this.numberOrWord();
  }

  private numberOrWord(): PdfValue {
    const token = /^[^\0\s()<>[\]{}/%]*/.exec(this.ahead(LIMITS.numberBytes + 1))?.[0] ?? '';
    const isNumber = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(token);
    const word = WORDS.get(token);
    if ((!isNumber && word === undefined) || token.length > LIMITS.numberBytes) {
      throw new PdfFault('token', 'an unknown word', this.position);
    }
    this.position += token.length;
    return word === undefined ? Number(token) : word;
  }

  private ahead(length: number): string {
    return this.bytes.toString('latin1', this.position, this.position + length);
  }
}
