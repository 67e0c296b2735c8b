/** An attempt counts as failed until it has succeeded: so many at once are no way round. */
export interface Attempt {
  at: Date;
  /** False while the password is still being proved. */
  failed: boolean;
}

const WINDOW = 15 * 60 * 1000;
const FAILURES = 5;
/** Failed or under way. A whole office may stand behind one address and must not be shut out by one. */
const FROM_ADDRESS = 20;

/** Milliseconds until fewer than `limit` of the attempts lie within the window. */
function waitUntilFewerThan(limit: number, attempts: Attempt[], now: Date): number {
  const times = attempts.map(({ at }) => at.getTime()).sort((a, b) => b - a);
  const decisive = times[limit - 1];
  return decisive === undefined ? 0 : Math.max(0, decisive + WINDOW - now.getTime());
}

export interface Attempts {
  ofName: Attempt[];
  fromAddress: Attempt[];
}

/** Whole seconds to wait before another attempt; 0: go on. In 15 minutes five for a name or twenty from an address are enough. */
export function secondsToWait({ ofName, fromAddress }: Attempts, now: Date): number {
  const wait = Math.max(
    waitUntilFewerThan(FAILURES, ofName, now),
    waitUntilFewerThan(FROM_ADDRESS, fromAddress, now),
  );
  return Math.ceil(wait / 1000);
}

/** Attempts up to this time no longer count. */
export const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW);
