import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const UUID = { type: 'varchar', length: '36' };

const knownTo = new Table({
  name: 'paper_known_to',
  columns: [
    { name: 'paper_id', ...UUID, isPrimary: true },
    { name: 'who', type: 'varchar', length: '64', isPrimary: true },
  ],
  indices: [{ name: 'ix_paper_known_to_who', columnNames: ['who'] }],
  foreignKeys: [
    {
      name: 'fk_paper_known_to_paper',
      columnNames: ['paper_id'],
      referencedTableName: 'paper',
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});

const once = new TableIndex({
  name: 'uq_paper_reference',
  columnNames: ['reference'],
  isUnique: true,
});

export class Passages1763985600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite that makes the table anew, and others point at it.
    await runner.query('ALTER TABLE paper ADD COLUMN reference varchar(64)');
    await runner.createIndex('paper', once);
    await runner.createTable(knownTo);
    // Until now every paper was its author's alone.
    await runner.query(
      'INSERT INTO paper_known_to (paper_id, who) SELECT id, author_id FROM paper',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('paper_known_to');
    await runner.dropIndex('paper', once);
    await runner.query('ALTER TABLE paper DROP COLUMN reference');
  }
}
