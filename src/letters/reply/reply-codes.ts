import { createHash, timingSafeEqual } from 'node:crypto';
import { TRIES_PER_CODE } from './reply-limits';

/** Figures of a code. */
export const CODE_LENGTH = 6;
const SHAPE = /^\d{6}$/;

/** What was typed as a code, its figures grouped or not; undefined for what can be none. */
export function codeTyped(text: string): string | undefined {
  const figures = text.replace(/[\s-]/g, '');
  return SHAPE.test(figures) ? figures : undefined;
}

/** How a code is kept: it counts in the browser that asked for it and in no other. */
export const codeHash = (code: string, sessionHash: string): string =>
  createHash('sha256').update(`${sessionHash}\n${code}`, 'utf8').digest('hex');

/** A code as it was sent, and how often it was typed wrong. */
export interface SentCode {
  codeHash: string;
  sessionHash: string;
  expiresAt: Date;
  tries: number;
}

/** `void`: it has run out, or was typed wrong too often; right or not is then not said. */
export type CodeVerdict = 'right' | 'wrong' | 'void';

export function judgeCode(sent: SentCode | undefined, typed: string, now: Date): CodeVerdict {
  if (!sent || sent.expiresAt <= now || sent.tries >= TRIES_PER_CODE) return 'void';
  const code = codeTyped(typed);
  if (code === undefined) return 'wrong';
  const [given, kept] = [codeHash(code, sent.sessionHash), sent.codeHash].map((hash) =>
    Buffer.from(hash, 'hex'),
  );
  return timingSafeEqual(given!, kept!) ? 'right' : 'wrong';
}
