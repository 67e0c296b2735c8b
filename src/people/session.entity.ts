import { EntitySchema } from 'typeorm';

/** A browser's session. The id itself is only in the cookie: a copy of the table opens no session. */
export interface Session {
  /** SHA-256 of the session id, in hexadecimal. */
  idHash: string;
  /** JSON of what express-session keeps. */
  payload: string;
  createdAt: Date;
  expiresAt: Date;
}

export const SessionEntity = new EntitySchema<Session>({
  name: 'session',
  columns: {
    idHash: { name: 'id_hash', type: 'varchar', length: 64, primary: true },
    payload: { type: 'text' },
    createdAt: { name: 'created_at', type: 'datetime' },
    expiresAt: { name: 'expires_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_session_expires_at', columns: ['expiresAt'] }],
});
