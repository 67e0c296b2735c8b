import { type Statute } from './scheme';
import {
  choice,
  closed,
  day,
  identifier,
  listOf,
  optional,
  parsed,
  type Parsed,
  text,
} from './shape';

interface StatutesFile {
  statutes: Statute[];
}

const STATUTE = closed<Statute>({
  key: identifier,
  title: text,
  inForceFrom: day,
  dateIs: choice('commencement', 'royal-assent'),
  provision: optional(text),
});

const FILE = closed<StatutesFile>({ statutes: listOf(STATUTE, 1) });

/** The Acts out of parsed JSON, or every fault with its JSON Pointer. */
export function parseStatutes(value: unknown): Parsed<Statute[]> {
  const file = parsed<StatutesFile>(value, FILE, ({ statutes }) =>
    statutes.flatMap(({ key }, at) =>
      statutes.findIndex((statute) => statute.key === key) < at
        ? [{ pointer: `/statutes/${at}/key`, expected: 'must not be the key of two Acts' }]
        : [],
    ),
  );
  return 'faults' in file ? file : { value: file.value.statutes };
}
