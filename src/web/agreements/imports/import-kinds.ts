import { type AgreementTerms } from '../../../agreements/agreement';
import { shareWords, sumsOf, totalOf } from '../../../agreements/amount';
import { type PaymentToRecord } from '../../../agreements/imports/payments-to-record';
import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { AGREEMENTS } from '../agreement-address';
import { type ImportKind } from './import.view';

const column = (name: string, holds: string, required = false) => ({ name, holds, required });

export const AGREEMENT_IMPORT: ImportKind<AgreementTerms> = {
  address: `${AGREEMENTS}/import`,
  one: 'agreement',
  many: 'agreements',
  heading: 'Import agreements',
  button: 'Import the agreements',
  columns: [
    column('reference', 'The agreement’s own, like 937', true),
    column('recipient', 'Name of the organisation', true),
    column('project', 'What the grant is for', true),
    column('from', 'Beginning: 2025, 2025-03 or 2025-03-31', true),
    column('until', 'End, in the same way', true),
    column('awarded', 'First award in pounds, where it is not split by year'),
    column('maximum', 'Maximum today with all changes, where it is not split by year'),
    column('awarded 2024/25, maximum 2024/25', 'The sum of a year; a column for each year'),
    column('changes', 'A line each: date | decision | sum; decision and sum where they are known'),
    column('conditions', 'A line each'),
  ],
  example:
    'reference,recipient,project,from,until,awarded,maximum\nSLT-2023,Suzy Lamplugh Trust,Stalking advocacy,2023,2025,"490,000","490,000"',
  line: ({ reference, recipient, maximum }) =>
    `${reference}, ${recipient}: ${maximum ? `maximum ${formatPounds(totalOf(sumsOf(maximum)))}` : 'nothing in force yet'}`,
};

export const PAYMENT_IMPORT: ImportKind<PaymentToRecord> = {
  address: `${AGREEMENTS}/payments`,
  one: 'payment',
  many: 'payments',
  heading: 'Import payments',
  button: 'Record the payments',
  columns: [
    column('reference', 'The finance system’s own; the same twice is one payment', true),
    column('agreement', 'Reference of the agreement', true),
    column('date', 'Like 2024-03-31', true),
    column('amount', 'In pounds, like 55,000 or 1250.50', true),
    column('year', 'The year whose money it is, like 2024/25; empty for money not split by year'),
    column('kind', 'payment, or recovery for money that came back; empty is payment'),
    column('note', 'Words of your own'),
  ],
  example: 'reference,agreement,date,year,amount\nPAY-1,SLT-2023,2024-03-31,,"245,000"',
  line: ({ payment: { reference, kind, on, year = 'unsplit', pence } }) =>
    `${reference}, ${formatDate(on)}: ${formatPounds(pence)} ${kind === 'recovery' ? 'came back' : 'paid'}, ${shareWords(year)}`,
};
