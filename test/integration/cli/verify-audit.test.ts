import { dirname } from 'node:path';
import { BadInput } from '../../../src/cli/command';
import { verifyAudit } from '../../../src/cli/verify-audit';
import { undoMigrations } from '../../../src/platform/database.adapter';
import { UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { IS_POSTGRES, openTestDatabase, type TestDatabase } from '../test-database';

describe('decision-papers audit verify', () => {
  const environment = { ...process.env };
  let database: TestDatabase;

  beforeEach(async () => {
    database = await openTestDatabase();
    const record = new UnitOfWork(database.dataSource, { now: () => new Date(0) });
    for (const id of ['1', '2', '3']) {
      const event = { name: 'test.happened', subject: { kind: 'test', id } };
      await record.act({ kind: 'system' }, event, async () => undefined);
    }
    process.env.DATA_DIR = dirname(database.file);
    process.env.DATABASE_URL = database.url ?? '';
  });
  afterEach(async () => {
    process.env = { ...environment };
    await database.close();
  });

  async function verify(...args: string[]): Promise<{ code: number; lines: string[] }> {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    return { code: await verifyAudit(['verify', ...args], { out: say, err: say }), lines };
  }
  const fault = async (...args: string[]) => {
    const error = await verifyAudit(args, { out: () => undefined, err: () => undefined }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).lines.join('\n');
  };

  it('exits 0 on a record that holds, beside a service that has it open', async () => {
    expect(await verify()).toEqual({ code: 0, lines: ['The audit record holds: 3 entries.'] });
    const { code, lines } = await verify('--json');
    expect([code, JSON.parse(lines.join())]).toEqual([0, { holds: true, entries: 3 }]);
  });

  it('exits 1 and names the first entry that is not as it was written', async () => {
    const { dataSource } = database;
    const table = IS_POSTGRES ? ' ON audit_event' : '';
    await dataSource.query(`DROP TRIGGER tr_audit_event_no_update${table}`);
    await dataSource.query("UPDATE audit_event SET name = 'test.other' WHERE seq >= 2");
    expect(await verify()).toEqual({
      code: 1,
      lines: [
        'The audit record does NOT hold: entry 2 was changed: ' +
          'its columns do not say what its bytes say [columns].',
      ],
    });
    const { lines } = await verify('--json');
    expect(JSON.parse(lines.join())).toEqual({
      holds: false,
      entries: 3,
      seq: 2,
      fault: 'columns',
    });
  });

  it('says how it is called', async () => {
    for (const args of [[], ['check'], ['verify', 'all'], ['verify', '--all']]) {
      expect(await fault(...args)).toContain('usage: decision-papers audit verify [--json]');
    }
  });

  it('says that the service was never started on a database without tables', async () => {
    await undoMigrations(database.dataSource);
    expect(await fault('verify')).toMatch(/^The database has no audit record/);
  });

  it('says where there is no database, and makes none', async () => {
    process.env.DATABASE_URL = '';
    process.env.DATA_DIR = '/nowhere/at/all';
    expect(await fault('verify')).toMatch(/^There is no database in \/nowhere\/at\/all/);
    process.env.DATABASE_URL = 'postgresql://papers:hidden@127.0.0.1:1/papers';
    const words = await fault('verify');
    expect(words).toMatch(/^The database at 127\.0\.0\.1:1\/papers does not answer/);
    expect(words).not.toContain('hidden');
    process.env.DATABASE_URL = 'mysql://papers:hidden@127.0.0.1/papers';
    expect(await fault('verify')).toMatch(/^DATABASE_URL has \d+ characters \(not shown\)/);
  });
});
