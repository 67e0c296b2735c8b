import { secondsToWait, type Attempt } from '../../../src/people/sign-in-throttle';

const NOW = new Date('2026-11-24T12:00:00Z');
const ago = (minutes: number, failed = true): Attempt => ({
  at: new Date(NOW.getTime() - minutes * 60_000),
  failed,
});
const waitFor = (ofName: Attempt[], fromAddress: Attempt[] = []) =>
  secondsToWait({ ofName, fromAddress }, NOW);

describe('the sign-in throttle', () => {
  it('lets four failures pass', () => {
    expect(waitFor([ago(1), ago(2), ago(3), ago(4)])).toBe(0);
  });

  it('after the fifth waits until the first of them is 15 minutes old', () => {
    expect(waitFor([ago(1), ago(2), ago(3), ago(4), ago(10)])).toBe(5 * 60);
    expect(waitFor([ago(10), ago(1), ago(2), ago(3), ago(4), ago(14)])).toBe(5 * 60);
    expect(waitFor([ago(1), ago(2), ago(3), ago(4), ago(15)])).toBe(0);
  });

  it('counts failures from one address whatever the names', () => {
    const failed = Array.from({ length: 19 }, () => ago(1));
    expect(waitFor([], failed)).toBe(0);
    expect(waitFor([], [...failed, ago(5)])).toBe(10 * 60);
  });

  it('counts attempts on one name before they have failed', () => {
    expect(waitFor(Array.from({ length: 5 }, () => ago(0, false)))).toBe(15 * 60);
  });

  it('lets 19 people at one address prove themselves at the same moment, and no more', () => {
    const open = Array.from({ length: 19 }, () => ago(0, false));
    expect(waitFor([], open)).toBe(0);
    expect(waitFor([], [...open, ago(0, false)])).toBe(15 * 60);
  });

  it('tells the wait in whole seconds, never 0 while there is one', () => {
    const almost = { at: new Date(NOW.getTime() - 15 * 60_000 + 1), failed: true };
    expect(waitFor(Array.from({ length: 5 }, () => almost))).toBe(1);
  });
});
