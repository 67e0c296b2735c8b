import { NoUseRetrying } from './outbox-item';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const FIRST_PAUSE = 30 * SECOND;
const LONGEST_PAUSE = HOUR;

/**
 * So many workers may end while at the same row. The second time it is parked: the row may be what
 * ends them, and what was sent before the end was sent twice at most.
 */
export const MOST_INTERRUPTIONS = 2;

const LONGEST_FAULT = 2000;

/** Milliseconds before the next try: 30 seconds, doubled after each, at most an hour. */
export const pauseAfter = (tries: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries - 1, 20));

export type AfterFault = { state: 'waiting'; dueAt: Date } | { state: 'parked' };

/** What becomes of a row whose `tries`-th try of at most `mostTries` ended in `error`. */
export function afterFault(
  error: unknown,
  { tries, mostTries, now }: { tries: number; mostTries: number; now: Date },
): AfterFault {
  if (error instanceof NoUseRetrying || tries >= mostTries) return { state: 'parked' };
  return { state: 'waiting', dueAt: new Date(now.getTime() + pauseAfter(tries)) };
}

/** The fault as the row keeps it: one line. */
export function faultWords(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, LONGEST_FAULT);
}
