const WINDOW = 15 * 60 * 1000;
const TRIES = 5;

/** Proofs that failed, or have not succeeded yet, before this time no longer count. */
export const proofsCountFrom = (now: Date): Date => new Date(now.getTime() - WINDOW);

/** How many wrong proofs are still taken, of five in 15 minutes. */
export const triesLeft = (attempts: readonly Date[], now: Date): number =>
  Math.max(0, TRIES - attempts.filter((at) => at > proofsCountFrom(now)).length);

/** Whole seconds until another proof is taken; 0: go on. */
export function secondsUntilNextTry(attempts: readonly Date[], now: Date): number {
  if (triesLeft(attempts, now) > 0) return 0;
  const latest = attempts.map((at) => at.getTime()).sort((one, other) => other - one);
  return Math.ceil((latest[TRIES - 1]! + WINDOW - now.getTime()) / 1000);
}
