import { setTimeout as pause } from 'node:timers/promises';
import type { SessionData } from 'express-session';
import { SessionEntity } from '../../../src/people/session.entity';
import { SessionStore } from '../../../src/people/session-store.adapter';
import { openTestDatabase, type TestDatabase } from '../test-database';

const begun = new Date('2026-11-24T09:00:00Z');
const data = (token: string) =>
  ({ cookie: { originalMaxAge: null }, token }) as unknown as SessionData;

describe('the session store', () => {
  let database: TestDatabase;
  let store: SessionStore;
  let now: Date;

  beforeEach(async () => {
    now = begun;
    database = await openTestDatabase();
    store = new SessionStore(database.dataSource, { now: () => now });
  });
  afterEach(() => database.close());

  const at = (hours: number, minutes = 0) => {
    now = new Date(begun.getTime() + (hours * 60 + minutes) * 60_000);
  };
  type Done = (error?: unknown) => void;
  const done = (call: (done: Done) => void) =>
    new Promise<void>((resolve, reject) => call((error) => (error ? reject(error) : resolve())));
  const set = (id: string, token = 'x') => done((end) => store.set(id, data(token), end));
  const touch = (id: string) => done((end) => store.touch(id, data('x'), end));
  const get = (id: string) =>
    new Promise<SessionData | null | undefined>((resolve, reject) =>
      store.get(id, (error, session) => (error ? reject(error) : resolve(session))),
    );
  const rows = () => database.dataSource.manager.find(SessionEntity);

  it('gives back what was last set', async () => {
    await set('one', 'first');
    await set('one', 'second');
    expect(await get('one')).toEqual(data('second'));
    expect(await rows()).toHaveLength(1);
    expect(await get('other')).toBeNull();
  });

  it('stores no session id', async () => {
    await set('secret-session-id');
    expect(JSON.stringify(await rows())).not.toContain('secret-session-id');
  });

  it('forgets a destroyed session', async () => {
    await set('one');
    await done((end) => store.destroy('one', end));
    expect(await get('one')).toBeNull();
  });

  it('ends a session an hour after its last use', async () => {
    await set('one');
    at(0, 59);
    await touch('one');
    at(1, 58);
    expect(await get('one')).not.toBeNull();
    at(1, 59);
    expect(await get('one')).toBeNull();
  });

  it('ends a session eight hours after it began, however it is used', async () => {
    await set('one');
    for (let half = 1; half < 16; half += 1) {
      at(0, half * 30);
      await (half % 2 ? touch('one') : set('one'));
    }
    at(7, 59);
    expect(await get('one')).not.toBeNull();
    at(8);
    expect(await get('one')).toBeNull();
    await touch('one');
    expect(await get('one')).toBeNull();
  });

  it('writes down a use only when it prolongs the session by a minute', async () => {
    await set('one');
    const [before] = await rows();
    now = new Date(begun.getTime() + 59_000);
    await touch('one');
    expect(await rows()).toEqual([before]);
    at(0, 1);
    await touch('one');
    expect((await rows())[0]!.expiresAt).toEqual(new Date(begun.getTime() + 61 * 60_000));
  });

  it('begins no session by touching one that is gone', async () => {
    await touch('nobody');
    expect(await rows()).toEqual([]);
  });

  it('sweeps ended sessions when another is set', async () => {
    await set('one');
    at(1);
    await set('two');
    expect(await rows()).toHaveLength(1);
    expect(await get('two')).not.toBeNull();
  });

  it('loses none of many sessions set at once', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `session-${n}`);
    await Promise.all(ids.map((id) => set(id, id)));
    expect(await Promise.all(ids.map(get))).toEqual(ids.map(data));
  });

  it('hands an error of the database to express-session', async () => {
    await database.dataSource.query('DROP TABLE session');
    await expect(set('one')).rejects.toThrow(/no such table|does not exist/);
    await expect(get('one')).rejects.toThrow(/no such table|does not exist/);
  });

  it('needs nobody to wait for it', async () => {
    store.set('one', data('x'));
    store.destroy('never there');
    store.touch('never there', data('x'));
    while ((await get('one')) === null) await pause(5);
    expect(await get('one')).toEqual(data('x'));
  });
});
