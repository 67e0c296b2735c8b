import { plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, Equals, IsArray, IsIn, ValidateNested } from 'class-validator';
import { type ContentClass, field, type FieldShape, type Presence } from './field-entry';

/**
 * Nesting of content classes. Plain class-validator unions and nesting leak (an array passes for
 * an object, null throws, an unknown kind passes), so nothing in `content/` uses them but by the
 * two decorators here.
 */
type Make = (value: unknown) => unknown;

interface Nesting extends Presence {
  make: Make;
  classes: Record<string, ContentClass>;
  byKind: boolean;
  min?: number;
  max?: number;
}

/** With `max` a list of `min` (none unless said) to `max`; without, one object. */
type Size = { max?: number; min?: number } & Presence;

const listRules = (min: number, max: number): PropertyDecorator[] => {
  const size = `must be a list of ${min} to ${max}`;
  return [
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(min, { message: size }),
    ArrayMaxSize(max, { message: size }),
  ];
};

function nested({ make, classes, byKind, min = 0, max, optional }: Nesting): PropertyDecorator {
  const isList = max !== undefined;
  const shape: FieldShape = isList
    ? { shape: 'many', classes, byKind, min, max }
    : { shape: 'one', classes, byKind };
  const transform = ({ value }: { value: unknown }): unknown => {
    if (value === undefined) return undefined;
    if (!isList) return make(value);
    return Array.isArray(value) ? value.map(make) : value;
  };
  const rules = [
    Transform(transform, { toClassOnly: true }),
    ...(isList ? listRules(min, max) : []),
    ValidateNested({ each: isList }),
  ];
  return field(shape, rules, { optional });
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Stands in for a value that is no object at all, so that the fault is named at its own place. */
export class NotAnObject {
  @Equals('an object', { message: 'must be an object' })
  is: unknown = undefined;
}

/** The class of the union the value says it is, if its own `kind` says so. */
export function classByKind(
  classes: Record<string, ContentClass>,
  value: Record<string, unknown>,
): ContentClass | undefined {
  const kind = Object.hasOwn(value, 'kind') ? value.kind : undefined;
  return typeof kind === 'string' && Object.hasOwn(classes, kind) ? classes[kind] : undefined;
}

const makerOf =
  (type: ContentClass): Make =>
  (value) =>
    isObject(value) ? plainToInstance(type, value) : new NotAnObject();

function chooserOf(kinds: Record<string, ContentClass>): Make {
  const names = Object.keys(kinds);
  class UnknownKind {
    @IsIn(names, { message: `must be one of ${names.join(', ')}` })
    kind: unknown;
  }
  return (value) => {
    if (!isObject(value)) return new NotAnObject();
    const type = classByKind(kinds, value);
    return type
      ? plainToInstance(type, value)
      : Object.assign(new UnknownKind(), { kind: value.kind });
  };
}

/** One object of the class, or with `max` a list of them. */
export const Of = (type: ContentClass, size: Size = {}): PropertyDecorator =>
  nested({ ...size, make: makerOf(type), classes: { [type.name]: type }, byKind: false });

/** A union told apart by its own `kind`; with `max` a list of such. */
export const OneOf = (kinds: Record<string, ContentClass>, size: Size = {}): PropertyDecorator =>
  nested({ ...size, make: chooserOf(kinds), classes: kinds, byKind: true });
