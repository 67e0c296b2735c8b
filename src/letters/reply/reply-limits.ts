import { type LocalDate } from '../../kernel/local-date';
import { dayEndsAt } from '../../kernel/london-time';

const MINUTE = 60_000;

/** Milliseconds. NIST SP 800-63B, 5.1.3.2: a code sent out of band counts ten minutes at most. */
export const CODE_LIFE = 10 * MINUTE;
/** After a right code, how long a reply may be given. */
export const PROOF_LIFE = 30 * MINUTE;
/** From the link to the end, whatever is done meanwhile. */
export const SESSION_LIFE = 120 * MINUTE;
/** Tries are counted over so long. */
export const WINDOW = 15 * MINUTE;

/** Wrong codes: the next one needs a new code. */
export const TRIES_PER_CODE = 5;
/** Codes sent by one link, and from one address, within the window. */
export const CODES_BY_LINK = 3;
export const CODES_FROM_ADDRESS = 10;
/** Links that opened nothing, from one address within the window. */
export const UNKNOWN_FROM_ADDRESS = 20;
/** Wrong codes in the whole life of a link: then the letter has to be issued anew. */
export const WRONG_CODES_OF_LINK = 25;

/** A link opens the letter to the end of the day by which it is to be answered. */
export const linkExpiry = (replyBy: LocalDate): Date => dayEndsAt(replyBy);

export const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW);

/** Whole seconds until fewer than `limit` of the times lie within the window; 0: go on. */
export function secondsToWait(limit: number, times: readonly Date[], now: Date): number {
  const latestFirst = times.map((at) => at.getTime()).sort((a, b) => b - a);
  const decisive = latestFirst[limit - 1];
  if (decisive === undefined) return 0;
  return Math.max(0, Math.ceil((decisive + WINDOW - now.getTime()) / 1000));
}

/** When a proof given then ends; undefined where none was given or it has ended. */
export function provedUntil(provedAt: Date | null, now: Date): Date | undefined {
  const until = provedAt && new Date(provedAt.getTime() + PROOF_LIFE);
  return until && until > now ? until : undefined;
}
