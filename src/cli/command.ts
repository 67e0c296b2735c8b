/** Where a command speaks: results to `out`, everything else to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes: 0 done, 1 a stop was found or a result differs, 2 the input or the call is wrong. */
export type Command = (args: string[], terminal: Terminal) => Promise<number>;

/** The call or its input is wrong: one line a fault, exit 2, nothing written. */
export class BadInput extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}
