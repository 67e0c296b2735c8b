import { ENTITIES, IS_POSTGRES, openTestDatabase } from '../integration/test-database';
import { openDatabase } from '../../src/platform/database.adapter';
import { appendAll, chainState, withoutGaps } from './audit-writers';

const WRITERS = 32;
const APPENDS = 500;
/** SQLite has one process of the service; PostgreSQL serves several. */
const PROCESSES = IS_POSTGRES ? 4 : 1;

describe(`the audit chain on ${IS_POSTGRES ? 'PostgreSQL' : 'SQLite'}`, () => {
  it(`has no fork and no gap after ${WRITERS} writers appended ${APPENDS} events each`, async () => {
    const { dataSource, file, url, close } = await openTestDatabase();
    const others = await Promise.all(
      Array.from({ length: PROCESSES - 1 }, () =>
        openDatabase({ file, url, entities: ENTITIES, migrations: [] }),
      ),
    );
    const began = performance.now();
    const load = { dataSources: [dataSource, ...others], writers: WRITERS, appends: APPENDS };
    const numbers = await appendAll(load);
    const seconds = (performance.now() - began) / 1000;
    const events = WRITERS * APPENDS;
    const state = await chainState(dataSource);
    process.stdout.write(
      `${events} appends by ${WRITERS} writers: ${seconds.toFixed(1)} s, ` +
        `${Math.round(events / seconds)} a second, ${state.forks} forks\n`,
    );
    expect(state).toEqual({ events, forks: 0, fault: undefined });
    expect(numbers).toEqual(withoutGaps(events));
    await Promise.all(others.map((other) => other.destroy()));
    await close();
  });
});
