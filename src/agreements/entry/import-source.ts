import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json';
import { type AgreementTerms } from '../agreement';
import { csvAgreements } from './csv-agreements';
import { type ImportSource, type ReadFile } from './import-fault';
import { jsonItems } from './json-items';
import { readAgreement } from './read-agreement';
import { csvPayments, type PaymentEntry, readPayment } from './read-payment';

export const agreementsIn = (source: ImportSource): ReadFile<AgreementTerms> =>
  source.format === 'csv'
    ? csvAgreements(source.text)
    : jsonItems(source.value, { one: 'agreement', many: 'agreements' }, readAgreement);

export const paymentsIn = (source: ImportSource): ReadFile<PaymentEntry> =>
  source.format === 'csv'
    ? csvPayments(source.text)
    : jsonItems(source.value, { one: 'payment', many: 'payments' }, readPayment);

/** SHA-256 of what was imported, in hexadecimal; of JSON, over its canonical text. */
export const sourceHash = (source: ImportSource): string =>
  createHash('sha256')
    .update(source.format === 'csv' ? source.text : canonicalJson(source.value), 'utf8')
    .digest('hex');
