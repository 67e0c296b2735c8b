import { type Fault } from '../kernel/findings';
import { isLocalDate } from '../kernel/local-date';
import { LARGEST_SUM } from '../kernel/money';

/** What came of reading a file: the value, or every fault in it. */
export type Parsed<T> = { value: T } | { faults: Fault[] };

/** Faults of one value; `pointer` is its place as RFC 6901 writes it. */
export type Rule = (value: unknown, pointer: string) => Fault[];
export interface OptionalRule {
  readonly optional: Rule;
}

/** One rule a property: the compiler refuses a type and its rules that drift apart. */
export type FieldRules<T> = {
  [Key in keyof T]-?: undefined extends T[Key] ? OptionalRule : Rule;
};

export const optional = (rule: Rule): OptionalRule => ({ optional: rule });

const rule =
  (holds: (value: unknown) => boolean, expected: string): Rule =>
  (value, pointer) =>
    holds(value) ? [] : [{ pointer, expected }];

export const text = rule(
  (value) => typeof value === 'string' && value.trim() !== '',
  'must be text that is not blank',
);
export const textLike = (holds: (text: string) => boolean, expected: string): Rule =>
  rule((value) => typeof value === 'string' && holds(value), expected);
export const identifier = rule(
  (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value),
  'must be lower-case letters, digits and hyphens',
);
export const day = rule(
  (value) => typeof value === 'string' && isLocalDate(value),
  'must be a day that exists, like 2024-03-18',
);
export const flag = rule((value) => typeof value === 'boolean', 'must be true or false');

export const wholeNumber = (least: number, most: number, unit = ''): Rule =>
  rule(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `must be a whole number ${unit}from ${least} to ${most}`,
  );
export const pence = wholeNumber(0, LARGEST_SUM, 'of pence ');

export const choice = (...values: string[]): Rule =>
  rule(
    (value) => typeof value === 'string' && values.includes(value),
    `must be one of ${values.join(', ')}`,
  );

export const orNull =
  (inner: Rule): Rule =>
  (value, pointer) =>
    value === null ? [] : inner(value, pointer);

export const listOf =
  (inner: Rule, least = 0): Rule =>
  (value, pointer) => {
    if (!Array.isArray(value)) return [{ pointer, expected: 'must be a list' }];
    if (value.length < least) return [{ pointer, expected: `must be a list of ${least} or more` }];
    return value.flatMap((item, at) => inner(item, `${pointer}/${at}`));
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const step = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** An object with exactly these properties; a property nobody knows is a fault, never dropped. */
export const closed =
  <T>(fields: FieldRules<T>): Rule =>
  (value, pointer) =>
    objectFaults(value, pointer, fields);

type Fields = Record<string, Rule | OptionalRule>;

function objectFaults(value: unknown, pointer: string, fields: Fields): Fault[] {
  if (!isObject(value)) return [{ pointer, expected: 'must be an object' }];
  const known = Object.entries(fields).flatMap(([key, one]) =>
    fieldFaults(Object.hasOwn(value, key) ? value[key] : undefined, step(pointer, key), one),
  );
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => ({ pointer: step(pointer, key), expected: 'is not a known property' }));
  return [...known, ...unknown];
}

function fieldFaults(value: unknown, pointer: string, one: Rule | OptionalRule): Fault[] {
  if (typeof one === 'function') {
    return value === undefined ? [{ pointer, expected: 'is required' }] : one(value, pointer);
  }
  return value === undefined ? [] : one.optional(value, pointer);
}

type KindRules<T extends { kind: string }> = {
  [Kind in T['kind']]: FieldRules<Omit<Extract<T, { kind: Kind }>, 'kind'>>;
};

/** A union told apart by its own `kind`. */
export const byKind = <T extends { kind: string }>(kinds: KindRules<T>): Rule => {
  const rules: Record<string, Fields> = kinds;
  const known = choice(...Object.keys(rules));
  return (value, pointer) => {
    if (!isObject(value)) return [{ pointer, expected: 'must be an object' }];
    const kind = Object.hasOwn(value, 'kind') ? value.kind : undefined;
    const unknown = known(kind, `${pointer}/kind`);
    if (unknown.length > 0) return unknown;
    return objectFaults(value, pointer, { ...rules[String(kind)], kind: known });
  };
};

/** The value, once a rule and the rules between its parts find nothing wrong with it. */
export function parsed<T>(
  value: unknown,
  shape: Rule,
  between: (value: T) => Fault[] = () => [],
): Parsed<T> {
  const faults = shape(value, '');
  if (faults.length > 0) return { faults };
  const linked = between(value as T);
  return linked.length > 0 ? { faults: linked } : { value: value as T };
}
