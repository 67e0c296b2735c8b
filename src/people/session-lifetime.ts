const MINUTE = 60 * 1000;
/** However busy, a session ends after a working day. */
const ABSOLUTE = 8 * 60 * MINUTE;
const IDLE = 60 * MINUTE;
/** A use is written down only when it prolongs the session by this much. */
const WORTH_WRITING = MINUTE;

/** When a session used `now` ends, if it is not used again. */
export function expiryOf(createdAt: Date, now: Date): Date {
  return new Date(Math.min(createdAt.getTime() + ABSOLUTE, now.getTime() + IDLE));
}

export const isWorthWriting = (stored: Date, expiry: Date): boolean =>
  expiry.getTime() - stored.getTime() >= WORTH_WRITING;
