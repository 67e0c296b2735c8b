import { setTimeout as pause } from 'node:timers/promises';
import { isUniqueViolation } from '../../../src/platform/database-error';
import { SettingEntity } from '../../../src/platform/setting.entity';
import { readSetting, writeSetting } from '../../../src/platform/setting.repository';
import { AuditEventEntity, AuditHeadEntity } from '../../../src/record/audit-event.entity';
import type { Actor, AuditEvent } from '../../../src/record/audit-event';
import { AuditReader } from '../../../src/record/audit.reader';
import { CounterEntity } from '../../../src/record/counter.entity';
import { nextNumber } from '../../../src/record/next-number.repository';
import { UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { openTestDatabase, type TestDatabase } from '../test-database';

const NOW = new Date('2026-11-24T09:30:00.250Z');
const SYSTEM: Actor = { kind: 'system' };
const event = (id = '1'): AuditEvent => ({ name: 'test.happened', subject: { kind: 'test', id } });

describe('an act on record', () => {
  let database: TestDatabase;
  let record: UnitOfWork;
  let audit: AuditReader;
  beforeEach(async () => {
    database = await openTestDatabase();
    record = new UnitOfWork(database.dataSource, { now: () => NOW });
    audit = new AuditReader(database.dataSource);
  });
  afterEach(() => database.close());

  it('commits its rows with its event', async () => {
    const actor: Actor = { kind: 'person', id: 'account-1' };
    const happened = { ...event('7'), detail: { pounds: 12, because: 'é' } };
    const result = await record.act(actor, happened, async ({ manager, now }) => {
      await writeSetting(manager, { key: 'mark', value: now.toISOString() });
      return 'done';
    });
    expect(result).toBe('done');
    expect(await readSetting(database.dataSource.manager, 'mark')).toBe(NOW.toISOString());
    expect(await audit.eventsAbout({ kind: 'test', id: '7' })).toEqual([
      { seq: 1, at: NOW, actor, ...happened },
    ]);
    const row = await database.dataSource.manager.findOneByOrFail(AuditEventEntity, { seq: 1 });
    expect(row.canonical).toBe(
      '{"actor":{"id":"account-1","kind":"person"},"at":"2026-11-24T09:30:00.250Z",' +
        '"detail":{"because":"é","pounds":12},"name":"test.happened","seq":1,' +
        '"subject":{"id":"7","kind":"test"}}',
    );
  });

  it('may say in its event what the work gave', async () => {
    await record.act(
      SYSTEM,
      (number: number) => ({ ...event(String(number)), detail: { number } }),
      (tx) => nextNumber(tx, 'paper'),
    );
    expect(await audit.eventsAbout({ kind: 'test', id: '1' })).toHaveLength(1);
  });

  it('that fails leaves no row, no event and no gap in any number', async () => {
    const attempt = (fails: boolean) =>
      record.act(SYSTEM, event(), async (tx) => {
        const number = await nextNumber(tx, 'paper');
        await writeSetting(tx.manager, { key: `paper-${number}`, value: 'x' });
        if (fails) throw new Error('meant to fail');
        return number;
      });
    expect(await attempt(false)).toBe(1);
    await expect(attempt(true)).rejects.toThrow('meant to fail');
    expect(await attempt(false)).toBe(2);
    expect((await audit.latest(10)).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(await database.dataSource.manager.count(SettingEntity)).toBe(2);
  });

  it('is undone when its event cannot be written', async () => {
    await record.act(SYSTEM, event(), async () => undefined);
    // The chain behind the head: the next append meets the number and the hash of the first event.
    await database.dataSource.manager.update(AuditHeadEntity, { id: 1 }, { seq: 0 });
    const late = record.act(SYSTEM, event(), ({ manager }) =>
      writeSetting(manager, { key: 'mark', value: 'x' }),
    );
    expect(await late.catch(isUniqueViolation)).toBe(true);
    expect(await database.dataSource.manager.count(SettingEntity)).toBe(0);
  });

  it('is undone when there is no chain to append to', async () => {
    await database.dataSource.manager.delete(AuditHeadEntity, { id: 1 });
    const lost = record.act(SYSTEM, event(), ({ manager }) =>
      writeSetting(manager, { key: 'mark', value: 'x' }),
    );
    await expect(lost).rejects.toThrow('The audit head is missing');
    expect(await database.dataSource.manager.count(SettingEntity)).toBe(0);
  });

  it('is undone when its event says what JSON cannot say', async () => {
    const unsayable = { ...event(), detail: { amount: Number.NaN } };
    const act = record.act(SYSTEM, unsayable, ({ manager }) =>
      writeSetting(manager, { key: 'mark', value: 'x' }),
    );
    await expect(act).rejects.toThrow(/JSON/);
    expect(await database.dataSource.manager.count(SettingEntity)).toBe(0);
    expect(await audit.latest(1)).toEqual([]);
  });

  it('keeps numbers and events without gaps among 100 at once, every third of which fails', async () => {
    const acts = Array.from({ length: 100 }, (_, n) =>
      record.act(SYSTEM, event(String(n)), async (tx) => {
        await pause(n % 3);
        const number = await nextNumber(tx, 'paper');
        await pause(1);
        if (n % 3 === 2) throw new Error('meant to fail');
        return number;
      }),
    );
    const numbers = (await Promise.allSettled(acts)).flatMap((end) =>
      end.status === 'fulfilled' ? [end.value] : [],
    );
    const expected = Array.from({ length: 67 }, (_, n) => n + 1);
    expect(numbers.sort((a, b) => a - b)).toEqual(expected);
    expect((await audit.latest(200)).map(({ seq }) => seq).reverse()).toEqual(expected);
    expect(await audit.verify()).toBeUndefined();
  });
});

describe('numbers of a series', () => {
  it('run apart from those of another', async () => {
    const database = await openTestDatabase();
    const numbers = await database.dataSource.transaction(async (manager) => {
      const tx = { manager, now: NOW };
      return [
        await nextNumber(tx, 'paper'),
        await nextNumber(tx, 'paper'),
        await nextNumber(tx, 'decision'),
      ];
    });
    expect(numbers).toEqual([1, 2, 1]);
    expect(
      await database.dataSource.manager.find(CounterEntity, { order: { name: 'ASC' } }),
    ).toEqual([
      { name: 'decision', value: 1 },
      { name: 'paper', value: 2 },
    ]);
    await database.close();
  });
});
