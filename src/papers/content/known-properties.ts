import { type Fault } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';
import { type ContentClass, fieldsOf, type ListShape, type ObjectShape } from './field-entry';
import { classByKind, isObject } from './one-of';

/** A list or object where a text or number belongs is as wrong when it is empty, and holds nothing. */
const leaf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? [] : value;

type Nested = ObjectShape | ListShape;

/** What a person calls a content class: `VaryGrant` is a `vary grant`. */
const spoken = (type: ContentClass): string =>
  type.name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ').toLowerCase();

/**
 * The whitelist. class-validator's own lets `hasOwnProperty` and its like pass, and
 * class-transformer drops them silently; so what no class knows is named and removed here, before
 * either sees it.
 */
class KnownProperties {
  readonly faults: Fault[] = [];

  ofClass(type: ContentClass, value: unknown, pointer: string): unknown {
    if (!isObject(value)) return value;
    const fields = fieldsOf(type);
    const known: Record<string, unknown> = {};
    for (const [key, given] of Object.entries(value)) {
      const entry = fields.find(({ name }) => name === key);
      const place = `${pointer}${pointerTo(key)}`;
      if (!entry) this.refuse(type, place);
      else
        known[key] =
          entry.field.shape === 'value' ? leaf(given) : this.in(entry.field, given, place);
    }
    return known;
  }

  private in(shape: Nested, value: unknown, pointer: string): unknown {
    if (shape.shape === 'one') return this.ofUnion(shape, value, pointer);
    if (!Array.isArray(value)) return leaf(value) === value ? value : {};
    return value.map((item, at) => this.ofUnion(shape, item, `${pointer}/${at}`));
  }

  private ofUnion({ classes, byKind }: Nested, value: unknown, pointer: string): unknown {
    if (!isObject(value)) return value;
    const type = byKind ? classByKind(classes, value) : Object.values(classes)[0];
    // Of an unknown kind no property is known or unknown; the kind itself is the fault.
    return type ? this.ofClass(type, value, pointer) : { kind: leaf(value.kind) };
  }

  private refuse(type: ContentClass, pointer: string): void {
    const names = fieldsOf(type).map(({ name }) => name);
    const expected = `is not a property of ${spoken(type)}; expected one of ${names.join(', ')}`;
    this.faults.push({ pointer, expected });
  }
}

/** The value without what its class does not know, and a fault for each property taken out. */
export function knownProperties(
  type: ContentClass,
  value: unknown,
): { known: unknown; faults: Fault[] } {
  const whitelist = new KnownProperties();
  return { known: whitelist.ofClass(type, value, ''), faults: whitelist.faults };
}
