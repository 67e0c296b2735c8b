import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/migrations';
import { Unavailable } from '../../../src/kernel/errors';
import { migrate, openDatabase, undoMigrations } from '../../../src/platform/database.adapter';
import { databaseCode } from '../../../src/platform/database-error';
import { oneAtATime } from '../../../src/platform/database-locks.adapter';
import { DatabaseUnreachable } from '../../../src/platform/postgres.adapter';
import { FailureSwallowed } from '../../../src/platform/postgres-data-source.adapter';
import { SettingEntity } from '../../../src/platform/setting.entity';
import { readSetting, writeSetting } from '../../../src/platform/setting.repository';
import { databaseFault } from '../../../src/web/database-fault';
import { ENTITIES, IS_POSTGRES, openTestDatabase, type TestDatabase } from '../test-database';
import { tablesOf } from './catalogue';

const onPostgres = IS_POSTGRES ? describe : describe.skip;

onPostgres('the PostgreSQL database (needs DATABASE_URL)', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeEach(async () => {
    database = await openTestDatabase();
    ({ dataSource } = database);
  });
  afterEach(() => database.close());

  const open = (changed: { url?: string; readonly?: boolean } = {}) =>
    openDatabase({
      file: '',
      url: database.url,
      entities: ENTITIES,
      migrations: MIGRATIONS,
      ...changed,
    });
  const write = (key: string) => writeSetting(dataSource.manager, { key, value: 'x' });
  const written = (key: string) => readSetting(dataSource.manager, key);
  const outageOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof Unavailable ? error.what : error),
    );

  it('sets for itself what the record relies on', async () => {
    const show = async (name: string) =>
      Object.values((await dataSource.query(`SHOW ${name}`))[0]).at(0);
    expect(await show('transaction_isolation')).toBe('read committed');
    expect(await show('synchronous_commit')).toBe('on');
    expect(await show('timezone')).toBe('UTC');
    for (const limit of ['statement', 'lock', 'idle_in_transaction_session']) {
      expect(await show(`${limit}_timeout`)).toBe('30s');
    }
  });

  it('gives whole numbers as numbers and throws beyond 2^53', async () => {
    const [row] = await dataSource.query('SELECT 9007199254740991::bigint AS pence, count(*)');
    expect(row).toEqual({ pence: Number.MAX_SAFE_INTEGER, count: 1 });
    await expect(dataSource.query('SELECT 9007199254740992::bigint')).rejects.toThrow('2^53');
  });

  it('begins a transaction again that ended in a deadlock, and both are kept', async () => {
    await write('one');
    await write('two');
    let tries = 0;
    const both = (first: string, second: string) =>
      dataSource.transaction(async (manager) => {
        tries += 1;
        await manager.update(SettingEntity, { key: first }, { value: `${first} first` });
        await pause(tries > 2 ? 0 : 100);
        await manager.update(SettingEntity, { key: second }, { value: `after ${first}` });
      });
    await Promise.all([both('one', 'two'), both('two', 'one')]);
    expect(tries).toBeGreaterThan(2);
    const values = [await written('one'), await written('two')];
    expect([
      ['one first', 'after one'],
      ['after two', 'two first'],
    ]).toContainEqual(values);
  });

  it('gives up, as unavailable, a transaction that fails so every time', async () => {
    let tries = 0;
    const failing = dataSource.transaction(async (manager) => {
      tries += 1;
      await manager.query(
        `DO $$ BEGIN RAISE EXCEPTION 'meant to fail' USING ERRCODE = '40001'; END $$`,
      );
    });
    expect(await outageOf(failing)).toBe('the database (40001)');
    expect(tries).toBe(5);
  });

  it('begins nothing again that failed for another reason', async () => {
    let tries = 0;
    const failing = dataSource.transaction(async () => {
      tries += 1;
      throw new Error('meant to fail');
    });
    await expect(failing).rejects.toThrow('meant to fail');
    expect(tries).toBe(1);
  });

  it('does not confirm a transaction of which a failed statement was passed over', async () => {
    const careless = dataSource.transaction(async (manager) => {
      await writeSetting(manager, { key: 'mark', value: 'x' });
      await manager.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(careless).rejects.toBeInstanceOf(FailureSwallowed);
    expect(await written('mark')).toBeUndefined();
  });

  it('keeps what a nested transaction undoes from ending the outer one', async () => {
    await dataSource.transaction(async (outer) => {
      await writeSetting(outer, { key: 'outer', value: 'x' });
      const inner = outer.transaction(async (manager) => {
        await writeSetting(manager, { key: 'inner', value: 'x' });
        throw new Error('undone');
      });
      await inner.catch(() => undefined);
    });
    expect([await written('outer'), await written('inner')]).toEqual(['x', undefined]);
  });

  it('lets one transaction at a time past a name', async () => {
    const steps: string[] = [];
    const pass = (who: string, what: string) =>
      dataSource.transaction(async (manager) => {
        await oneAtATime(manager, what);
        steps.push(`${who} in`);
        await pause(50);
        steps.push(`${who} out`);
      });
    await Promise.all([pass('a', 'door'), pass('a', 'door')]);
    expect(steps).toEqual(['a in', 'a out', 'a in', 'a out']);
    steps.length = 0;
    await Promise.all([pass('a', 'door'), pass('b', 'gate')]);
    expect(steps.slice(0, 2).sort()).toEqual(['a in', 'b in']);
  });

  describe('when its connections break', () => {
    const breakConnections = async () => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await client.end();
    };

    it('says that it is unavailable, keeps nothing of the act, and goes on afterwards', async () => {
      const broken = dataSource.transaction(async (manager) => {
        await writeSetting(manager, { key: 'mark', value: 'x' });
        await breakConnections();
        await pause(50);
        await writeSetting(manager, { key: 'other', value: 'x' });
      });
      await expect(broken).rejects.toBeInstanceOf(Unavailable);
      expect([await written('mark'), await written('other')]).toEqual([undefined, undefined]);
      await write('mark');
      expect(await written('mark')).toBe('x');
    });

    it('says so of a statement under way', async () => {
      const waiting = outageOf(dataSource.query('SELECT pg_sleep(20)'));
      await pause(100);
      await breakConnections();
      expect(await waiting).toBe('the database (57P01)');
    });
  });

  it('waits for no lock and no statement for ever', async () => {
    await write('mark');
    const impatient = dataSource.transaction(async (holder) => {
      await holder.update(SettingEntity, { key: 'mark' }, { value: 'held' });
      await dataSource.transaction(async (manager) => {
        await manager.query("SET LOCAL lock_timeout = '50ms'");
        await manager.update(SettingEntity, { key: 'mark' }, { value: 'late' });
      });
    });
    expect(await outageOf(impatient)).toBe('the database (55P03)');
    const slow = dataSource.transaction(async (manager) => {
      await manager.query("SET LOCAL statement_timeout = '50ms'");
      await manager.query('SELECT pg_sleep(10)');
    });
    expect(await outageOf(slow)).toBe('the database (57014)');
  });

  it('is brought up to date once by several that start at the same time', async () => {
    await undoMigrations(dataSource);
    const several = await Promise.all([open(), open(), open()]);
    const run = await Promise.all(several.map(migrate));
    expect(run.flat()).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await tablesOf(dataSource)).toContain('audit_event');
    await Promise.all(several.map((each) => each.destroy()));
  });

  it('gives the connection back as it was after a migration that failed', async () => {
    await dataSource.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    await expect(migrate(dataSource)).rejects.toThrow('already exists');
    expect(await dataSource.query('SHOW statement_timeout')).toEqual([
      { statement_timeout: '30s' },
    ]);
    const locks = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted";
    expect(await dataSource.query(locks)).toEqual([{ count: 0 }]);
  });

  it('is written by no reader', async () => {
    const reader = await open({ readonly: true });
    const written = writeSetting(reader.manager, { key: 'mark', value: 'x' });
    expect(await written.then(() => 'written', databaseCode)).toBe('25006');
    await reader.destroy();
  });

  it.each([
    ['another port', { port: '1' }, /^The database at 127\.0\.0\.1:1\/\S+ does not answer: start/],
    ['another password', { password: 'wrong' }, /refuses user or password: set user and password/],
    ['another database', { pathname: '/nowhere' }, /\/nowhere does not exist on that server/],
    ['a host nobody knows', { hostname: 'db.invalid' }, /has a host (nobody knows|that cannot be)/],
    ['TLS it lacks', { search: 'sslmode=verify-full' }, /is not safely reached: .*sslmode=disable/],
  ])('says in one line what is wrong with %s, without the password', async (_, changed, words) => {
    const url = Object.assign(new URL(database.url!), changed);
    const error = await open({ url: url.href }).then(() => undefined, String);
    const thrown = await open({ url: url.href }).catch((fault: unknown) => fault);
    expect(thrown).toBeInstanceOf(DatabaseUnreachable);
    const line = databaseFault(thrown as DatabaseUnreachable);
    expect(line).toMatch(words);
    expect(line).not.toMatch(/\n/);
    for (const said of [line, error]) expect(said).not.toContain(`:${url.password}`);
  });
});
