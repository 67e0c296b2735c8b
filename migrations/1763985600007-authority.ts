import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const authority = (instant: string) =>
  new Table({
    name: 'authority',
    columns: [
      { name: 'paper_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'recommendation', type: 'varchar', length: '16', isPrimary: true },
      { name: 'decision', type: 'varchar', length: '64' },
      { name: 'decided_on', type: 'varchar', length: '10' },
      { name: 'paragraph', type: 'varchar', length: '20' },
      { name: 'recipient', type: 'text' },
      { name: 'terms', type: 'text' },
      { name: 'usable_from', type: instant },
      { name: 'recorded_at', type: instant },
    ],
    indices: [{ name: 'ix_authority_decision', columnNames: ['decision'] }],
    foreignKeys: [
      {
        name: 'fk_authority_paper',
        columnNames: ['paper_id'],
        referencedTableName: 'paper',
        referencedColumnNames: ['id'],
        onDelete: 'RESTRICT',
      },
    ],
  });

export class Authority1763985600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    await runner.createTable(authority(instant));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('authority');
  }
}
