import 'reflect-metadata';
import { IsDefined, ValidateIf } from 'class-validator';

export type ContentClass = new () => object;

/** A text, number or choice; `schema` is its JSON Schema. */
export interface ValueShape {
  shape: 'value';
  schema: Record<string, unknown>;
}

/** One object of one of the classes, by kind where `byKind`; otherwise there is one class only. */
export interface ObjectShape {
  shape: 'one';
  classes: Record<string, ContentClass>;
  byKind: boolean;
}

/** A list of such objects. */
export interface ListShape {
  shape: 'many';
  classes: Record<string, ContentClass>;
  byKind: boolean;
  min: number;
  max: number;
}

export type FieldShape = ValueShape | ObjectShape | ListShape;

/** What the schema generator and the whitelist read of one field of a content class. */
export interface FieldEntry {
  name: string;
  optional: boolean;
  field: FieldShape;
}

export interface Presence {
  /** The property may be absent; it may never be null. */
  optional?: boolean;
}

const FIELDS = Symbol('fields of a content class');

/** The fields of a content class in the order they are written, inherited ones never. */
export const fieldsOf = (type: ContentClass): FieldEntry[] =>
  (Reflect.getOwnMetadata(FIELDS, type) as FieldEntry[] | undefined) ?? [];

function enter(target: object, entry: FieldEntry): void {
  const entries = fieldsOf(target.constructor as ContentClass);
  Reflect.defineMetadata(FIELDS, [...entries, entry], target.constructor);
}

/** Enters a field once for the schema and once, by its rules, for class-validator. */
export function field(
  shape: FieldShape,
  rules: PropertyDecorator[],
  { optional = false }: Presence,
): PropertyDecorator {
  return (target, name) => {
    enter(target, { name: String(name), optional, field: shape });
    // IsOptional would let null pass; only absence is absence here.
    const presence = optional
      ? ValidateIf((_owner, value) => value !== undefined)
      : IsDefined({ message: 'is required' });
    for (const rule of [presence, ...rules]) rule(target, name);
  };
}
