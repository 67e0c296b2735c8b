import { canonicalJson } from '../kernel/canonical-json';

/** What the author says to a warning. It stays with the warning for as long as its words stay. */
export interface FindingAnswer {
  /** As `findingKey` gives it. */
  key: string;
  code: string;
  answer: string;
  /** Person id. */
  by: string;
  /** UTC instant, ISO 8601. */
  at: string;
  /** Revision the warning was read in. */
  revision: number;
}

/** A paper with its author: still to be submitted. */
export interface Draft {
  state: 'draft';
  /** Version of the passage at which the content last changed. */
  contentVersion: number;
  /** Keys of the sections the author calls finished. */
  finished: string[];
  answers: FindingAnswer[];
}

/** Where a paper stands, with what belongs to that state alone. */
export type Passage = Draft;

export const newDraft = (): Draft => ({
  state: 'draft',
  contentVersion: 1,
  finished: [],
  answers: [],
});

/** The passage as two columns of its row. */
export function passageColumns({ state, ...rest }: Passage): { state: string; passage: string } {
  return { state, passage: canonicalJson(rest) };
}

/** @throws Error for a row that no version of the service can have written. */
export function passageOf(row: { state: string; passage: string }): Passage {
  if (row.state !== 'draft') throw new Error(`A paper cannot be ${row.state}`);
  return { state: row.state, ...(JSON.parse(row.passage) as Omit<Draft, 'state'>) };
}
