import { Test, type TestingModule } from '@nestjs/testing';
import { CreateAccount } from '../../../src/people/create-account.action';
import { CreateFirstAdministrator } from '../../../src/people/administration/create-first-administrator.action';
import { PeopleModule } from '../../../src/people/people.module';
import { type Person } from '../../../src/people/person';
import { RealTime } from '../../../src/people/second-factor/real-time.adapter';
import { type Clock } from '../../../src/platform/clock';
import { readConfiguration } from '../../../src/platform/configuration';
import { PlatformModule } from '../../../src/platform/platform.module';
import { type Actor } from '../../../src/record/audit-event';
import { AuditReader } from '../../../src/record/audit.reader';
import { type Transaction, UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { temporaryFolder } from '../temporary-folder';
import { openTestDatabase, type TestDatabase } from '../test-database';

export const PASSWORD = 'a good long password';

/** A clock that stands still until a test moves it. */
export class Hand implements Clock {
  constructor(private time: Date) {}

  now(): Date {
    return this.time;
  }

  set(instant: string): void {
    this.time = new Date(instant);
  }

  pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }
}

interface Parts {
  app: TestingModule;
  database: TestDatabase;
  clock: Hand;
  realTime: Hand;
  folder: ReturnType<typeof temporaryFolder>;
}

/** The room of people on a database of its own, with an administrator to act for it. */
export class PeopleService {
  readonly app: TestingModule;
  readonly database: TestDatabase;
  readonly clock: Hand;
  /** The time of day as authenticator apps know it, years away from the service's own clock. */
  readonly realTime: Hand;
  /** Where the service keeps its files. */
  readonly folder: string;

  private constructor(private readonly parts: Parts) {
    this.app = parts.app;
    this.database = parts.database;
    this.clock = parts.clock;
    this.realTime = parts.realTime;
    this.folder = parts.folder.path;
  }

  static async start(): Promise<PeopleService> {
    const clock = new Hand(new Date('2024-03-18T09:00:00Z'));
    const realTime = new Hand(new Date('2026-11-24T10:00:00Z'));
    const folder = temporaryFolder();
    const database = await openTestDatabase();
    const read = readConfiguration({ DEMO: 'yes', DATA_DIR: folder.path });
    if ('faults' in read) throw new Error(read.faults.join());
    const { configuration } = read;
    const { dataSource } = database;
    const app = await Test.createTestingModule({
      imports: [PlatformModule.of({ configuration, clock, dataSource }), PeopleModule],
    })
      .overrideProvider(RealTime)
      .useValue(realTime)
      .compile();
    return new PeopleService({ app, database, clock, realTime, folder });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    this.parts.folder.remove();
  }

  person(signInName: string, postId?: string): Promise<Person> {
    const account = { signInName, displayName: `Post of ${signInName}`, password: PASSWORD };
    return this.app.get(CreateAccount).run({ kind: 'system' }, { ...account, postId });
  }

  async administrator(): Promise<Actor & { kind: 'person' }> {
    const names = { signInName: 'administrator', displayName: 'Administrator' };
    const { person } = await this.app.get(CreateFirstAdministrator).run(names);
    return { kind: 'person', id: person.id };
  }

  /** One transaction of another room, with an event of its own. */
  within<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const event = { name: 'test.acted', subject: { kind: 'test', id: '1' } };
    return this.app.get(UnitOfWork).act({ kind: 'system' }, event, work);
  }

  async events(): Promise<string[]> {
    const events = await new AuditReader(this.database.dataSource).latest(100);
    return events.map(({ name }) => name).reverse();
  }

  /** Everything on the audit chain as text, to look for what must not be there. */
  async chain(): Promise<string> {
    return JSON.stringify(await new AuditReader(this.database.dataSource).latest(1000));
  }
}
