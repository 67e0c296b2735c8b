import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const UUID = { type: 'varchar', length: '36' };
const HASH = { type: 'varchar', length: '64' };

const outbox = (instant: string) =>
  new Table({
    name: 'outbox',
    columns: [
      { name: 'id', type: 'varchar', length: '64', isPrimary: true },
      { name: 'kind', type: 'varchar', length: '64' },
      { name: 'subject_kind', type: 'varchar', length: '32', isNullable: true },
      { name: 'subject_id', type: 'varchar', length: '64', isNullable: true },
      { name: 'payload', type: 'text' },
      { name: 'state', type: 'varchar', length: '16' },
      { name: 'created_at', type: instant },
      { name: 'due_at', type: instant },
      { name: 'tries', type: 'integer' },
      { name: 'interruptions', type: 'integer' },
      { name: 'leased_by', ...UUID, isNullable: true },
      { name: 'finished_at', type: instant, isNullable: true },
      { name: 'last_fault', type: 'text', isNullable: true },
    ],
    indices: [
      { name: 'ix_outbox_due', columnNames: ['state', 'kind', 'due_at'] },
      { name: 'ix_outbox_subject', columnNames: ['subject_kind', 'subject_id', 'created_at'] },
    ],
  });

const storedFile = (instant: string) =>
  new Table({
    name: 'stored_file',
    columns: [
      { name: 'sha256', ...HASH, isPrimary: true },
      { name: 'size', type: 'integer' },
      { name: 'media_type', type: 'varchar', length: '100' },
      { name: 'recorded_at', type: instant },
    ],
  });

const to = (name: string, column: string, [table, key]: [string, string]) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: [key],
  onDelete: 'RESTRICT',
});

const attachment = (instant: string) =>
  new Table({
    name: 'attachment',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'paper_id', ...UUID },
      { name: 'category', type: 'varchar', length: '64' },
      { name: 'title', type: 'text' },
      { name: 'file_name', type: 'varchar', length: '120' },
      { name: 'media_type', type: 'varchar', length: '100' },
      { name: 'size', type: 'integer' },
      { name: 'sha256', ...HASH },
      { name: 'public', type: 'boolean' },
      { name: 'attached_by', ...UUID },
      { name: 'attached_at', type: instant },
      { name: 'removed_by', ...UUID, isNullable: true },
      { name: 'removed_at', type: instant, isNullable: true },
    ],
    indices: [
      { name: 'ix_attachment_paper', columnNames: ['paper_id', 'removed_at'] },
      { name: 'ix_attachment_sha256', columnNames: ['sha256'] },
    ],
    foreignKeys: [
      to('fk_attachment_paper', 'paper_id', ['paper', 'id']),
      to('fk_attachment_stored_file', 'sha256', ['stored_file', 'sha256']),
      to('fk_attachment_attached_by', 'attached_by', ['account', 'id']),
      to('fk_attachment_removed_by', 'removed_by', ['account', 'id']),
    ],
  });

export class OutboxAndFiles1763985600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    for (const table of [outbox, storedFile, attachment]) await runner.createTable(table(instant));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attachment', 'stored_file', 'outbox']) await runner.dropTable(table);
  }
}
