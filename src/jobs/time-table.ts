import { businessDate } from '../platform/clock';

/** Something the service does by itself, once a day or once an hour. */
export interface TimeTableEntry {
  kind: string;
  /** `{ hour: 2 }`: each London day, at two in the morning or as soon after as the service runs. */
  every: 'hour' | { hour: number };
}

export const TIME_TABLE = [
  { kind: 'keep.unfinished-files', every: 'hour' },
  { kind: 'keep.stored-files', every: { hour: 2 } },
  { kind: 'keep.outbox', every: { hour: 3 } },
  // A post that was vacant may be filled again, and then a paper can go on.
  { kind: 'workflow.go-on', every: 'hour' },
  { kind: 'letter.expire', every: { hour: 1 } },
  { kind: 'letter.remind', every: { hour: 8 } },
  { kind: 'letter.go-on', every: 'hour' },
] as const satisfies readonly TimeTableEntry[];

export type TimeTableKind = (typeof TIME_TABLE)[number]['kind'];
export type HouseKind = Extract<TimeTableKind, `keep.${string}`>;

export const isHouseKind = (kind: TimeTableKind): kind is HouseKind => kind.startsWith('keep.');

const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Names of the runs that are due by now: each is asked for once, whoever asks. */
export function runsDue(
  table: readonly TimeTableEntry[],
  now: Date,
): { id: string; kind: string }[] {
  const day = businessDate({ now: () => now });
  return table.flatMap(({ kind, every }) => {
    if (every === 'hour') return [{ id: `${kind}:${now.toISOString().slice(0, 13)}`, kind }];
    return Number(HOUR.format(now)) < every.hour ? [] : [{ id: `${kind}:${day}`, kind }];
  });
}
