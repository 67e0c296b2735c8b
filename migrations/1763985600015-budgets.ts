import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const text = (length: number) => ({ type: 'varchar', length: String(length) });

export class Budgets1763985600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    await runner.createTable(
      new Table({
        name: 'budget',
        columns: [
          { name: 'id', ...text(36), isPrimary: true },
          { name: 'name_key', ...text(400) },
          { name: 'terms', type: 'text' },
          { name: 'version', type: 'integer' },
          { name: 'entered_by', ...text(36), isNullable: true },
          { name: 'entered_at', type: instant },
        ],
        uniques: [{ name: 'uq_budget_name_key', columnNames: ['name_key'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('budget');
  }
}
