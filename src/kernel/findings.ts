/** A place in the paper: where it is as data, as printed, and in words. */
export interface Place {
  /** RFC 6901 JSON Pointer into the paper, for example `/sections/2/blocks/0`. */
  pointer: string;
  /** As our numbering prints it: `3.1`, `recommendation 2`, `summary`, `table 1`. */
  printed: string;
  /** The clashing words, exactly as they stand there; absent where the fact is data. */
  words?: string;
}

export type Severity = 'stop' | 'warn';

/**
 * An expected "no" as a value. `at` is the exact place, `against` the other fact it disagrees with
 * (absent where something is missing altogether). `params` fill the finding's words.
 */
export interface Finding {
  code: string;
  severity: Severity;
  at: Place;
  against?: Place;
  params: Record<string, string>;
}

/** Fault in the structure of the input: never a finding, always a refusal with its path. */
export interface Fault {
  pointer: string;
  /** What is expected there, as a whole sentence fragment: `must be one of exact, up-to, none`. */
  expected: string;
}

/** What was read, or everything in the input that keeps it from being read; never both. */
export type Parsed<T> = { value: T } | { faults: Fault[] };
