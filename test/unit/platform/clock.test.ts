import { RealClock, ShiftedClock, businessDate } from '../../../src/platform/clock';

const at = (instant: string) => ({ now: () => new Date(instant) });

describe('the business date', () => {
  it.each([
    ['in winter the day of UTC', '2026-01-31T23:59:59Z', '2026-01-31'],
    ['in summer the next day from 23:00 UTC on', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['before the clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['the evening before the clocks go back', '2026-10-24T23:30:00Z', '2026-10-25'],
    ['a leap day', '2024-02-29T12:00:00Z', '2024-02-29'],
  ])('is %s', (_, instant, date) => {
    expect(businessDate(at(instant))).toBe(date);
  });
});

describe('a clock', () => {
  it('shifted goes at real speed', () => {
    const clock = new ShiftedClock(-3_600_000, at('2026-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2025-12-31T23:00:00Z'));
  });

  it('that is real tells the time', () => {
    const before = Date.now();
    const now = new RealClock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
