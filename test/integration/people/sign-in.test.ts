import { Test, type TestingModule } from '@nestjs/testing';
import { Refused } from '../../../src/kernel/errors';
import { AccountEntity } from '../../../src/people/account.entity';
import { AccountReader } from '../../../src/people/account.reader';
import { CreateAccount } from '../../../src/people/create-account.action';
import type { NewAccount } from '../../../src/people/new-account';
import { PeopleModule } from '../../../src/people/people.module';
import type { Person } from '../../../src/people/person';
import { SignInAttemptEntity } from '../../../src/people/sign-in-attempt.entity';
import { SignIn } from '../../../src/people/sign-in.action';
import { type Clock } from '../../../src/platform/clock';
import { PlatformModule } from '../../../src/platform/platform.module';
import { readConfiguration } from '../../../src/platform/configuration';
import { AuditReader } from '../../../src/record/audit.reader';
import { openTestDatabase, type TestDatabase } from '../test-database';

const PASSWORD = 'a good long password';
const OFFICER: NewAccount = {
  signInName: 'Policy.Officer@example.org',
  displayName: 'Policy officer',
  postId: 'policy-officer',
  password: PASSWORD,
};

describe('people', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let now: Date;
  let create: (account?: Partial<NewAccount>) => Promise<Person>;

  beforeEach(async () => {
    now = new Date('2026-11-24T09:00:00Z');
    database = await openTestDatabase();
    const read = readConfiguration({ DEMO: 'yes' });
    if ('faults' in read) throw new Error(read.faults.join());
    const clock: Clock = { now: () => now };
    const { dataSource } = database;
    app = await Test.createTestingModule({
      imports: [
        PlatformModule.of({ configuration: read.configuration, clock, dataSource }),
        PeopleModule,
      ],
    }).compile();
    create = (account) =>
      app.get(CreateAccount).run({ kind: 'system' }, { ...OFFICER, ...account });
  });
  afterEach(async () => {
    await app.close();
    await database.close();
  });

  const audit = () => new AuditReader(database.dataSource);
  const signIn = (
    password = PASSWORD,
    { name = 'policy.officer@example.org', address = '10.0.0.1' } = {},
  ) => app.get(SignIn).run({ signInName: name, password, address });
  const minutesPass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const attempts = () => database.dataSource.manager.count(SignInAttemptEntity);

  describe('an account', () => {
    it('is made by an act on record that names no person', async () => {
      const person = await create();
      expect(person).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        signInName: 'policy.officer@example.org',
        displayName: 'Policy officer',
        posts: ['policy-officer'],
        administrator: false,
        disabled: false,
      });
      const [event] = await audit().eventsAbout({ kind: 'account', id: person.id });
      expect(event).toMatchObject({
        name: 'people.account-created',
        actor: { kind: 'system' },
        at: now,
        detail: { post: 'policy-officer' },
      });
      expect(JSON.stringify(event)).not.toContain('example.org');
    });

    it('keeps the password as argon2id of 19 MiB, 2 passes, 1 lane', async () => {
      const { id } = await create();
      const { passwordHash } = await database.dataSource.manager.findOneByOrFail(AccountEntity, {
        id,
      });
      expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    it('is refused when the name is taken, however it is typed, also by two at once', async () => {
      const both = await Promise.allSettled([
        create(),
        create({ signInName: ' POLICY.OFFICER@example.org' }),
      ]);
      const refused = both.filter((end) => end.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]!.reason).toBeInstanceOf(Refused);
      expect(refused[0]!.reason.findings[0].code).toBe('sign-in-name-taken');
      expect(await app.get(AccountReader).all()).toHaveLength(1);
    });

    it('with a short password is refused and leaves no trace', async () => {
      await expect(create({ password: 'too short' })).rejects.toThrow('password-too-short');
      expect(await app.get(AccountReader).all()).toEqual([]);
      expect(await audit().latest(1)).toEqual([]);
    });

    it('is read by id, by post and in the order of names, without its hash', async () => {
      const officer = await create();
      const chief = await create({
        signInName: 'chief',
        displayName: 'Chief Executive',
        postId: 'chief-executive',
      });
      const reader = app.get(AccountReader);
      expect(await reader.all()).toEqual([chief, officer]);
      expect(await reader.holdersOf('policy-officer')).toEqual([officer]);
      expect(await reader.byId(chief.id)).toEqual(chief);
      expect(await reader.byId('nobody')).toBeUndefined();
    });
  });

  describe('signing in', () => {
    it('with name and password is an event on record', async () => {
      const person = await create();
      const session = { personId: person.id, epoch: 1 };
      expect(await signIn()).toEqual({ outcome: 'signed-in', person, session });
      const events = await audit().eventsAbout({ kind: 'account', id: person.id });
      expect(events.map(({ name, actor }) => ({ name, actor }))[1]).toEqual({
        name: 'people.signed-in',
        actor: { kind: 'person', id: person.id },
      });
    });

    it('takes a password however the keyboard composes its letters', async () => {
      await create({ password: 'caf\u00e9 caf\u00e9 caf\u00e9' });
      expect(await signIn('cafe\u0301 cafe\u0301 cafe\u0301')).toMatchObject({
        outcome: 'signed-in',
      });
    });

    it('gives one answer to a wrong password, an unknown name and a disabled account', async () => {
      const { id } = await create({ signInName: 'gone' });
      await create();
      await database.dataSource.manager.update(AccountEntity, { id }, { disabled: true });
      const refused = { outcome: 'refused' };
      expect(await signIn('wrong password')).toEqual(refused);
      expect(await signIn(PASSWORD, { name: 'nobody' })).toEqual(refused);
      expect(await signIn(PASSWORD, { name: 'gone' })).toEqual(refused);
      expect(await signIn('')).toEqual(refused);
      expect((await audit().latest(10)).map(({ name }) => name)).not.toContain('people.signed-in');
      expect(await attempts()).toBe(4);
    });

    it('is refused with the wait after five failures, even with the right password', async () => {
      await create();
      for (const address of ['1', '2', '3', '4', '5']) await signIn('wrong', { address });
      minutesPass(5);
      expect(await signIn()).toEqual({ outcome: 'wait', seconds: 600 });
      minutesPass(10);
      expect(await signIn()).toMatchObject({ outcome: 'signed-in' });
    });

    it('is throttled the same for a name that does not exist', async () => {
      for (const address of ['1', '2', '3', '4', '5']) {
        expect(await signIn('wrong', { name: 'nobody', address })).toEqual({ outcome: 'refused' });
      }
      expect(await signIn('wrong', { name: ' NOBODY' })).toEqual({ outcome: 'wait', seconds: 900 });
    });

    it('is throttled by address over all names', async () => {
      await create();
      const wrong = (n: number) => signIn('wrong', { name: `somebody-${n}` });
      for (let n = 0; n < 19; n += 1) await wrong(n);
      expect(await signIn()).toMatchObject({ outcome: 'signed-in' });
      await wrong(19);
      expect(await signIn()).toEqual({ outcome: 'wait', seconds: 900 });
      expect(await signIn(PASSWORD, { address: '10.0.0.2' })).toMatchObject({
        outcome: 'signed-in',
      });
    });

    it('tries no more than five passwords of many sent at once', async () => {
      await create();
      // Opens every connection PostgreSQL's pool has, so that they come at once indeed.
      await Promise.all(Array.from({ length: 10 }, () => database.dataSource.query('SELECT 1')));
      const guesses = Array.from({ length: 30 }, (_, n) =>
        signIn(`guess ${n}`, { address: `${n}` }),
      );
      const outcomes = (await Promise.all(guesses)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(5);
      expect(outcomes.filter((outcome) => outcome === 'wait')).toHaveLength(25);
    });

    it('lets several people in at once from one address', async () => {
      const names = Array.from({ length: 8 }, (_, n) => `officer-${n}`);
      await Promise.all(names.map((signInName) => create({ signInName })));
      const outcomes = await Promise.all(names.map((name) => signIn(PASSWORD, { name })));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(names.map(() => 'signed-in'));
    });

    it('ends the count of failures of its own name alone', async () => {
      await create();
      for (const name of ['a', 'b', 'policy.officer@example.org']) await signIn('wrong', { name });
      await signIn();
      expect(await attempts()).toBe(2);
    });

    it('keeps no attempt longer than it counts', async () => {
      await create();
      await signIn('wrong');
      minutesPass(15);
      await signIn();
      expect(await attempts()).toBe(0);
    });

    it('keeps no name that was typed', async () => {
      await signIn('wrong', { name: 'my password by mistake' });
      const rows = await database.dataSource.manager.find(SignInAttemptEntity);
      expect(JSON.stringify(rows)).not.toContain('mistake');
    });

    it('proves an unknown name at the cost of a known one', async () => {
      await create();
      const timeOf = async (name: string, address: string) => {
        const begun = process.hrtime.bigint();
        await signIn('wrong', { name, address });
        return Number(process.hrtime.bigint() - begun) / 1e6;
      };
      const known: number[] = [];
      const unknown: number[] = [];
      for (const round of ['1', '2', '3', '4']) {
        known.push(await timeOf('policy.officer@example.org', `known-${round}`));
        unknown.push(await timeOf('nobody', `unknown-${round}`));
      }
      // Argon2 takes tens of milliseconds; without it an unknown name answers in one or two.
      expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 8);
    });
  });
});
