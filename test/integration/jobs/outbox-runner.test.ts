import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type OutboxHandler } from '../../../src/jobs/outbox-handler';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { SmtpMailer } from '../../../src/platform/mail.adapter';
import { MessageRefused } from '../../../src/platform/mailer';
import { NoUseRetrying, type OutboxItem } from '../../../src/record/outbox-item';
import { OutboxLeases } from '../../../src/record/outbox-lease.repository';
import { OutboxReader } from '../../../src/record/outbox.reader';
import { enqueue } from '../../../src/record/outbox.repository';
import { UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { TestClock } from '../../web/test-service';
import { type MailServer, startMailServer } from '../mail-server';
import { openTestDatabase, type TestDatabase } from '../test-database';

const WORKER_THAT_ENDS = join(__dirname, 'worker-that-ends.cjs');
const MESSAGE = { to: 'officer@example.org', subject: 'Your turn', text: 'Hello\n' };

let database: TestDatabase;
let clock: TestClock;
let leases: OutboxLeases;
let reader: OutboxReader;
let server: MailServer;
beforeEach(async () => {
  database = await openTestDatabase();
  clock = new TestClock();
  leases = new OutboxLeases(database.dataSource, clock);
  reader = new OutboxReader(database.dataSource);
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  await database.close();
});

const ask = (kind: string, payload = {}) =>
  new UnitOfWork(database.dataSource, clock).act(
    { kind: 'system' },
    { name: 'test.happened', subject: { kind: 'test', id: '1' } },
    (tx) => enqueue(tx, { kind, payload }),
  );

const handler = (kind: string, run: OutboxHandler['run'], longest = 60_000): OutboxHandler => ({
  kinds: [kind],
  mostTries: 10,
  longest,
  run,
});
const mailHandler = (url: string): OutboxHandler => {
  const mailer = new SmtpMailer(url, 'papers@example.org', clock);
  return handler('mail', async ({ id }: OutboxItem) => {
    try {
      await mailer.send({ ...MESSAGE, messageId: `<${id}@example.org>` });
    } catch (error) {
      throw error instanceof MessageRefused ? new NoUseRetrying(error.message) : error;
    }
  });
};
const runner = (...handlers: OutboxHandler[]) => new OutboxRunner(leases, handlers);
const until = async (holds: () => boolean) => {
  while (!holds()) await pause(5);
};

describe('mail out of the outbox', () => {
  it('that is put off with 451 goes at the next try, as the same message', async () => {
    const id = await ask('mail');
    server.answers.push(() => ({ code: 451, words: 'Try again later' }));
    const mail = runner(mailHandler(server.url));
    expect(await mail.runDue()).toBe(1);
    expect(server.taken).toEqual([]);
    expect(await reader.counts()).toEqual({ waiting: 1, parked: 0 });
    clock.pass(1);
    expect(await mail.runDue()).toBe(1);
    expect(server.seen.map(({ messageId }) => messageId)).toEqual([
      `<${id}@example.org>`,
      `<${id}@example.org>`,
    ]);
    expect(server.taken).toHaveLength(1);
    clock.pass(600);
    expect(await mail.runDue()).toBe(0);
    expect(await reader.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('waits while the server is down, and delays nothing else', async () => {
    const { url } = server;
    await server.close();
    await ask('mail');
    await ask('keep');
    const kept: string[] = [];
    const keep = handler('keep', async ({ id }) => void kept.push(id));
    const all = runner(mailHandler(url), keep);
    expect(await all.runDue()).toBe(2);
    expect(kept).toHaveLength(1);
    clock.pass(1);
    await all.runDue();
    expect(await reader.counts()).toEqual({ waiting: 1, parked: 0 });
    server = await startMailServer(Number(new URL(url).port));
    clock.pass(2);
    await all.runDue();
    expect(server.taken).toHaveLength(1);
    expect(await reader.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('goes twice at most, with one Message-ID, when its worker is killed before recording it', async () => {
    const id = await ask('mail', MESSAGE);
    const begin = async () => {
      const { file, url } = database;
      const at = JSON.stringify({ file, url });
      const parameters = [WORKER_THAT_ENDS, at, server.url, clock.time.toISOString()];
      const child = spawn(process.execPath, parameters, { stdio: 'inherit' });
      return (await once(child, 'exit')) as [number | null, string | null];
    };
    expect(await begin()).toEqual([null, 'SIGKILL']);
    expect(server.taken).toHaveLength(1);
    expect(await runner(mailHandler(server.url)).runDue()).toBe(0);
    clock.pass(3);
    expect(await runner(mailHandler(server.url)).runDue()).toBe(1);
    expect(server.taken.map(({ messageId }) => messageId)).toEqual([
      `<${id}@example.org>`,
      `<${id}@example.org>`,
    ]);
    clock.pass(600);
    expect(await runner(mailHandler(server.url)).runDue()).toBe(0);

    await ask('mail', MESSAGE);
    for (let ended = 0; ended < 2; ended += 1) {
      expect(await begin()).toEqual([null, 'SIGKILL']);
      clock.pass(3);
    }
    expect(await runner(mailHandler(server.url)).runDue()).toBe(0);
    expect(server.taken).toHaveLength(4);
    expect(await reader.counts()).toEqual({ waiting: 0, parked: 1 });
  });
});

describe('the outbox at work', () => {
  it('gives up a try that hangs, while the others go on', async () => {
    await ask('hangs');
    for (let n = 0; n < 5; n += 1) await ask('keep');
    const kept: string[] = [];
    const hangs = handler('hangs', () => new Promise(() => undefined), 200);
    const keep = handler('keep', async ({ id }) => void kept.push(id));
    const running = runner(hangs, keep).runDue();
    await until(() => kept.length === 5);
    expect(await running).toBe(6);
    expect((await reader.counts()).waiting).toBe(1);
    const [late] = await database.dataSource.query(
      "SELECT last_fault, state FROM outbox WHERE kind = 'hangs'",
    );
    expect(late).toEqual({ last_fault: 'not finished after 200 ms', state: 'waiting' });
  });

  it('carries out by itself what comes while it runs, and goes on after a row that fails', async () => {
    const done: unknown[] = [];
    const running = runner(
      handler('keep', async ({ payload }) => {
        if (payload.n === 1) throw new Error('meant to fail');
        done.push(payload.n);
      }),
    );
    running.start();
    running.start();
    for (const n of [0, 1, 2]) await ask('keep', { n });
    await until(() => done.length === 2);
    await running.stop();
    expect(done.sort()).toEqual([0, 2]);
  });

  it('finishes what is under way when it stops, and begins nothing new', async () => {
    for (const n of [0, 1]) await ask('keep', { n });
    let begun = 0;
    let finish: () => void = () => undefined;
    const running = runner(
      handler('keep', () => {
        begun += 1;
        return new Promise<void>((finished) => (finish = finished));
      }),
    );
    running.start();
    await until(() => begun === 1);
    const stopped = running.stop();
    await pause(20);
    finish();
    await stopped;
    expect(begun).toBe(1);
    expect(await reader.counts()).toEqual({ waiting: 1, parked: 0 });
    expect(await reader.parked()).toEqual([]);
  });
});
