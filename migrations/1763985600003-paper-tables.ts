import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const UUID = { type: 'varchar', length: '36' };
const toAccount = {
  referencedTableName: 'account',
  referencedColumnNames: ['id'],
  onDelete: 'RESTRICT',
};

const paper = (instant: string) =>
  new Table({
    name: 'paper',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'working_number', type: 'integer' },
      { name: 'version', type: 'integer' },
      { name: 'state', type: 'varchar', length: '40' },
      { name: 'title', type: 'text' },
      { name: 'author_id', ...UUID },
      { name: 'created_at', type: instant },
      { name: 'updated_at', type: instant },
      { name: 'current_revision', type: 'integer' },
      { name: 'passage', type: 'text', default: "'{}'" },
      { name: 'search_words', type: 'text', default: "''" },
    ],
    uniques: [{ name: 'uq_paper_working_number', columnNames: ['working_number'] }],
    indices: [
      { name: 'ix_paper_state', columnNames: ['state', 'updated_at'] },
      { name: 'ix_paper_author', columnNames: ['author_id', 'updated_at'] },
    ],
    foreignKeys: [{ name: 'fk_paper_author', columnNames: ['author_id'], ...toAccount }],
  });

const paperRevision = (instant: string) =>
  new Table({
    name: 'paper_revision',
    columns: [
      { name: 'paper_id', ...UUID, isPrimary: true },
      { name: 'number', type: 'integer', isPrimary: true },
      { name: 'content', type: 'text' },
      { name: 'sha256', type: 'varchar', length: '64' },
      { name: 'saved_by', ...UUID },
      { name: 'saved_at', type: instant },
    ],
    indices: [{ name: 'ix_paper_revision_saved_by', columnNames: ['saved_by'] }],
    foreignKeys: [
      {
        name: 'fk_paper_revision_paper',
        columnNames: ['paper_id'],
        referencedTableName: 'paper',
        referencedColumnNames: ['id'],
        onDelete: 'RESTRICT',
      },
      { name: 'fk_paper_revision_saved_by', columnNames: ['saved_by'], ...toAccount },
    ],
  });

export class PaperTables1763985600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    await runner.createTable(paper(instant));
    await runner.createTable(paperRevision(instant));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('paper_revision');
    await runner.dropTable('paper');
  }
}
