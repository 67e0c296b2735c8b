import { type Fault, type Parsed } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';
import { LIMITS } from './plain-json';

/** A fault of the text itself, thrown within this file and nowhere else. */
class TextFault extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
    readonly pointer = '',
  ) {
    super(expected);
  }
}

/** Sticky, and each of one loop only, so that no text makes them slow. */
const SPACE = /[ \t\n\r]*/y;
const PLAIN_CHARACTERS = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;

/**
 * Walks JSON text (RFC 8259) to find where it stops being JSON and which name an object holds
 * twice. `JSON.parse` says the first in words that differ from one Node version to the next and
 * keeps silent about the second.
 */
class JsonWalk {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): void {
    this.value('', 0);
    this.skip(SPACE);
    if (this.at < this.text.length) this.fail('expected nothing more');
  }

  private fail(expected: string): never {
    throw new TextFault(this.at, expected);
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private take(mark: string): boolean {
    this.skip(SPACE);
    return this.takeHere(mark);
  }

  private takeHere(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private value(pointer: string, depth: number): void {
    if (depth > LIMITS.depth) this.fail(`expected nesting at most ${LIMITS.depth} deep`);
    if (this.take('{')) return this.object(pointer, depth);
    if (this.take('[')) return this.list(pointer, depth);
    if (this.text[this.at] === '"') return void this.string();
    if (!this.skip(WORD) && !this.skip(NUMBER)) this.fail('expected a value');
  }

  private object(pointer: string, depth: number): void {
    const names = new Set<string>();
    if (this.take('}')) return;
    do {
      this.skip(SPACE);
      const start = this.at;
      const name = this.string();
      const place = `${pointer}${pointerTo(name)}`;
      if (names.has(name)) throw new TextFault(start, 'must stand only once', place);
      names.add(name);
      if (!this.take(':')) this.fail('expected a colon');
      this.value(place, depth + 1);
    } while (this.take(','));
    if (!this.take('}')) this.fail('expected a comma or a closing brace');
  }

  private list(pointer: string, depth: number): void {
    if (this.take(']')) return;
    let items = 0;
    do {
      this.value(`${pointer}/${items}`, depth + 1);
      items += 1;
    } while (this.take(','));
    if (!this.take(']')) this.fail('expected a comma or a closing bracket');
  }

  private string(): string {
    const start = this.at;
    if (!this.takeHere('"')) this.fail('expected a name in double quotes');
    do this.skip(PLAIN_CHARACTERS);
    while (this.skip(ESCAPE));
    if (this.text[this.at] === '\\') this.fail('expected one of the escapes of JSON');
    if (!this.takeHere('"')) this.fail('expected the closing quote');
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }
}

/** Line and column as an editor counts them, from 1, in characters. */
function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${[...lines.at(-1)!].length + 1}`;
}

function faultOfText(text: string): Fault | undefined {
  try {
    new JsonWalk(text).document();
    return undefined;
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    const place = lineAndColumn(text, error.at);
    if (error.pointer) return { pointer: error.pointer, expected: `${error.expected} (${place})` };
    return { pointer: '', expected: `must be JSON: ${place}: ${error.expected}` };
  }
}

/**
 * Reads JSON text, with or without a byte order mark.
 * @returns the value, or the first fault with its line and column: a fault of syntax, nesting too
 * deep for any paper, or a name that an object holds twice.
 */
export function parseJson(text: string): Parsed<unknown> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = faultOfText(json);
  return fault ? { faults: [fault] } : { value: JSON.parse(json) as unknown };
}
