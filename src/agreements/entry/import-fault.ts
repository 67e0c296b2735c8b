import { type LedgerFinding, ledgerFinding, type LedgerPlace } from '../ledger/ledger-finding';

/** What an import is made from: CSV as text, or JSON already parsed. */
export type ImportSource = { format: 'csv'; text: string } | { format: 'json'; value: unknown };

/** Something read out of a file, and where it stands there. */
export interface Placed<T> {
  value: T;
  at: LedgerPlace;
}

/** All that was read, and every fault beside it: a fault in one row leaves the others read. */
export interface ReadFile<T> {
  items: Placed<T>[];
  faults: LedgerFinding[];
}

export const fileFault = (at: LedgerPlace, expected: string): LedgerFinding =>
  ledgerFinding('ledger-file-fault', { place: at.printed, expected }, at);

/** The line counts from 1, the column is the cell's number, from 1. */
export const cellPlace = (line: number, column: number, name?: string): LedgerPlace => ({
  pointer: `/${line}/${column}`,
  printed: `line ${line}, column ${column}${name === undefined ? '' : ` (${name})`}`,
});
export const linePlace = (line: number): LedgerPlace => ({
  pointer: `/${line}`,
  printed: `line ${line}`,
});

/** A place in JSON, by its pointer. */
export const jsonPlace = (pointer: string): LedgerPlace => ({
  pointer,
  printed: pointer === '' ? 'the whole' : pointer,
});
