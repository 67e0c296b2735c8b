import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const UUID = { type: 'varchar', length: '36' };
const HASH = { type: 'varchar', length: '64' };
const DAY = { type: 'varchar', length: '10' };
const ACT = { type: 'varchar', length: '64' };

const ofAccount = (name: string): NonNullable<TableOptions['foreignKeys']> => [
  {
    name: `fk_${name}_account`,
    columnNames: ['account_id'],
    referencedTableName: 'account',
    referencedColumnNames: ['id'],
    onDelete: 'RESTRICT',
  },
];

const postHolding = (instant: string) =>
  new Table({
    name: 'post_holding',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'account_id', ...UUID },
      { name: 'post_id', type: 'varchar', length: '64' },
      { name: 'held_from', ...DAY },
      { name: 'held_until', ...DAY, isNullable: true },
      { name: 'recorded_at', type: instant },
      { name: 'recorded_by', ...UUID, isNullable: true },
      { name: 'end_recorded_at', type: instant, isNullable: true },
      { name: 'end_recorded_by', ...UUID, isNullable: true },
    ],
    indices: [
      { name: 'ix_post_holding_account', columnNames: ['account_id', 'held_from'] },
      { name: 'ix_post_holding_post', columnNames: ['post_id', 'held_from'] },
    ],
    foreignKeys: ofAccount('post_holding'),
  });

const stepUp = (instant: string) =>
  new Table({
    name: 'step_up',
    columns: [
      { name: 'account_id', ...UUID, isPrimary: true },
      { name: 'act', ...ACT, isPrimary: true },
      { name: 'sha256', ...HASH, isPrimary: true },
      { name: 'granted_at', type: instant },
      { name: 'expires_at', type: instant },
    ],
    foreignKeys: ofAccount('step_up'),
  });

const proofAttempt = (instant: string) =>
  new Table({
    name: 'proof_attempt',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'account_id', ...UUID },
      { name: 'at', type: instant },
    ],
    indices: [{ name: 'ix_proof_attempt_account', columnNames: ['account_id', 'at'] }],
  });

const secondFactor = (instant: string) =>
  new Table({
    name: 'second_factor',
    columns: [
      { name: 'account_id', ...UUID, isPrimary: true },
      { name: 'sealed_secret', type: 'varchar', length: '200' },
      { name: 'last_step', type: 'integer' },
      { name: 'begun_at', type: instant },
      { name: 'confirmed_at', type: instant, isNullable: true },
    ],
    foreignKeys: ofAccount('second_factor'),
  });

const passwordLink = (instant: string) =>
  new Table({
    name: 'password_link',
    columns: [
      { name: 'token_hash', ...HASH, isPrimary: true },
      { name: 'account_id', ...UUID },
      { name: 'expires_at', type: instant },
    ],
    indices: [{ name: 'ix_password_link_account', columnNames: ['account_id'] }],
    foreignKeys: ofAccount('password_link'),
  });

const TABLES = [postHolding, stepUp, proofAttempt, secondFactor, passwordLink];

/** Each account's one post as a holding without an end; the account's own id serves as its first one. */
const POSTS_TO_HOLDINGS = `
  INSERT INTO post_holding (id, account_id, post_id, held_from, recorded_at)
  SELECT id, id, post_id, substr(CAST(created_at AS varchar), 1, 10), created_at FROM account`;

/** A closed account acts no more, so it holds nothing any more. */
const END_OF_CLOSED_ACCOUNTS = `
  UPDATE post_holding SET
    held_until = CAST(CURRENT_DATE AS varchar), end_recorded_at = CURRENT_TIMESTAMP
  WHERE account_id IN (SELECT id FROM account WHERE disabled)`;

/** Whoever holds several posts goes back to the one filled last; whoever holds none to no post. */
const HOLDINGS_TO_POSTS = `
  UPDATE account SET post_id = COALESCE((
    SELECT post_id FROM post_holding WHERE account_id = account.id
    ORDER BY held_from DESC, recorded_at DESC LIMIT 1), '')`;

/** Spelled out: TypeORM would rebuild SQLite's table, which the papers of its people forbid. */
const toHoldings = (no: string): string[] => [
  ...[POSTS_TO_HOLDINGS, END_OF_CLOSED_ACCOUNTS],
  'DROP INDEX ix_account_post',
  'ALTER TABLE account DROP COLUMN post_id',
  `ALTER TABLE account ADD COLUMN administrator boolean NOT NULL DEFAULT ${no}`,
  'ALTER TABLE account ADD COLUMN session_epoch integer NOT NULL DEFAULT 1',
];

const TO_POSTS = [
  'ALTER TABLE account DROP COLUMN session_epoch',
  'ALTER TABLE account DROP COLUMN administrator',
  "ALTER TABLE account ADD COLUMN post_id varchar(64) NOT NULL DEFAULT ''",
  HOLDINGS_TO_POSTS,
  'CREATE INDEX ix_account_post ON account (post_id)',
];

export class PeoplePosts1763985600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant, no } = spellingOf(runner);
    for (const table of TABLES) await runner.createTable(table(instant));
    for (const statement of toHoldings(no)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of TO_POSTS) await runner.query(statement);
    for (const table of [...TABLES].reverse()) await runner.dropTable(table('').name);
  }
}
