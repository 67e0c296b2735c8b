import { setImmediate as turn } from 'node:timers/promises';
import { NotFound } from '../../../src/kernel/errors';
import { type Actor, type AuditEvent } from '../../../src/record/audit-event';
import { AuditReader } from '../../../src/record/audit.reader';
import { NoUseRetrying, type OutboxItem, type ToEnqueue } from '../../../src/record/outbox-item';
import { OutboxLeases } from '../../../src/record/outbox-lease.repository';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { OutboxReader } from '../../../src/record/outbox.reader';
import { enqueue, enqueueOnce } from '../../../src/record/outbox.repository';
import { ResumeParked } from '../../../src/record/resume-parked.action';
import { UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { TestClock } from '../../web/test-service';
import { openTestDatabase, type TestDatabase } from '../test-database';

const SYSTEM: Actor = { kind: 'system' };
const EVENT: AuditEvent = { name: 'test.happened', subject: { kind: 'test', id: '1' } };
const MAIL: ToEnqueue = { kind: 'mail', payload: { to: 'account-1', paper: 'paper-1' } };
const WANTED = { kinds: ['mail'], lease: 5 * 60_000 };

let database: TestDatabase;
let clock: TestClock;
let record: UnitOfWork;
let leases: OutboxLeases;
let reader: OutboxReader;
beforeEach(async () => {
  database = await openTestDatabase();
  clock = new TestClock();
  record = new UnitOfWork(database.dataSource, clock);
  leases = new OutboxLeases(database.dataSource, clock);
  reader = new OutboxReader(database.dataSource);
});
afterEach(() => database.close());

const ask = (asked: Partial<ToEnqueue> = {}) =>
  record.act(SYSTEM, EVENT, (tx) => enqueue(tx, { ...MAIL, ...asked }));
const take = (worker = 'worker-1', kinds = WANTED.kinds) =>
  leases.take(worker, { ...WANTED, kinds });
const taken = async (worker?: string): Promise<OutboxItem> => (await take(worker))!;
const rowOf = (id: string) => database.dataSource.manager.findOneByOrFail(OutboxEntity, { id });

describe('what an act asks for', () => {
  it('is there when the act is, and is given out with what it says', async () => {
    const id = await ask();
    expect(await take()).toEqual({
      id,
      kind: 'mail',
      payload: MAIL.payload,
      createdAt: clock.time,
      tries: 1,
      interruptions: 0,
      leasedBy: 'worker-1',
    });
    expect((await rowOf(id)).payload).toBe('{"paper":"paper-1","to":"account-1"}');
  });

  it('is not there when the act fails', async () => {
    const failing = record.act(SYSTEM, EVENT, async (tx) => {
      await enqueue(tx, MAIL);
      throw new Error('meant to fail');
    });
    await expect(failing).rejects.toThrow('meant to fail');
    expect(await reader.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('waits for its time, and is then given out in the order it was due', async () => {
    const later = await ask({ notBefore: new Date(clock.time.getTime() + 60_000) });
    clock.pass(0.5);
    const now = await ask();
    expect((await taken()).id).toBe(now);
    expect(await take()).toBeUndefined();
    clock.pass(1);
    expect((await taken()).id).toBe(later);
  });

  it('goes to whoever carries out its kind', async () => {
    await ask();
    expect(await take('worker-1', ['keep'])).toBeUndefined();
    expect(await take('worker-1', ['keep', 'mail'])).toBeDefined();
  });

  it('is asked for once under a name, and not again when it was done', async () => {
    const once = () =>
      record.act(SYSTEM, EVENT, (tx) => enqueueOnce(tx, { ...MAIL, id: 'keep:2024-03-18' }));
    await once();
    await once();
    await leases.finish(await taken());
    await once();
    expect(await take()).toBeUndefined();
  });
});

describe('a row of the outbox', () => {
  it('is carried out once among many workers', async () => {
    for (let n = 0; n < 60; n += 1) await ask({ payload: { n } });
    const done: unknown[] = [];
    const work = async (worker: string) => {
      for (let item = await take(worker); item; item = await take(worker)) {
        await turn();
        done.push(item.payload.n);
        await leases.finish(item);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => work(`worker-${n}`)));
    expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from(Array(60).keys()));
    expect(await reader.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it('that failed is tried again after 30 seconds, then a minute, then two', async () => {
    await ask();
    for (const seconds of [30, 60, 120]) {
      expect(await leases.fail(await taken(), new Error('451 busy'), 10)).toBe('waiting');
      clock.pass((seconds - 1) / 60);
      expect(await take()).toBeUndefined();
      clock.pass(1 / 60);
    }
    expect(await take()).toMatchObject({ tries: 4 });
  });

  it('is parked after the last try, and stays where it is seen', async () => {
    const subject = { kind: 'paper', id: 'paper-1' };
    const id = await ask({ subject });
    await leases.fail(await taken(), new Error('no\nanswer'), 2);
    await ask({ subject });
    clock.pass(1);
    const items = [await taken(), await taken()];
    const again = items.find((item) => item.id === id)!;
    expect(again.tries).toBe(2);
    expect(await leases.fail(again, new Error('no answer'), 2)).toBe('parked');
    clock.pass(100_000);
    await leases.finish(items.find((item) => item.id !== id)!);
    expect(await take()).toBeUndefined();
    const parked = {
      id,
      kind: 'mail',
      subject,
      payload: '{"paper":"paper-1","to":"account-1"}',
      state: 'parked',
      createdAt: new Date('2024-03-18T10:14:00Z'),
      tries: 2,
      lastFault: 'no answer',
    };
    expect(await reader.parked()).toEqual([parked]);
    expect(await reader.undeliveredAbout(subject)).toEqual([parked]);
    expect(await reader.undeliveredAbout({ kind: 'paper', id: 'paper-2' })).toEqual([]);
    expect(await reader.counts()).toEqual({ waiting: 0, parked: 1 });
  });

  it('that still waits for another try is among what was not delivered, with its time', async () => {
    const subject = { kind: 'paper', id: 'paper-1' };
    await ask({ subject });
    expect(await reader.undeliveredAbout(subject)).toEqual([]);
    await leases.fail(await taken(), new Error('421'), 5);
    expect(await reader.undeliveredAbout(subject)).toMatchObject([
      { state: 'waiting', lastFault: '421', nextTry: new Date(clock.time.getTime() + 30_000) },
    ]);
  });

  it('that no other try can help is parked at once', async () => {
    await ask();
    const error = new NoUseRetrying('no such user');
    expect(await leases.fail(await taken(), error, 100)).toBe('parked');
  });

  it('that was parked is tried again when somebody asks, and that is on record', async () => {
    const id = await ask();
    await leases.fail(await taken(), new NoUseRetrying('no such user'), 1);
    const actor: Actor = { kind: 'person', id: 'account-2' };
    const action = new ResumeParked(record);
    await action.run(actor, id);
    expect(await take()).toMatchObject({ id, tries: 1 });
    const audit = new AuditReader(database.dataSource);
    expect(await audit.eventsAbout({ kind: 'outbox', id })).toMatchObject([
      { actor, name: 'record.outbox-resumed', detail: { kind: 'mail', fault: 'no such user' } },
    ]);
    await expect(action.run(actor, id)).rejects.toThrow(NotFound);
    expect(await audit.eventsAbout({ kind: 'outbox', id })).toHaveLength(1);
  });

  it('of a worker that ended is another’s when the lease is over, not before', async () => {
    await ask();
    await taken('ended');
    clock.pass(4.9);
    expect(await take('worker-2')).toBeUndefined();
    clock.pass(0.2);
    expect(await take('worker-2')).toMatchObject({ tries: 2, interruptions: 1 });
  });

  it('is not touched any more by a worker that was given up for ended', async () => {
    const id = await ask();
    const late = await taken('late');
    clock.pass(6);
    const mine = await taken('worker-2');
    await leases.finish(late);
    await leases.fail(late, new Error('too late'), 1);
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', leasedBy: 'worker-2' });
    await leases.finish(mine);
    expect(await rowOf(id)).toMatchObject({ state: 'done', leasedBy: null, lastFault: null });
    await leases.fail(mine, new Error('too late'), 1);
    expect(await rowOf(id)).toMatchObject({ state: 'done' });
  });

  it('at which a second worker ended is parked: it was carried out twice at most', async () => {
    const id = await ask();
    for (const worker of ['first', 'second']) {
      expect(await take(worker)).toMatchObject({ id });
      clock.pass(6);
    }
    const other = await ask();
    expect(await take('third')).toMatchObject({ id: other });
    expect(await reader.parked()).toMatchObject([
      { id, tries: 2, lastFault: 'a worker ended 2 times while at this' },
    ]);
  });

  it('that was done is forgotten in time, and one that was parked is not', async () => {
    await ask();
    await leases.finish(await taken());
    clock.pass(1);
    await ask();
    await leases.fail(await taken(), new NoUseRetrying('x'), 1);
    await leases.forgetDone(120_000);
    expect(await database.dataSource.manager.count(OutboxEntity)).toBe(2);
    await leases.forgetDone(0);
    expect(await database.dataSource.manager.find(OutboxEntity)).toMatchObject([
      { state: 'parked' },
    ]);
  });
});
