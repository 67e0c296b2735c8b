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

/** What a paper has whatever its state. The rest of a passage is the workflow's to know. */
export interface PaperStanding {
  /** One of the states of the lifecycle. */
  state: string;
  /** Version of the row at which the content last changed. */
  contentVersion: number;
  /** Keys of the sections the author calls finished. */
  finished: string[];
  answers: FindingAnswer[];
  /** The public number, once it is given out. */
  reference?: string;
}

/** Reads the standing out of the two columns that keep a passage. */
export function standingOf({ state, passage }: { state: string; passage: string }): PaperStanding {
  const kept = JSON.parse(passage) as Omit<PaperStanding, 'state'>;
  const { contentVersion, finished, answers, reference } = kept;
  return { state, contentVersion, finished, answers, ...(reference && { reference }) };
}
