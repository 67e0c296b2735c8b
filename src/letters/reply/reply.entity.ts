import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** One link a signatory was sent. The token is nowhere but in the mail. */
export interface LetterLink {
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  letterId: string;
  /** Of the letter's issues the one it was sent for. */
  issue: number;
  signatoryId: string;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** Codes typed wrongly by whoever came by it, in all. */
  wrongCodes: number;
}

/** A browser that came by a link. The id itself is only in its cookie. */
export interface ReplySession {
  /** SHA-256 of the id, in hexadecimal. */
  idHash: string;
  tokenHash: string;
  letterId: string;
  signatoryId: string;
  expiresAt: Date;
  /** When a code was last typed right. */
  provedAt: Date | null;
  /** How that code was sent: `a code sent to the phone ending 41`. */
  provedBy: string | null;
  /** JSON of a reply that was not given yet, kept while a new code is asked for. */
  typed: string | null;
}

/** The one code of a session that counts. */
export interface LetterCode {
  sessionHash: string;
  codeHash: string;
  sentBy: string;
  expiresAt: Date;
  /** Wrong ones typed for it. */
  tries: number;
}

/** `unknown`: a link that opens nothing; `code`: one asked for. Not on the chain: strangers make them. */
export interface ReplyTry {
  id: string;
  kind: 'unknown' | 'code';
  tokenHash: string;
  address: string;
  at: Date;
}

/** Why the code of a letter may go by e-mail, as its link does. */
export interface OneChannel {
  letterId: string;
  because: string;
  recordedBy: string;
  recordedAt: Date;
}

type Column = EntitySchemaColumnOptions;
const uuid = (name: string): Column => ({ name, type: 'varchar', length: 36 });
const hash = (name: string): Column => ({ name, type: 'varchar', length: 64 });
const instant = (name: string): Column => ({ name, type: 'datetime' });
const words = (name: string): Column => ({ name, type: 'varchar', length: 200 });

export const LetterLinkEntity = new EntitySchema<LetterLink>({
  name: 'letter_link',
  columns: {
    tokenHash: { ...hash('token_hash'), primary: true },
    letterId: uuid('letter_id'),
    issue: { type: 'integer' },
    signatoryId: uuid('signatory_id'),
    madeAt: instant('made_at'),
    expiresAt: instant('expires_at'),
    revokedAt: { ...instant('revoked_at'), nullable: true },
    wrongCodes: { name: 'wrong_codes', type: 'integer' },
  },
  indices: [{ name: 'ix_letter_link_letter', columns: ['letterId', 'issue'] }],
});

export const ReplySessionEntity = new EntitySchema<ReplySession>({
  name: 'letter_reply_session',
  columns: {
    idHash: { ...hash('id_hash'), primary: true },
    tokenHash: hash('token_hash'),
    letterId: uuid('letter_id'),
    signatoryId: uuid('signatory_id'),
    expiresAt: instant('expires_at'),
    provedAt: { ...instant('proved_at'), nullable: true },
    provedBy: { ...words('proved_by'), nullable: true },
    typed: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'ix_letter_reply_session_expires_at', columns: ['expiresAt'] },
    { name: 'ix_letter_reply_session_letter', columns: ['letterId'] },
  ],
});

export const LetterCodeEntity = new EntitySchema<LetterCode>({
  name: 'letter_code',
  columns: {
    sessionHash: { ...hash('session_hash'), primary: true },
    codeHash: hash('code_hash'),
    sentBy: words('sent_by'),
    expiresAt: instant('expires_at'),
    tries: { type: 'integer' },
  },
  indices: [{ name: 'ix_letter_code_expires_at', columns: ['expiresAt'] }],
});

export const ReplyTryEntity = new EntitySchema<ReplyTry>({
  name: 'letter_reply_try',
  columns: {
    id: { ...uuid('id'), primary: true },
    kind: { type: 'varchar', length: 16 },
    tokenHash: hash('token_hash'),
    address: { type: 'varchar', length: 64 },
    at: instant('at'),
  },
  indices: [
    { name: 'ix_letter_reply_try_link', columns: ['tokenHash', 'kind', 'at'] },
    { name: 'ix_letter_reply_try_address', columns: ['address', 'kind', 'at'] },
  ],
});

export const OneChannelEntity = new EntitySchema<OneChannel>({
  name: 'letter_one_channel',
  columns: {
    letterId: { ...uuid('letter_id'), primary: true },
    because: { type: 'text' },
    recordedBy: uuid('recorded_by'),
    recordedAt: instant('recorded_at'),
  },
});
