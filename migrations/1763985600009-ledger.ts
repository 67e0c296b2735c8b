import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly } from '../src/platform/append-only';
import { spellingOf } from '../src/platform/column-spelling';

const text = (length: number) => ({ type: 'varchar', length: String(length) });
const UUID = text(36);
const DAY = text(10);
const RECOMMENDATION = text(16);
const AUTHORITY = ['paper_id', 'recommendation'];

const to = (name: string, columns: string[], [table, ...keys]: [string, ...string[]]) => ({
  name,
  columnNames: columns,
  referencedTableName: table,
  referencedColumnNames: keys,
  onDelete: 'RESTRICT',
});
const toAuthority = (name: string, columns = AUTHORITY) =>
  to(name, columns, ['authority', ...AUTHORITY]);

/** Who entered a row, null for the service, and when. */
const entered = (instant: string) => [
  { name: 'entered_by', ...UUID, isNullable: true },
  { name: 'entered_at', type: instant },
];

const organisation = (instant: string) =>
  new Table({
    name: 'organisation',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'name', type: 'text' },
      { name: 'terms', type: 'text' },
      { name: 'version', type: 'integer' },
      ...entered(instant),
    ],
  });

const organisationName = () =>
  new Table({
    name: 'organisation_name',
    columns: [
      { name: 'name_key', ...text(400), isPrimary: true },
      { name: 'organisation_id', ...UUID },
    ],
    indices: [{ name: 'ix_organisation_name_organisation', columnNames: ['organisation_id'] }],
    foreignKeys: [
      to('fk_organisation_name_organisation', ['organisation_id'], ['organisation', 'id']),
    ],
  });

const signatory = (instant: string) =>
  new Table({
    name: 'signatory',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'organisation_id', ...UUID },
      { name: 'terms', type: 'text' },
      ...entered(instant),
      { name: 'verified_by', ...UUID, isNullable: true },
      { name: 'verified_at', type: instant, isNullable: true },
      { name: 'verified_how', type: 'text', isNullable: true },
      { name: 'ended_at', type: instant, isNullable: true },
    ],
    indices: [{ name: 'ix_signatory_organisation', columnNames: ['organisation_id'] }],
    foreignKeys: [to('fk_signatory_organisation', ['organisation_id'], ['organisation', 'id'])],
  });

const agreement = (instant: string) =>
  new Table({
    name: 'agreement',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'reference_key', ...text(60) },
      { name: 'organisation_id', ...UUID },
      { name: 'terms', type: 'text' },
      { name: 'version', type: 'integer' },
      ...entered(instant),
    ],
    uniques: [{ name: 'uq_agreement_reference_key', columnNames: ['reference_key'] }],
    indices: [{ name: 'ix_agreement_organisation', columnNames: ['organisation_id'] }],
    foreignKeys: [to('fk_agreement_organisation', ['organisation_id'], ['organisation', 'id'])],
  });

const authorityAgreement = (instant: string) =>
  new Table({
    name: 'authority_agreement',
    columns: [
      { name: 'paper_id', ...UUID, isPrimary: true },
      { name: 'recommendation', ...RECOMMENDATION, isPrimary: true },
      { name: 'agreement_id', ...UUID },
      ...entered(instant),
    ],
    indices: [{ name: 'ix_authority_agreement_agreement', columnNames: ['agreement_id'] }],
    foreignKeys: [
      toAuthority('fk_authority_agreement_authority'),
      to('fk_authority_agreement_agreement', ['agreement_id'], ['agreement', 'id']),
    ],
  });

const authorityClosing = (instant: string) =>
  new Table({
    name: 'authority_closing',
    columns: [
      { name: 'paper_id', ...UUID, isPrimary: true },
      { name: 'recommendation', ...RECOMMENDATION, isPrimary: true },
      { name: 'decision', ...text(64) },
      { name: 'decided_on', ...DAY },
      { name: 'reason', type: 'text' },
      ...entered(instant),
    ],
    foreignKeys: [toAuthority('fk_authority_closing_authority')],
  });

const heldBackRelease = (instant: string) =>
  new Table({
    name: 'held_back_release',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'paper_id', ...UUID },
      { name: 'recommendation', ...RECOMMENDATION },
      { name: 'by_paper_id', ...UUID },
      { name: 'by_recommendation', ...RECOMMENDATION },
      { name: 'money', type: 'text' },
      ...entered(instant),
    ],
    indices: [
      { name: 'ix_held_back_release_authority', columnNames: AUTHORITY },
      { name: 'ix_held_back_release_by', columnNames: ['by_paper_id', 'by_recommendation'] },
    ],
    foreignKeys: [
      toAuthority('fk_held_back_release_authority'),
      toAuthority('fk_held_back_release_by', ['by_paper_id', 'by_recommendation']),
    ],
  });

const reservation = (instant: string) =>
  new Table({
    name: 'reservation',
    columns: [
      { name: 'letter_id', ...UUID, isPrimary: true },
      { name: 'letter_number', ...text(64) },
      { name: 'agreement_id', ...UUID },
      { name: 'paper_id', ...UUID, isNullable: true },
      { name: 'recommendation', ...RECOMMENDATION, isNullable: true },
      { name: 'money', type: 'text' },
      { name: 'new_end_date', ...DAY, isNullable: true },
      { name: 'state', ...text(20) },
      { name: 'reserved_at', type: instant },
      { name: 'in_force_on', ...DAY, isNullable: true },
      { name: 'released_because', type: 'text', isNullable: true },
    ],
    indices: [
      { name: 'ix_reservation_agreement', columnNames: ['agreement_id'] },
      { name: 'ix_reservation_authority', columnNames: AUTHORITY },
    ],
    foreignKeys: [
      to('fk_reservation_agreement', ['agreement_id'], ['agreement', 'id']),
      toAuthority('fk_reservation_authority'),
    ],
  });

const payment = (instant: string) =>
  new Table({
    name: 'payment',
    columns: [
      { name: 'reference', ...text(64), isPrimary: true },
      { name: 'agreement_id', ...UUID },
      { name: 'kind', ...text(20) },
      { name: 'paid_on', ...DAY },
      { name: 'year', ...text(7), isNullable: true },
      { name: 'pence', type: 'bigint' },
      { name: 'note', type: 'text', isNullable: true },
      ...entered(instant),
    ],
    indices: [{ name: 'ix_payment_agreement', columnNames: ['agreement_id', 'paid_on'] }],
    foreignKeys: [to('fk_payment_agreement', ['agreement_id'], ['agreement', 'id'])],
  });

const TABLES = [
  organisation,
  organisationName,
  signatory,
  agreement,
  authorityAgreement,
  authorityClosing,
  heldBackRelease,
  reservation,
  payment,
];

/** What happened once and is never changed: a wrong one is put right by another. */
const APPEND_ONLY = ['authority_closing', 'held_back_release', 'payment'];

export class Ledger1763985600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    for (const made of TABLES) await runner.createTable(made(instant));
    for (const table of APPEND_ONLY) await appendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const made of [...TABLES].reverse()) await runner.dropTable(made('').name);
  }
}
