export type PdfFaultCode =
  | 'too-large'
  | 'header'
  | 'bytes-after-end'
  | 'ending'
  | 'cross-reference'
  | 'trailer'
  | 'token'
  | 'too-deep'
  | 'too-many'
  | 'object'
  | 'missing'
  | 'bytes-outside-objects';

/** Everything a file can do wrong ends in this one error; `at` is the byte where it was seen. */
export class PdfFault extends Error {
  constructor(
    readonly code: PdfFaultCode,
    readonly what: string,
    readonly at?: number,
  ) {
    super(at === undefined ? what : `${what} at byte ${at}`);
    this.name = 'PdfFault';
  }
}
