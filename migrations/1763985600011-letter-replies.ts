import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { spellingOf } from '../src/platform/column-spelling';

const text = (length: number) => ({ type: 'varchar', length: String(length) });
const UUID = text(36);
const HASH = text(64);

const letterLink = (instant: string) =>
  new Table({
    name: 'letter_link',
    columns: [
      { name: 'token_hash', ...HASH, isPrimary: true },
      { name: 'letter_id', ...UUID },
      { name: 'issue', type: 'integer' },
      { name: 'signatory_id', ...UUID },
      { name: 'made_at', type: instant },
      { name: 'expires_at', type: instant },
      { name: 'revoked_at', type: instant, isNullable: true },
      { name: 'wrong_codes', type: 'integer' },
    ],
    indices: [{ name: 'ix_letter_link_letter', columnNames: ['letter_id', 'issue'] }],
  });

const letterReplySession = (instant: string) =>
  new Table({
    name: 'letter_reply_session',
    columns: [
      { name: 'id_hash', ...HASH, isPrimary: true },
      { name: 'token_hash', ...HASH },
      { name: 'letter_id', ...UUID },
      { name: 'signatory_id', ...UUID },
      { name: 'expires_at', type: instant },
      { name: 'proved_at', type: instant, isNullable: true },
      { name: 'proved_by', ...text(200), isNullable: true },
      { name: 'typed', type: 'text', isNullable: true },
    ],
    indices: [
      { name: 'ix_letter_reply_session_expires_at', columnNames: ['expires_at'] },
      { name: 'ix_letter_reply_session_letter', columnNames: ['letter_id'] },
    ],
  });

const letterCode = (instant: string) =>
  new Table({
    name: 'letter_code',
    columns: [
      { name: 'session_hash', ...HASH, isPrimary: true },
      { name: 'code_hash', ...HASH },
      { name: 'sent_by', ...text(200) },
      { name: 'expires_at', type: instant },
      { name: 'tries', type: 'integer' },
    ],
    indices: [{ name: 'ix_letter_code_expires_at', columnNames: ['expires_at'] }],
  });

const letterReplyTry = (instant: string) =>
  new Table({
    name: 'letter_reply_try',
    columns: [
      { name: 'id', ...UUID, isPrimary: true },
      { name: 'kind', ...text(16) },
      { name: 'token_hash', ...HASH },
      { name: 'address', ...text(64) },
      { name: 'at', type: instant },
    ],
    indices: [
      { name: 'ix_letter_reply_try_link', columnNames: ['token_hash', 'kind', 'at'] },
      { name: 'ix_letter_reply_try_address', columnNames: ['address', 'kind', 'at'] },
    ],
  });

const letterOneChannel = (instant: string) =>
  new Table({
    name: 'letter_one_channel',
    columns: [
      { name: 'letter_id', ...UUID, isPrimary: true },
      { name: 'because', type: 'text' },
      { name: 'recorded_by', ...UUID },
      { name: 'recorded_at', type: instant },
    ],
  });

const TABLES = [letterLink, letterReplySession, letterCode, letterReplyTry, letterOneChannel];
const NAMES = [
  'letter_one_channel',
  'letter_reply_try',
  'letter_code',
  'letter_reply_session',
  'letter_link',
];

/** How a signatory comes to a letter and proves who they are: links, codes, sessions, tries. */
export class LetterReplies1763985600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = spellingOf(runner);
    for (const table of TABLES) await runner.createTable(table(instant));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NAMES) await runner.dropTable(table);
  }
}
