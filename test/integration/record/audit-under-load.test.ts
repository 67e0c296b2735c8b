import { appendToChain } from '../../../src/record/audit-chain.repository';
import { AuditEventEntity } from '../../../src/record/audit-event.entity';
import { isUniqueViolation } from '../../../src/platform/database-error';
import { openDatabase } from '../../../src/platform/database.adapter';
import { appendAll, chainState, withoutGaps } from '../../stress/audit-writers';
import { ENTITIES, IS_POSTGRES, openTestDatabase, type TestDatabase } from '../test-database';

describe('the audit chain under load', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  it('has no fork and no gap after 32 writers appended 5 events each', async () => {
    const { dataSource, file, url } = database;
    const second = IS_POSTGRES
      ? [await openDatabase({ file, url, entities: ENTITIES, migrations: [] })]
      : [];
    const numbers = await appendAll({
      dataSources: [dataSource, ...second],
      writers: 32,
      appends: 5,
    });
    expect(await chainState(dataSource)).toEqual({ events: 160, forks: 0, fault: undefined });
    expect(numbers).toEqual(withoutGaps(160));
    await Promise.all(second.map((other) => other.destroy()));
  });

  it('takes no second event after the same one, whoever writes it', async () => {
    const { manager } = database.dataSource;
    const event = { at: new Date(0), actor: { kind: 'system' as const }, name: 'test.happened' };
    const subject = { kind: 'test', id: '1' };
    await database.dataSource.transaction((within) =>
      appendToChain(within, { ...event, subject, detail: {} }),
    );
    const first = await manager.findOneByOrFail(AuditEventEntity, { seq: 1 });
    const fork = manager.insert(AuditEventEntity, { ...first, seq: 2, hash: 'f'.repeat(64) });
    expect(await fork.catch(isUniqueViolation)).toBe(true);
  });
});
