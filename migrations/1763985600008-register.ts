import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly } from '../src/platform/append-only';
import { spellingOf } from '../src/platform/column-spelling';

const TEXT_64 = { type: 'varchar', length: '64' };
const DAY = { type: 'varchar', length: '10' };
const REFERENCE = { name: 'reference', ...TEXT_64 };

const to = (name: string, column: string, [table, key]: [string, string]) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: [key],
  onDelete: 'RESTRICT',
});
const toDecision = (name: string) => to(name, 'reference', ['published_decision', 'reference']);

const composedDocument = (instant: string) =>
  new Table({
    name: 'composed_document',
    columns: [
      { name: 'sha256', ...TEXT_64, isPrimary: true },
      { name: 'tree', type: 'text' },
      { name: 'composed_at', type: instant },
    ],
  });

const decision = (instant: string) =>
  new Table({
    name: 'published_decision',
    columns: [
      { ...REFERENCE, isPrimary: true },
      { name: 'address', ...TEXT_64 },
      { name: 'id', type: 'varchar', length: '36' },
      { name: 'title', type: 'text' },
      { name: 'decided_on', ...DAY },
      { name: 'published_at', type: instant },
      { name: 'search_words', type: 'text' },
      { name: 'entry', type: 'text' },
      { name: 'document', type: 'text' },
    ],
    uniques: [{ name: 'uq_published_decision_address', columnNames: ['address'] }],
    indices: [
      { name: 'ix_published_decision_decided_on', columnNames: ['decided_on'] },
      { name: 'ix_published_decision_published_at', columnNames: ['published_at'] },
    ],
  });

const file = () =>
  new Table({
    name: 'published_file',
    columns: [
      { ...REFERENCE, isPrimary: true },
      { name: 'number', type: 'integer', isPrimary: true },
      { name: 'title', type: 'text' },
      { name: 'file_name', type: 'varchar', length: '120' },
      { name: 'media_type', type: 'varchar', length: '100' },
      { name: 'size', type: 'integer' },
      { name: 'sha256', ...TEXT_64 },
      { name: 'pages', type: 'integer', isNullable: true },
    ],
    indices: [{ name: 'ix_published_file_sha256', columnNames: ['sha256'] }],
    foreignKeys: [
      toDecision('fk_published_file_decision'),
      to('fk_published_file_stored_file', 'sha256', ['stored_file', 'sha256']),
    ],
  });

const correction = (instant: string) =>
  new Table({
    name: 'correction_notice',
    columns: [
      { ...REFERENCE, isPrimary: true },
      { name: 'number', type: 'integer', isPrimary: true },
      { name: 'noticed_on', ...DAY },
      { name: 'words', type: 'text' },
      { name: 'published_at', type: instant },
    ],
    indices: [{ name: 'ix_correction_notice_published_at', columnNames: ['published_at'] }],
    foreignKeys: [toDecision('fk_correction_notice_decision')],
  });

const TABLES = [composedDocument, decision, file, correction];

export class Register1763985600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    for (const table of TABLES.map((made) => made(instant))) {
      await runner.createTable(table);
      await appendOnly(runner, table.name);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.map((made) => made('')).reverse()) {
      await runner.dropTable(table.name);
    }
  }
}
