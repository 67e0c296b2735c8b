import { FILTERS } from '../../../src/web/words.filters';

describe('a filter of the screens', () => {
  it('says an instant as London’s clocks do, in summer and in winter', () => {
    expect(FILTERS.dateTime('2024-03-18T11:02:00Z')).toBe('18\u00a0March\u00a02024 at 11:02am');
    expect(FILTERS.dateTime(new Date('2024-07-01T23:30:00Z'))).toBe(
      '2\u00a0July\u00a02024 at 12:30am',
    );
    expect(FILTERS.time('2024-03-18T13:00:00Z')).toBe('1:00pm');
    expect(FILTERS.time('2024-03-18T12:00:00Z')).toBe('12:00pm');
  });

  it('says sums and dates as papers do', () => {
    expect(FILTERS.pounds(48_000_000)).toBe('£480,000');
    expect(FILTERS.pence(125_050)).toBe('1,250.50');
    expect(FILTERS.date('2024-03')).toBe('March\u00a02024');
  });

  it('counts in words that agree', () => {
    expect(FILTERS.count(1, 'stop', 'stops')).toBe('1 stop');
    expect(FILTERS.count(0, 'stop', 'stops')).toBe('0 stops');
    expect(FILTERS.lowerFirst('Policy officer')).toBe('policy officer');
  });
});
