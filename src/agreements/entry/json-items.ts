import { type Parsed } from '../../kernel/findings';
import { fileFault, jsonPlace, type ReadFile } from './import-fault';

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

interface Item {
  pointer: string;
  value: unknown;
}

/** Envelopes of the examples: what was added to the item, and why, is not the item's. */
const ENVELOPE = ['asOf', 'illustrative'];

function opened({ pointer, value }: Item, one: string): Item {
  const isEnvelope =
    isObject(value) &&
    Object.hasOwn(value, one) &&
    Object.keys(value).every((name) => name === one || ENVELOPE.includes(name));
  return isEnvelope ? { pointer: `${pointer}/${one}`, value: value[one] } : { pointer, value };
}

/** A list, `{ agreements: [ … ] }`, or one alone; each bare or in an envelope. */
function itemsOf(value: unknown, { one, many }: { one: string; many: string }): Item[] {
  const isWrapped = isObject(value) && Object.keys(value).join() === many;
  const list = isWrapped ? value[many] : value;
  const before = isWrapped ? `/${many}` : '';
  const items = Array.isArray(list)
    ? list.map((each: unknown, at) => ({ pointer: `${before}/${at}`, value: each }))
    : [{ pointer: before, value: list }];
  return items.map((item) => opened(item, one));
}

/** What a JSON value holds of one kind, with every fault and its pointer into the value. */
export function jsonItems<T>(
  value: unknown,
  names: { one: string; many: string },
  rule: (item: unknown) => Parsed<T>,
): ReadFile<T> {
  const items = itemsOf(value, names);
  const read = items.map(({ pointer, value: item }) => ({ pointer, parsed: rule(item) }));
  const all: ReadFile<T> = {
    items: read.flatMap(({ pointer, parsed }) =>
      'value' in parsed ? [{ value: parsed.value, at: jsonPlace(pointer) }] : [],
    ),
    faults: read.flatMap(({ pointer, parsed }) =>
      'value' in parsed
        ? []
        : parsed.faults.map((fault) =>
            fileFault(jsonPlace(`${pointer}${fault.pointer}`), fault.expected),
          ),
    ),
  };
  const isEmpty = items.length === 0;
  return isEmpty ? { ...all, faults: [fileFault(jsonPlace(''), `must hold ${names.many}`)] } : all;
}
