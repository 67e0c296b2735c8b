import { inflateSync } from 'node:zlib';

/**
 * A second reader of our own files, apart from what wrote them: classic cross-reference tables with
 * their incremental updates, no object streams, no encryption.
 */
export type Value = null | boolean | number | string | Name | Ref | Value[] | Dictionary;
export interface Name {
  name: string;
}
export interface Ref {
  ref: number;
}
export interface Dictionary {
  entries: Map<string, Value>;
  stream?: Buffer;
}

export class PdfObjects {
  private readonly offsets = new Map<number, number>();
  readonly trailer: Dictionary;

  constructor(private readonly bytes: Buffer) {
    const start = bytes.lastIndexOf('startxref');
    this.trailer = this.readSection(
      Number(
        bytes
          .toString('latin1', start + 9)
          .trim()
          .split(/\s/)[0],
      ),
    );
  }

  /** The object itself where `value` refers to one. */
  resolve(value: Value | undefined): Value {
    if (value === undefined) return null;
    if (!isRef(value)) return value;
    const offset = this.offsets.get(value.ref);
    if (offset === undefined) return null;
    const parser = new Parser(this.bytes, offset);
    parser.value();
    parser.value();
    parser.keyword('obj');
    return parser.value();
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value);
    if (!isDictionary(found)) throw new Error(`no dictionary: ${JSON.stringify(found)}`);
    return found;
  }

  array(value: Value | undefined): Value[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  /** The decoded bytes of a stream. */
  stream(value: Value | undefined): Buffer {
    const { entries, stream } = this.dictionary(value);
    if (!stream) throw new Error('no stream');
    return entries.has('Filter') ? inflateSync(stream) : stream;
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer.entries.get('Root'));
  }

  pages(): { ref: number; page: Dictionary }[] {
    const kids = this.array(this.dictionary(this.catalog.entries.get('Pages')).entries.get('Kids'));
    return kids.filter(isRef).map((kid) => ({ ref: kid.ref, page: this.dictionary(kid) }));
  }

  private readSection(offset: number): Dictionary {
    const parser = new Parser(this.bytes, offset);
    parser.keyword('xref');
    while (!parser.isAt('trailer')) {
      const first = parser.value() as number;
      const count = parser.value() as number;
      for (let index = 0; index < count; index += 1) this.readEntry(first + index, parser);
    }
    parser.keyword('trailer');
    const trailer = parser.value() as Dictionary;
    const previous = trailer.entries.get('Prev');
    if (typeof previous === 'number') this.readSection(previous);
    return trailer;
  }

  private readEntry(object: number, parser: Parser): void {
    const offset = parser.value() as number;
    parser.value();
    const isUsed = parser.isAt('n');
    parser.keyword(isUsed ? 'n' : 'f');
    if (isUsed && !this.offsets.has(object)) this.offsets.set(object, offset);
  }
}

export function isRef(value: Value | undefined): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value;
}
export function isName(value: Value | undefined): value is Name {
  return typeof value === 'object' && value !== null && 'name' in value;
}
export function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && 'entries' in value;
}
/** Name or text as a plain string; text in UTF-16 decoded. */
export function textOf(value: Value | undefined): string | undefined {
  if (isName(value)) return value.name;
  if (typeof value !== 'string') return undefined;
  if (!value.startsWith('\u00fe\u00ff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Reads values from bytes; used for objects and for content streams alike. */
export class Parser {
  constructor(
    private readonly bytes: Buffer,
    private at = 0,
  ) {}

  get isDone(): boolean {
    this.skipSpace();
    return this.at >= this.bytes.length;
  }

  isAt(word: string): boolean {
    this.skipSpace();
    return this.bytes.toString('latin1', this.at, this.at + word.length) === word;
  }

  keyword(word: string): void {
    if (!this.isAt(word)) throw new Error(`${word} expected at ${this.at}`);
    this.at += word.length;
  }

  /** An operator of a content stream, where one stands here. */
  operator(): string | undefined {
    this.skipSpace();
    const found = /^[A-Za-z'"*]+\d?/.exec(
      this.bytes.toString('latin1', this.at, this.at + 12),
    )?.[0];
    if (!found || ['true', 'false', 'null'].includes(found)) return undefined;
    this.at += found.length;
    return found;
  }

  value(): Value {
    this.skipSpace();
    const next = this.peek(2);
    if (next === '<<') return this.dictionary();
    switch (next[0]) {
      case '<':
        return this.hexString();
      case '(':
        return this.literalString();
      case '/':
        return this.name();
      case '[':
        return this.list();
      default:
        return this.atom();
    }
  }

  private atom(): Value {
    const rest = this.bytes.toString('latin1', this.at, this.at + 40);
    const [word] = /^(\d+ \d+ R(?![A-Za-z])|[^\s<>[\]()/%]+)/.exec(rest) ?? [''];
    if (word === '') throw new Error(`nothing to read at ${this.at}: ${rest}`);
    this.at += word.length;
    if (word.endsWith(' R')) return { ref: Number.parseInt(word, 10) };
    const constants: Record<string, Value> = { null: null, true: true, false: false };
    return Object.hasOwn(constants, word) ? (constants[word] ?? null) : Number(word);
  }

  private dictionary(): Dictionary {
    this.keyword('<<');
    const entries = new Map<string, Value>();
    while (!this.isAt('>>')) entries.set(this.name().name, this.value());
    this.keyword('>>');
    const length = entries.get('Length');
    if (typeof length !== 'number' || !this.isAt('stream')) return { entries };
    this.keyword('stream');
    this.at += this.peek(2) === '\r\n' ? 2 : 1;
    const stream = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return { entries, stream };
  }

  private list(): Value[] {
    this.keyword('[');
    const items: Value[] = [];
    while (!this.isAt(']')) items.push(this.value());
    this.keyword(']');
    return items;
  }

  private name(): Name {
    this.keyword('/');
    const name = /^[^\s<>[\]()/%]*/.exec(this.bytes.toString('latin1', this.at, this.at + 128));
    this.at += name?.[0].length ?? 0;
    return { name: name?.[0] ?? '' };
  }

  private hexString(): string {
    const end = this.bytes.indexOf('>', this.at);
    const hex = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(hex, 'hex').toString('latin1');
  }

  private literalString(): string {
    let text = '';
    let depth = 0;
    do {
      const character = this.peek(1);
      this.at += 1;
      if (character === '\\') {
        text += this.escaped();
        continue;
      }
      if (character === ')') depth -= 1;
      if (depth > 0) text += character;
      if (character === '(') depth += 1;
    } while (depth > 0);
    return text;
  }

  private escaped(): string {
    const character = this.peek(1);
    this.at += 1;
    const known = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[character];
    return known ?? character;
  }

  private peek(length: number): string {
    return this.bytes.toString('latin1', this.at, this.at + length);
  }

  private skipSpace(): void {
    while (/[\s\0]/.test(this.peek(1)) && this.at < this.bytes.length) this.at += 1;
  }
}
