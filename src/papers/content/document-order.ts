import { type Fault } from '../../kernel/findings';
import { stepsOf } from '../../kernel/json-pointer';

/** Faults listed one by one; what is beyond is counted in a last line. */
export const LISTED_FAULTS = 200;

/** Where a pointer leads, as the place of each step among its siblings; a missing one comes last. */
function placesOf(pointer: string, input: unknown): number[] {
  let value = input;
  return stepsOf(pointer).map((step) => {
    if (Array.isArray(value)) {
      value = value[Number(step)];
      return Number(step);
    }
    const record = value !== null && typeof value === 'object' ? value : {};
    const place = Object.keys(record).indexOf(step);
    value = (record as Record<string, unknown>)[step];
    return place < 0 ? Infinity : place;
  });
}

function compare(one: readonly number[], other: readonly number[]): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    if (one[at] !== other[at]) return one[at]! < other[at]! ? -1 : 1;
  }
  return one.length - other.length;
}

/** The first fault of each place, in the order of the document, with a last line for the rest. */
export function inDocumentOrder(faults: readonly Fault[], input: unknown): Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) {
    if (!first.has(fault.pointer)) first.set(fault.pointer, fault);
  }
  const ordered = [...first.values()]
    .map((fault) => ({ fault, places: placesOf(fault.pointer, input) }))
    .sort((one, other) => compare(one.places, other.places))
    .map(({ fault }) => fault);
  const rest = ordered.length - LISTED_FAULTS;
  if (rest <= 0) return ordered;
  const more = { pointer: '', expected: `has ${rest} more faults that are not listed` };
  return [...ordered.slice(0, LISTED_FAULTS), more];
}
