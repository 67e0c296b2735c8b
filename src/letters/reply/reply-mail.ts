import { type OutboxItem, type ToEnqueue } from '../../record/outbox-item';
import { LETTER_ANSWERED, LETTER_IN_FORCE, LETTER_LINK, LETTER_REMINDER } from '../letter-outbox';

/** Sends a browser's code: `{ letter, session }`. */
export const LETTER_CODE = 'letter.code';
/** Tells the signatory that the reply is on record: `{ letter }`. */
export const LETTER_ACCEPTED = 'letter.accepted';

/** Everything a signatory is sent. A row names letters and browsers, never a secret. */
export const REPLY_MAIL_KINDS = [
  LETTER_LINK,
  LETTER_REMINDER,
  LETTER_CODE,
  LETTER_ACCEPTED,
  LETTER_ANSWERED,
  LETTER_IN_FORCE,
] as const;
export type ReplyMailKind = (typeof REPLY_MAIL_KINDS)[number];

const about = (letter: string) => ({ subject: { kind: 'letter', id: letter } });

/** @param session the hash of the browser's session that the code is for */
export const codeToSend = (payload: { session: string; letter: string }): ToEnqueue => ({
  kind: LETTER_CODE,
  payload,
  ...about(payload.letter),
});

export const acceptedToTell = (letter: string): ToEnqueue => ({
  kind: LETTER_ACCEPTED,
  payload: { letter },
  ...about(letter),
});

/** What a row asks for; what it does not name is empty. */
export interface ReplyMailAsked {
  kind: ReplyMailKind;
  letter: string;
  issue: number;
  session: string;
}

export function replyMailAsked({ kind, payload }: OutboxItem): ReplyMailAsked {
  const { letter = '', issue = 0, session = '' } = payload;
  return {
    kind: kind as ReplyMailKind,
    letter: String(letter),
    issue: Number(issue),
    session: String(session),
  };
}
