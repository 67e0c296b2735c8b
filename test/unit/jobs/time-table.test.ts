import { runsDue } from '../../../src/jobs/time-table';

const TABLE = [
  { kind: 'hourly', every: 'hour' },
  { kind: 'nightly', every: { hour: 2 } },
] as const;
const idsAt = (time: string) => runsDue(TABLE, new Date(time)).map(({ id }) => id);

describe('the time-table', () => {
  it('names an hourly run once an hour', () => {
    expect(idsAt('2024-01-15T00:00:00Z')).toEqual(['hourly:2024-01-15T00']);
    expect(idsAt('2024-01-15T00:59:59Z')).toEqual(['hourly:2024-01-15T00']);
    expect(idsAt('2024-01-15T01:00:00Z')).toEqual(['hourly:2024-01-15T01']);
  });

  it('names a nightly run from its hour on, for the rest of the London day', () => {
    const nightly = (time: string) => idsAt(time).filter((id) => id.startsWith('nightly'));
    expect(nightly('2024-01-15T01:59:59Z')).toEqual([]);
    expect(nightly('2024-01-15T02:00:00Z')).toEqual(['nightly:2024-01-15']);
    expect(nightly('2024-01-15T23:59:59Z')).toEqual(['nightly:2024-01-15']);
    expect(nightly('2024-01-16T00:00:00Z')).toEqual([]);
  });

  it('keeps London’s hours in summer, and through the nights the clocks change', () => {
    const nightly = (time: string) => idsAt(time).filter((id) => id.startsWith('nightly'));
    expect(nightly('2024-07-15T00:59:59Z')).toEqual([]);
    expect(nightly('2024-07-15T01:00:00Z')).toEqual(['nightly:2024-07-15']);
    expect(nightly('2024-03-31T00:59:59Z')).toEqual([]);
    expect(nightly('2024-03-31T01:00:00Z')).toEqual(['nightly:2024-03-31']);
    expect(nightly('2024-10-27T01:59:59Z')).toEqual([]);
    expect(nightly('2024-10-27T02:00:00Z')).toEqual(['nightly:2024-10-27']);
  });
});
