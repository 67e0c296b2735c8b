import { formatInstant, formatTime } from '../../../src/kernel/london-time';

describe('a time of day', () => {
  it.each([
    ['2024-03-18T00:00:00Z', '12:00am'],
    ['2024-03-18T00:30:00Z', '12:30am'],
    ['2024-03-18T11:02:59Z', '11:02am'],
    ['2024-03-18T12:00:00Z', '12:00pm'],
    ['2024-03-18T23:59:00Z', '11:59pm'],
    ['2024-07-01T11:30:00Z', '12:30pm'],
  ])('of %s is %s on London’s clocks', (instant, words) => {
    expect(formatTime(new Date(instant))).toBe(words);
  });
});

describe('an instant', () => {
  it('has the day of London, which in summer begins before UTC’s', () => {
    expect(formatInstant(new Date('2024-06-30T23:30:00Z'))).toBe(
      '1\u00a0July\u00a02024 at 12:30am',
    );
    expect(formatInstant(new Date('2024-12-31T23:30:00Z'))).toBe(
      '31\u00a0December\u00a02024 at 11:30pm',
    );
  });
});
