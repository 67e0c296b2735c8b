import { type Parsed } from '../../kernel/findings';
import { choice, closed, optional, parsed, wholeNumber } from '../../scheme/shape';
import { LARGEST_SUM } from '../../kernel/money';
import { LONGEST } from '../agreement';
import { type Payment } from '../ledger/ledger-facts';
import { type ReadFile } from './import-fault';
import { line, localDay, matching, year } from './field-rules';
import { readCsv } from './read-csv';
import { given, RowReading } from './row-reading';

/** A payment with the agreement it is made under. */
export interface PaymentEntry extends Payment {
  /** Reference of the agreement. */
  agreement: string;
}

const REFERENCE = matching(
  /^[A-Za-z0-9](?:[A-Za-z0-9 ./_:-]{0,62}[A-Za-z0-9])?$/,
  'must be 1 to 64 letters, digits, spaces and . / _ : -',
);

const ENTRY = closed<PaymentEntry>({
  reference: REFERENCE,
  agreement: line(LONGEST.reference),
  kind: choice('payment', 'recovery'),
  on: localDay,
  year: optional(year),
  pence: wholeNumber(1, LARGEST_SUM, 'of pence '),
  note: optional(line(300)),
});

/** A payment out of parsed JSON, or every fault with its JSON Pointer. */
export const readPayment = (value: unknown): Parsed<PaymentEntry> =>
  parsed<PaymentEntry>(value, ENTRY);

export const PAYMENT_COLUMNS = ['reference', 'agreement', 'date', 'amount'] as const;
const OPTIONAL = ['year', 'kind', 'note'];

const COLUMN_OF: Readonly<Record<string, string>> = { on: 'date', pence: 'amount' };

const isKnown = (name: string): boolean => [...PAYMENT_COLUMNS, ...OPTIONAL].includes(name);

/** Payments out of CSV, a row each; amounts in pounds, dates as 2024-03-18. */
export function csvPayments(text: string): ReadFile<PaymentEntry> {
  const { items, faults } = readCsv(text, { required: PAYMENT_COLUMNS, known: isKnown });
  const read = items.map(({ value }) => {
    const row = new RowReading(value);
    const pence = row.pounds('amount');
    if (pence === 0) row.fault('amount', 'must be more than £0');
    const json = given({
      reference: row.cell('reference'),
      agreement: row.cell('agreement'),
      kind: row.cell('kind') ?? 'payment',
      on: row.cell('date'),
      year: row.cell('year'),
      pence,
      note: row.cell('note'),
    });
    const entry = row.read(json, readPayment, ({ pointer }) => {
      const name = pointer.slice(1);
      return COLUMN_OF[name] ?? name;
    });
    return { entry, faults: row.faults };
  });
  return {
    items: read.flatMap(({ entry }) => entry),
    faults: [...faults, ...read.flatMap((row) => row.faults)],
  };
}
