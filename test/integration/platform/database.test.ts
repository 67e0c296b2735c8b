import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/migrations';
import { Clock, RealClock, businessDate } from '../../../src/platform/clock';
import { readConfiguration } from '../../../src/platform/configuration';
import { openDatabase } from '../../../src/platform/database.adapter';
import { demoClock } from '../../../src/platform/demo-clock.adapter';
import { CONFIGURATION, PlatformModule } from '../../../src/platform/platform.module';
import { readSetting, writeSetting } from '../../../src/platform/setting.repository';
import { temporaryFolder } from '../temporary-folder';
import { ENTITIES, IS_POSTGRES, openTestDatabase, type TestDatabase } from '../test-database';

const onSqlite = IS_POSTGRES ? describe.skip : describe;

onSqlite('the SQLite file', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  const pragma = async (name: string) =>
    Object.values((await database.dataSource.query(`PRAGMA ${name}`))[0]).at(0);

  it('survives a loss of power: WAL, synchronous FULL, foreign keys held', async () => {
    await database.dataSource.destroy();
    await database.dataSource.initialize();
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });

  it('holds foreign keys after migrations have been undone and run', async () => {
    await database.dataSource.undoLastMigration();
    await database.dataSource.runMigrations();
    expect(await pragma('foreign_keys')).toBe(1);
  });

  it('makes a folder that no other user can read', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'new', 'papers.sqlite');
    const opened = await openDatabase({ file, entities: ENTITIES, migrations: MIGRATIONS });
    expect(statSync(join(folder.path, 'new')).mode & 0o777).toBe(0o700);
    await opened.destroy();
    folder.remove();
  });

  it('is for the service’s own user alone, with the files beside it, an older one too', async () => {
    const modes = () =>
      ['', '-wal', '-shm'].map((end) => statSync(`${database.file}${end}`).mode & 0o777);
    await writeSetting(database.dataSource.manager, { key: 'mark', value: 'yes' });
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await database.dataSource.destroy();
    chmodSync(database.file, 0o644);
    const { file } = database;
    const opened = await openDatabase({ file, entities: ENTITIES, migrations: MIGRATIONS });
    await writeSetting(opened.manager, { key: 'mark', value: 'no' });
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await opened.destroy();
    await database.dataSource.initialize();
  });

  it('is read while the service writes, and written by no reader', async () => {
    await writeSetting(database.dataSource.manager, { key: 'mark', value: 'yes' });
    const reader = await openDatabase({
      file: database.file,
      entities: ENTITIES,
      migrations: [],
      readonly: true,
    });
    expect(await readSetting(reader.manager, 'mark')).toBe('yes');
    await expect(writeSetting(reader.manager, { key: 'mark', value: 'no' })).rejects.toMatchObject({
      driverError: { code: 'SQLITE_READONLY' },
    });
    await reader.destroy();
  });
});

describe('the database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  it('keeps what was written when it is opened again', async () => {
    await writeSetting(database.dataSource.manager, { key: 'mark', value: 'one' });
    await writeSetting(database.dataSource.manager, { key: 'mark', value: 'two' });
    await database.dataSource.destroy();
    await database.dataSource.initialize();
    expect(await readSetting(database.dataSource.manager, 'mark')).toBe('two');
    expect(await readSetting(database.dataSource.manager, 'other')).toBeUndefined();
  });

  it('is given to every room by Nest and closed when the service stops', async () => {
    const read = readConfiguration({ DEMO: 'yes' });
    if ('faults' in read) throw new Error(read.faults.join());
    const { configuration } = read;
    const clock = new RealClock();
    const { dataSource } = database;
    const app = await Test.createTestingModule({
      imports: [PlatformModule.of({ configuration, clock, dataSource })],
    }).compile();
    await app.init();
    expect(app.get(DataSource)).toBe(dataSource);
    expect(app.get(Clock)).toBe(clock);
    expect(app.get(CONFIGURATION)).toBe(configuration);
    await app.close();
    expect(dataSource.isInitialized).toBe(false);
  });
});

describe('the clock of a demonstration', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  it('begins at its story and goes on from there after a restart', async () => {
    let real = new Date('2026-11-24T12:00:00Z');
    const clock = { now: () => real };
    const begins = new Date('2024-03-18T09:00:00Z');
    const first = await demoClock(database.dataSource, begins, clock);
    expect(first.now()).toEqual(begins);
    real = new Date('2026-11-25T12:00:00Z');
    const restarted = await demoClock(database.dataSource, new Date(0), clock);
    expect(businessDate(restarted)).toBe('2024-03-19');
    expect(restarted.now()).toEqual(first.now());
  });
});
