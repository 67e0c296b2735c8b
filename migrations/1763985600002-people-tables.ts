import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const UUID = { type: 'varchar', length: '36' };
const HASH = { type: 'varchar', length: '64' };

const account = (instant: string, no: string) =>
  new Table({
    name: 'account',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'sign_in_name', type: 'varchar', length: '254' },
      { name: 'display_name', type: 'varchar', length: '120' },
      { name: 'post_id', type: 'varchar', length: '64' },
      { name: 'password_hash', type: 'varchar', length: '200' },
      { name: 'created_at', type: instant },
      { name: 'disabled', type: 'boolean', default: no },
    ],
    uniques: [{ name: 'uq_account_sign_in_name', columnNames: ['sign_in_name'] }],
    indices: [{ name: 'ix_account_post', columnNames: ['post_id'] }],
  });

const session = (instant: string) =>
  new Table({
    name: 'session',
    columns: [
      { name: 'id_hash', ...HASH, isPrimary: true },
      { name: 'payload', type: 'text' },
      { name: 'created_at', type: instant },
      { name: 'expires_at', type: instant },
    ],
    indices: [{ name: 'ix_session_expires_at', columnNames: ['expires_at'] }],
  });

const signInAttempt = (instant: string, no: string) =>
  new Table({
    name: 'sign_in_attempt',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'name_hash', ...HASH },
      { name: 'address', type: 'varchar', length: '64' },
      { name: 'at', type: instant },
      { name: 'failed', type: 'boolean', default: no },
    ],
    indices: [
      { name: 'ix_sign_in_attempt_name', columnNames: ['name_hash', 'at'] },
      { name: 'ix_sign_in_attempt_address', columnNames: ['address', 'at'] },
    ],
  });

export class PeopleTables1763985600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant, no } = spellingOf(runner);
    await runner.createTable(account(instant, no));
    await runner.createTable(session(instant));
    await runner.createTable(signInAttempt(instant, no));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_attempt', 'session', 'account']) await runner.dropTable(table);
  }
}
