import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly } from '../src/platform/append-only';
import { spellingOf } from '../src/platform/column-spelling';

const text = (length: number) => ({ type: 'varchar', length: String(length) });
const UUID = text(36);
const DAY = text(10);
const HASH = text(64);
const NUMBER = text(64);
const RECOMMENDATION = text(16);

const to = (name: string, columns: string[], [table, ...keys]: [string, ...string[]]) => ({
  name,
  columnNames: columns,
  referencedTableName: table,
  referencedColumnNames: keys,
  onDelete: 'RESTRICT',
});
const toAuthority = (name: string) =>
  to(name, ['paper_id', 'recommendation'], ['authority', 'paper_id', 'recommendation']);
const toAgreement = (name: string) => to(name, ['agreement_id'], ['agreement', 'id']);
const toLetter = (name: string) => to(name, ['letter_id'], ['letter', 'id']);

const letter = (instant: string) =>
  new Table({
    name: 'letter',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'number', ...NUMBER },
      { name: 'agreement_id', ...UUID },
      { name: 'kind', ...text(20) },
      { name: 'paper_id', ...UUID, isNullable: true },
      { name: 'recommendation', ...RECOMMENDATION, isNullable: true },
      { name: 'supersedes', ...UUID, isNullable: true },
      { name: 'state', ...text(20) },
      { name: 'version', type: 'integer' },
      { name: 'passage', type: 'text' },
      { name: 'reply_by', ...DAY, isNullable: true },
      { name: 'prepared_at', type: instant },
      { name: 'updated_at', type: instant },
    ],
    uniques: [{ name: 'uq_letter_number', columnNames: ['number'] }],
    indices: [
      { name: 'ix_letter_agreement', columnNames: ['agreement_id'] },
      { name: 'ix_letter_state', columnNames: ['state', 'reply_by'] },
      { name: 'ix_letter_authority', columnNames: ['paper_id', 'recommendation'] },
    ],
    foreignKeys: [
      toAgreement('fk_letter_agreement'),
      toAuthority('fk_letter_authority'),
      to('fk_letter_supersedes', ['supersedes'], ['letter', 'id']),
    ],
  });

const letterDocument = (instant: string) =>
  new Table({
    name: 'letter_document',
    columns: [
      { name: 'letter_id', ...UUID, isPrimary: true },
      { name: 'sha256', ...HASH, isPrimary: true },
      { name: 'basis', type: 'text' },
      { name: 'terms', type: 'text' },
      { name: 'tree', type: 'text' },
      { name: 'composed_at', type: instant },
    ],
    indices: [{ name: 'ix_letter_document_sha256', columnNames: ['sha256'] }],
    foreignKeys: [
      toLetter('fk_letter_document_letter'),
      to('fk_letter_document_stored_file', ['sha256'], ['stored_file', 'sha256']),
    ],
  });

const letterObligation = (instant: string) =>
  new Table({
    name: 'letter_obligation',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'letter_id', ...UUID },
      { name: 'agreement_id', ...UUID },
      { name: 'kind', ...text(20) },
      { name: 'place', type: 'integer' },
      { name: 'title', type: 'text' },
      { name: 'due_on', ...DAY, isNullable: true },
      { name: 'done_at', type: instant, isNullable: true },
      { name: 'done_by', ...UUID, isNullable: true },
      { name: 'note', type: 'text', isNullable: true },
    ],
    indices: [
      { name: 'ix_letter_obligation_letter', columnNames: ['letter_id'] },
      { name: 'ix_letter_obligation_agreement', columnNames: ['agreement_id', 'due_on'] },
    ],
    foreignKeys: [
      toLetter('fk_letter_obligation_letter'),
      toAgreement('fk_letter_obligation_agreement'),
    ],
  });

const grantInForce = (instant: string) =>
  new Table({
    name: 'grant_in_force',
    columns: [
      { name: 'letter_number', ...NUMBER, isPrimary: true },
      { name: 'paper_id', ...UUID },
      { name: 'recommendation', ...RECOMMENDATION },
      { name: 'decision', ...text(64) },
      { name: 'terms', type: 'text' },
      { name: 'recorded_at', type: instant },
    ],
    indices: [{ name: 'ix_grant_in_force_authority', columnNames: ['paper_id', 'recommendation'] }],
    foreignKeys: [toAuthority('fk_grant_in_force_authority')],
  });

const publishedGrant = (instant: string) =>
  new Table({
    name: 'published_grant',
    columns: [
      { name: 'reference', ...text(64), isPrimary: true },
      { name: 'letter_number', ...NUMBER, isPrimary: true },
      { name: 'entry', type: 'text' },
      { name: 'published_at', type: instant },
    ],
    foreignKeys: [
      to('fk_published_grant_decision', ['reference'], ['published_decision', 'reference']),
    ],
  });

const TABLES = [letter, letterDocument, letterObligation, grantInForce, publishedGrant];

/** What was composed, came into force or was published is never changed. */
const APPEND_ONLY = ['letter_document', 'grant_in_force', 'published_grant'];

export class Letters1763985600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    for (const made of TABLES) await runner.createTable(made(instant));
    for (const table of APPEND_ONLY) await appendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const made of [...TABLES].reverse()) await runner.dropTable(made('').name);
  }
}
