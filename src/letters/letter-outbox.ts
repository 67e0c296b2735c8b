import { type ToEnqueue } from '../record/outbox-item';
import { type LetterActionKind } from './passage/letter-action';
import { type LetterPassage } from './passage/letter-state';

/** Sends the signatory a link that is made when it is sent: `{ letter, issue }`. */
export const LETTER_LINK = 'letter.link';
/** The same, as a reminder that the last day for a reply is near. */
export const LETTER_REMINDER = 'letter.reminder';
/** Sends the signatory what was answered to their question: `{ letter, issue }`. */
export const LETTER_ANSWERED = 'letter.answered';
/** Sends the signatory the whole letter, signed by both: `{ letter, issue }`. */
export const LETTER_IN_FORCE = 'letter.in-force';
/** Finishes a seal or a signature whose request may not live to record it: `{ letter }`. */
export const LETTER_GO_ON = 'letter.go-on';

/** What the signatory is sent after an act. */
const MAIL: Partial<Record<LetterActionKind, string>> = {
  issue: LETTER_LINK,
  're-issue': LETTER_LINK,
  remind: LETTER_REMINDER,
  answer: LETTER_ANSWERED,
  signed: LETTER_IN_FORCE,
};

/** A signature is made within the request that reserves it; this long after, that request has ended. */
const GRACE = 60_000;

export interface LetterTold {
  /** UUID. */
  letterId: string;
  action: LetterActionKind;
  next: LetterPassage;
  now: Date;
}

/**
 * What has to happen outside after an act on a letter. A row names the letter and the number of its
 * issue, by which a link of an earlier issue is known to be none; never a token or a code.
 */
export function outboxOfLetter({ letterId, action, next, now }: LetterTold): ToEnqueue[] {
  const subject = { kind: 'letter', id: letterId };
  const toSignatory = { subject, payload: { letter: letterId, issue: next.issue } };
  const mail = MAIL[action];
  if (mail !== undefined) return [{ kind: mail, ...toSignatory }];
  if (!next.reservation || (next.state !== 'accepting' && next.state !== 'signing')) return [];
  // Who confirms a reply does not seal it: the service does, at once.
  const wait = action === 'confirm-elsewhere' ? 0 : GRACE;
  const notBefore = new Date(now.getTime() + wait);
  return [{ kind: LETTER_GO_ON, subject, payload: { letter: letterId }, notBefore }];
}
