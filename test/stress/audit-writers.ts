import type { DataSource } from 'typeorm';
import type { Actor } from '../../src/record/audit-event';
import { AuditReader } from '../../src/record/audit.reader';
import { nextNumber } from '../../src/record/next-number.repository';
import { UnitOfWork } from '../../src/record/unit-of-work.repository';

const SYSTEM: Actor = { kind: 'system' };
/** Writers of different series meet nowhere but at the head of the chain. */
const SERIES = 4;
const now = () => new Date();

export interface Load {
  /** One for each process of the service there would be. */
  dataSources: DataSource[];
  writers: number;
  /** Of each writer, one after the other. */
  appends: number;
}

/** Acts that take a number and are put on record, all writers at once; gives the numbers by series. */
export async function appendAll({ dataSources, writers, appends }: Load): Promise<number[][]> {
  const records = dataSources.map((dataSource) => new UnitOfWork(dataSource, { now }));
  const taken: number[][] = Array.from({ length: SERIES }, () => []);
  const write = async (writer: number) => {
    const record = records[writer % records.length]!;
    const series = writer % SERIES;
    for (let turn = 0; turn < appends; turn += 1) {
      const subject = { kind: 'test', id: `${writer}-${turn}` };
      const event = { name: 'test.happened', subject };
      taken[series]!.push(await record.act(SYSTEM, event, (tx) => nextNumber(tx, `${series}`)));
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => write(n)));
  return taken.map((numbers) => numbers.sort((one, other) => one - other));
}

/** What `appendAll` gives where no number is left out and none given twice. */
export const withoutGaps = (events: number): number[][] =>
  Array.from({ length: SERIES }, () => Array.from({ length: events / SERIES }, (_, n) => n + 1));

export interface ChainState {
  events: number;
  /** Hashes that more than one event follows. */
  forks: number;
  fault: unknown;
}

/** What became of the chain, also by a count of its own. */
export async function chainState(dataSource: DataSource): Promise<ChainState> {
  const reader = new AuditReader(dataSource);
  const forks: unknown[] = await dataSource.query(
    'SELECT previous_hash FROM audit_event GROUP BY previous_hash HAVING count(*) > 1',
  );
  return { events: await reader.count(), forks: forks.length, fault: await reader.verify() };
}
