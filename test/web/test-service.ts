import { type Server } from 'node:http';
import { dirname } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { CreateAccount } from '../../src/people/create-account.action';
import { type Person } from '../../src/people/person';
import { Clock } from '../../src/platform/clock';
import { type Configuration } from '../../src/platform/configuration';
import { createApplication } from '../../src/web/application';
import { openTestDatabase, type TestDatabase } from '../integration/test-database';

export const PASSWORD = 'correct horse battery staple';

/** Stands still until a test moves it. */
export class TestClock extends Clock {
  constructor(public time = new Date('2024-03-18T10:14:00Z')) {
    super();
  }

  now(): Date {
    return this.time;
  }

  pass(minutes: number): void {
    this.time = new Date(this.time.getTime() + minutes * 60_000);
  }
}

export const CONFIGURATION: Configuration = {
  port: 0,
  host: '127.0.0.1',
  dataDirectory: '/nowhere',
  demo: false,
  sessionSecret: 'a secret of the tests that is long enough',
  bodyName: 'Example police and crime body',
  publicUrl: 'http://127.0.0.1:3000',
  trustedProxies: [],
  smtpUrl: undefined,
  mailFrom: 'papers@example.org',
};

export type Agent = ReturnType<typeof request.agent>;

/** Somebody at a browser: keeps cookies and knows the token of the last form. */
export interface Visitor {
  agent: Agent;
  /** CSRF token of the session as it is now. */
  token(): Promise<string>;
}

export class TestService {
  constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
  ) {}

  get server(): Server {
    return this.app.getHttpServer() as Server;
  }

  visitor(): Visitor {
    const agent = request.agent(this.server);
    const token = async () => (await agent.get('/api/v1/session')).body.csrfToken as string;
    return { agent, token };
  }

  account(signInName: string, postId = 'policy-officer'): Promise<Person> {
    const displayName = `Example ${signInName}`;
    const account = { signInName, displayName, postId, password: PASSWORD };
    return this.app.get(CreateAccount).run({ kind: 'system' }, account);
  }

  async signedIn(signInName: string): Promise<Visitor> {
    const visitor = this.visitor();
    const token = await visitor.token();
    await visitor.agent
      .post('/api/v1/session')
      .set('x-csrf-token', token)
      .send({ signInName, password: PASSWORD })
      .expect(200);
    return visitor;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

/** The whole service, pipeline and all, on a SQLite file of its own. */
export async function startTestService(
  changed: Partial<Configuration> = {},
  clock = new TestClock(),
  given?: TestDatabase,
): Promise<TestService> {
  const database = given ?? (await openTestDatabase());
  const dataDirectory = dirname(database.file);
  const configuration = { ...CONFIGURATION, dataDirectory, ...changed };
  const { dataSource } = database;
  const app = await createApplication({ configuration, clock, dataSource });
  return new TestService(app, database, clock);
}
