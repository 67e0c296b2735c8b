import { type Fault } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';

/** Bounds on any input, far above the largest real paper; they keep a hostile one cheap. */
export const LIMITS = {
  /** The deepest place of an envelope, a table cell's text, is 10 deep. */
  depth: 32,
  /** Texts, numbers, lists and objects in all: two full tables and more words than anyone reads. */
  values: 40_000,
  /** Characters of all texts and property names together. */
  characters: 2_000_000,
} as const;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const TOO_MUCH: Record<'values' | 'characters', string> = {
  values: `must hold at most ${LIMITS.values} values in all`,
  characters: `must hold at most ${LIMITS.characters} characters of text in all`,
};

export interface Plain {
  copy: unknown;
  faults: Fault[];
}

interface Place {
  pointer: string;
  depth: number;
}

/**
 * Copies plain JSON, so that what comes after meets no accessor, no class, no cycle and no
 * forbidden key. A property that is undefined is absent, as it is to JSON.
 */
class PlainCopy {
  readonly faults: Fault[] = [];
  private values = 0;
  private characters = 0;

  /** Undefined once a bound on the whole is passed; the one fault then says so. */
  get tooMuch(): Fault | undefined {
    if (this.values > LIMITS.values) return { pointer: '', expected: TOO_MUCH.values };
    if (this.characters > LIMITS.characters) return { pointer: '', expected: TOO_MUCH.characters };
    return undefined;
  }

  of(value: unknown, place: Place): unknown {
    this.values += 1;
    if (this.tooMuch) return null;
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'boolean' || Number.isFinite(value)) return value;
    if (Array.isArray(value)) return this.nested(place, () => this.list(value, place));
    if (isRecord(value)) return this.nested(place, () => this.record(value, place));
    return this.refuse(place, value === null ? 'must not be null' : 'must be JSON');
  }

  private refuse({ pointer }: Place, expected: string): null {
    this.faults.push({ pointer, expected });
    return null;
  }

  private nested(place: Place, copy: () => unknown): unknown {
    if (place.depth < LIMITS.depth) return copy();
    return this.refuse(place, `must be nested at most ${LIMITS.depth} deep`);
  }

  private text(text: string): string {
    this.characters += text.length;
    return text;
  }

  private list(items: readonly unknown[], { pointer, depth }: Place): unknown[] {
    const copy: unknown[] = [];
    for (let at = 0; at < items.length && !this.tooMuch; at += 1) {
      copy.push(this.of(items[at], { pointer: `${pointer}/${at}`, depth: depth + 1 }));
    }
    return copy;
  }

  private record(record: Record<string, unknown>, { pointer, depth }: Place): object {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      if (this.tooMuch) break;
      const place = { pointer: `${pointer}${pointerTo(this.text(key))}`, depth: depth + 1 };
      if (FORBIDDEN.has(key)) seat(copy, key, this.refuse(place, 'is a name no property may have'));
      else if (record[key] !== undefined) copy[key] = this.of(record[key], place);
    }
    return copy;
  }
}

/** Keeps a forbidden name's place in the order, as an own property whatever the name means. */
const seat = (copy: object, key: string, value: null): void => {
  Object.defineProperty(copy, key, { value, enumerable: true });
};

/** An object as JSON means it: no list, date, map or bytes. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/**
 * The input as plain JSON with the faults of what is none: null anywhere, forbidden names at any
 * depth, things JSON has no word for, and what passes the bounds.
 */
export function plainJson(input: unknown): Plain {
  const plain = new PlainCopy();
  try {
    const copy = plain.of(input, { pointer: '', depth: 0 });
    return plain.tooMuch ? { copy: null, faults: [plain.tooMuch] } : { copy, faults: plain.faults };
  } catch {
    // Only an object with accessors or a proxy, which JSON cannot make, throws when it is read.
    return { copy: null, faults: [{ pointer: '', expected: 'must be JSON' }] };
  }
}
