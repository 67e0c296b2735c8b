import { pointerTo } from '../kernel/json-pointer';

/** One place where two contents differ; a side that has nothing there is undefined. */
export interface Difference {
  /** RFC 6901 JSON Pointer. */
  pointer: string;
  yours: unknown;
  theirs: unknown;
}

/** More than a person would read; the rest is cut off. */
const MOST = 200;

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container =>
  value !== null && typeof value === 'object';

const namesIn = (...sides: unknown[]): string[] => [
  ...new Set(sides.flatMap((side) => (isContainer(side) ? Object.keys(side) : []))),
];

const childOf = (value: unknown, name: string): unknown =>
  isContainer(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Whether the sides can be compared further down: both lists, both objects, or one and nothing. */
function haveInside(yours: unknown, theirs: unknown): boolean {
  const containers = [yours, theirs].filter(isContainer);
  const [one, other] = containers;
  if (one && other) return Array.isArray(one) === Array.isArray(other);
  const isAlone = yours === undefined || theirs === undefined;
  return one !== undefined && isAlone && Object.keys(one).length > 0;
}

function* differing(yours: unknown, theirs: unknown, pointer: string): Generator<Difference> {
  if (!haveInside(yours, theirs)) {
    if (JSON.stringify(yours) !== JSON.stringify(theirs)) yield { pointer, yours, theirs };
    return;
  }
  for (const name of namesIn(yours, theirs)) {
    yield* differing(childOf(yours, name), childOf(theirs, name), `${pointer}${pointerTo(name)}`);
  }
}

/**
 * Where two contents differ, leaf by leaf, in the order of `yours`, at most 200 places. Items of a
 * list are compared by their place in it.
 */
export function differencesBetween(yours: unknown, theirs: unknown): Difference[] {
  const found: Difference[] = [];
  for (const difference of differing(yours, theirs, '')) {
    found.push(difference);
    if (found.length === MOST) break;
  }
  return found;
}
