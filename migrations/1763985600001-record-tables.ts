import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';
import { appendOnly, forgetAppendOnly } from '../src/platform/append-only';

const HASH = { type: 'varchar', length: '64' };
const GENESIS = '0'.repeat(64);

const setting = new Table({
  name: 'setting',
  columns: [
    { name: 'key', type: 'varchar', length: '64', isPrimary: true },
    { name: 'value', type: 'text' },
  ],
});

const counter = new Table({
  name: 'counter',
  columns: [
    { name: 'name', type: 'varchar', length: '64', isPrimary: true },
    { name: 'value', type: 'integer' },
  ],
});

const auditHead = new Table({
  name: 'audit_head',
  columns: [
    { name: 'id', type: 'integer', isPrimary: true },
    { name: 'seq', type: 'integer' },
    { name: 'hash', ...HASH },
  ],
});

const auditEvent = (instant: string) =>
  new Table({
    name: 'audit_event',
    columns: [
      { name: 'seq', type: 'integer', isPrimary: true },
      { name: 'at', type: instant },
      { name: 'actor_kind', type: 'varchar', length: '16' },
      { name: 'actor_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'name', type: 'varchar', length: '64' },
      { name: 'subject_kind', type: 'varchar', length: '32' },
      { name: 'subject_id', type: 'varchar', length: '64' },
      { name: 'detail', type: 'text' },
      { name: 'canonical', type: 'text' },
      { name: 'previous_hash', ...HASH },
      { name: 'hash', ...HASH },
    ],
    uniques: [{ name: 'uq_audit_event_previous_hash', columnNames: ['previous_hash'] }],
    indices: [
      { name: 'ix_audit_event_subject', columnNames: ['subject_kind', 'subject_id', 'seq'] },
      { name: 'ix_audit_event_actor', columnNames: ['actor_id', 'seq'] },
    ],
  });

export class RecordTables1763985600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(setting);
    await runner.createTable(counter);
    await runner.createTable(auditHead);
    await runner.createTable(auditEvent(spellingOf(runner).instant));
    await appendOnly(runner, 'audit_event');
    await runner.query(`INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '${GENESIS}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_event', 'audit_head', 'counter', 'setting']) {
      await runner.dropTable(table);
    }
    await forgetAppendOnly(runner);
  }
}
