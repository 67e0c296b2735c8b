import { canonicalJson } from '../../../kernel/canonical-json';
import { pointerTo } from '../../../kernel/json-pointer';
import { commonPairs } from './word-changes';

/** A value in its place; the pointer is RFC 6901 into the content it stands in. */
export interface Placed {
  pointer: string;
  value: unknown;
}

/** Something that differs between two contents. What is only in one has no other side. */
export interface ContentChange {
  before?: Placed;
  after?: Placed;
}

type Container = Record<string, unknown>;
type Side = Placed | undefined;

const isContainer = (value: unknown): value is Container =>
  value !== null && typeof value === 'object';

/** What an item of a list is known by in both contents: its key, id or year, else what it says. */
function identity(item: unknown): string {
  const { key, id, year } = Object(item) as Container;
  const name = [key, id, year].find((each) => typeof each === 'string');
  return typeof name === 'string' ? `#${name}` : canonicalJson(item);
}

const child = ({ pointer, value }: Placed, name: string | number): Placed => ({
  pointer: `${pointer}${pointerTo(String(name))}`,
  value: (value as Container)[name],
});

/** Items between two that both lists have: changed one by one, and then only removed or added. */
const gap = (one: Placed[], other: Placed[]): [Side, Side][] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_none, at) => [one[at], other[at]]);

/** The items of two lists side by side: an item added does not make all that follow it new. */
function aligned(before: Placed, after: Placed): [Side, Side][] {
  const items = (side: Placed): Placed[] =>
    (side.value as unknown[]).map((_item, at) => child(side, at));
  const [were, are] = [items(before), items(after)];
  const known = (side: Placed[]): string[] => side.map(({ value }) => identity(value));
  const ends: [number, number] = [were.length, are.length];
  const pairs: [Side, Side][] = [];
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...commonPairs(known(were), known(are)), ends]) {
    pairs.push(...gap(were.slice(row, toRow), are.slice(column, toColumn)));
    if (toRow < were.length && toColumn < are.length) pairs.push([were[toRow], are[toColumn]]);
    [row, column] = [toRow + 1, toColumn + 1];
  }
  return pairs;
}

const named = (before: Placed, after: Placed): [Side, Side][] => {
  const has = (side: Placed, name: string): boolean => Object.hasOwn(side.value as object, name);
  const names = new Set([before, after].flatMap(({ value }) => Object.keys(value as Container)));
  return [...names].map((name) => [
    has(before, name) ? child(before, name) : undefined,
    has(after, name) ? child(after, name) : undefined,
  ]);
};

/** Another kind of thing in the same place is another thing. */
const isComparable = (one: unknown, other: unknown): boolean =>
  isContainer(one) &&
  isContainer(other) &&
  Array.isArray(one) === Array.isArray(other) &&
  one.kind === other.kind;

/** What two places have inside, side by side; undefined where they are compared as wholes. */
function inside(before: Side, after: Side): [Side, Side][] | undefined {
  if (!before || !after || !isComparable(before.value, after.value)) return undefined;
  return Array.isArray(before.value) ? aligned(before, after) : named(before, after);
}

const isSame = (before: Side, after: Side): boolean =>
  before !== undefined &&
  after !== undefined &&
  canonicalJson(before.value) === canonicalJson(after.value);

function* differing(before: Side, after: Side): Generator<ContentChange> {
  if (isSame(before, after)) return;
  const pairs = inside(before, after);
  if (!pairs) yield { ...(before && { before }), ...(after && { after }) };
  else for (const [one, other] of pairs) yield* differing(one, other);
}

/** Everything in which two contents differ, in their order, list items matched by what they are. */
export const contentChanges = (before: object, after: object): ContentChange[] => [
  ...differing({ pointer: '', value: before }, { pointer: '', value: after }),
];
