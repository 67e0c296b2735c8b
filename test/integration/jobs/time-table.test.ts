import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeepHouse } from '../../../src/jobs/keep-house';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { TimeTableRunner } from '../../../src/jobs/time-table-runner';
import { FileStore } from '../../../src/platform/file-store.adapter';
import { noteStoredFile } from '../../../src/platform/stored-file.repository';
import { StoredFilesReader } from '../../../src/platform/stored-files.reader';
import { OutboxLeases } from '../../../src/record/outbox-lease.repository';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { OutboxReader } from '../../../src/record/outbox.reader';
import { TestClock } from '../../web/test-service';
import { openTestDatabase, type TestDatabase } from '../test-database';
import { temporaryFolder } from '../temporary-folder';

let database: TestDatabase;
let root: ReturnType<typeof temporaryFolder>;
let clock: TestClock;
let files: FileStore;
let timeTable: TimeTableRunner;
let outbox: OutboxRunner;
beforeEach(async () => {
  database = await openTestDatabase();
  root = temporaryFolder();
  clock = new TestClock();
  files = new FileStore(root.path);
  const { dataSource } = database;
  const leases = new OutboxLeases(dataSource, clock);
  const stored = new StoredFilesReader(dataSource, files);
  timeTable = new TimeTableRunner(dataSource, clock);
  outbox = new OutboxRunner(leases, [new KeepHouse(files, stored, leases)]);
});
afterEach(async () => {
  await database.close();
  root.remove();
});

const rows = () => database.dataSource.manager.find(OutboxEntity, { order: { id: 'ASC' } });

describe('the time-table', () => {
  it('asks for each run once, however often and by however many it is looked at', async () => {
    await Promise.all([timeTable.askForDue(), timeTable.askForDue()]);
    await timeTable.askForDue();
    expect((await rows()).map(({ id }) => id)).toEqual([
      'keep.outbox:2024-03-18',
      'keep.stored-files:2024-03-18',
      'keep.unfinished-files:2024-03-18T10',
      'letter.expire:2024-03-18',
      'letter.go-on:2024-03-18T10',
      'letter.remind:2024-03-18',
      'workflow.go-on:2024-03-18T10',
    ]);
    expect(await outbox.runDue()).toBe(3);
    await timeTable.askForDue();
    expect(await outbox.runDue()).toBe(0);
    clock.pass(60);
    await timeTable.askForDue();
    expect(await outbox.runDue()).toBe(1);
  });

  it('asks by itself while it runs, and stops', async () => {
    timeTable.start();
    timeTable.start();
    while ((await rows()).length === 0) await new Promise(setImmediate);
    await timeTable.stop();
    expect(await rows()).toHaveLength(7);
  });

  it('parks the check of stored files with the name of each that is not what it was', async () => {
    const sha256 = await files.put(Buffer.from('signed'));
    const file = { sha256, size: 6, mediaType: 'application/pdf', recordedAt: clock.time };
    await noteStoredFile(database.dataSource.manager, file);
    await timeTable.askForDue();
    await outbox.runDue();
    const reader = new OutboxReader(database.dataSource);
    expect(await reader.parked()).toEqual([]);
    writeFileSync(join(root.path, sha256), 'Signed');
    clock.pass(24 * 60);
    await timeTable.askForDue();
    await outbox.runDue();
    expect(await reader.parked()).toMatchObject([
      { kind: 'keep.stored-files', lastFault: `stored file ${sha256} is damaged` },
    ]);
  });

  it('clears away what was left unfinished in the file store and old rows of the outbox', async () => {
    await files.put(Buffer.from('one'));
    const unfinished = join(root.path, '.unfinished');
    writeFileSync(unfinished, 'half');
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(unfinished, long, long);
    await timeTable.askForDue();
    await outbox.runDue();
    expect(readdirSync(root.path)).toHaveLength(1);
    clock.pass(91 * 24 * 60);
    await timeTable.askForDue();
    await outbox.runDue();
    expect((await rows()).map(({ id }) => id)).toEqual([
      'keep.outbox:2024-06-17',
      'keep.stored-files:2024-06-17',
      'keep.unfinished-files:2024-06-17T10',
      'letter.expire:2024-03-18',
      'letter.expire:2024-06-17',
      'letter.go-on:2024-03-18T10',
      'letter.go-on:2024-06-17T10',
      'letter.remind:2024-03-18',
      'letter.remind:2024-06-17',
      'workflow.go-on:2024-03-18T10',
      'workflow.go-on:2024-06-17T10',
    ]);
  });
});
