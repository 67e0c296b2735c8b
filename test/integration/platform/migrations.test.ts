import { MIGRATIONS } from '../../../migrations/migrations';
import { migrate } from '../../../src/platform/database.adapter';
import { ENTITIES, openTestDatabase, type TestDatabase } from '../test-database';

const ROWS: Record<string, Record<string, unknown>> = {
  setting: { key: 'mark', value: 'x' },
  counter: { name: 'paper', value: 3 },
  audit_event: {
    seq: 1,
    at: new Date(0),
    actorKind: 'system',
    name: 'test.happened',
    subjectKind: 'test',
    subjectId: '1',
    detail: '{}',
    canonical: '{}',
    previousHash: 'a',
    hash: 'b',
  },
  account: {
    id: 'account-1',
    signInName: 'officer',
    displayName: 'Policy officer',
    postId: 'policy-officer',
    passwordHash: 'x',
    createdAt: new Date(0),
  },
  session: { idHash: 'a', payload: '{}', createdAt: new Date(0), expiresAt: new Date(0) },
  sign_in_attempt: { id: 'attempt-1', nameHash: 'a', address: '::1', at: new Date(0) },
  paper: {
    id: 'paper-1',
    workingNumber: 1,
    version: 1,
    state: 'draft',
    title: 'Title',
    authorId: 'account-1',
    createdAt: new Date(0),
    updatedAt: new Date(0),
    currentRevision: 1,
  },
  paper_revision: {
    paperId: 'paper-1',
    number: 1,
    content: '{}',
    sha256: 'a',
    savedBy: 'account-1',
    savedAt: new Date(0),
  },
};

describe('the migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  const fill = async () => {
    for (const [name, row] of Object.entries(ROWS)) {
      await database.dataSource.manager.insert(name, row);
    }
  };
  const tables = async (): Promise<string[]> => {
    const rows: { name: string }[] = await database.dataSource.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    return rows.map(({ name }) => name).sort();
  };
  const names = ENTITIES.map(({ options }) => options.name).sort();

  it('leave nothing that the entities would have otherwise', async () => {
    const log = await database.dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('make exactly the tables of the entities', async () => {
    expect(await tables()).toEqual([...names, 'migrations'].sort());
  });

  it('run down and up again with rows in every table', async () => {
    const before = await tables();
    await fill();
    await database.dataSource.undoLastMigration();
    expect(await migrate(database.dataSource)).toEqual([MIGRATIONS.at(-1)!.name]);
    for (let undone = 0; undone < MIGRATIONS.length; undone += 1) {
      await database.dataSource.undoLastMigration();
    }
    expect(await tables()).toEqual(['migrations']);
    expect(await migrate(database.dataSource)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await tables()).toEqual(before);
    await fill();
    expect(await database.dataSource.manager.count('paper_revision')).toBe(1);
  });

  it('run once', async () => {
    expect(await migrate(database.dataSource)).toEqual([]);
  });

  it('name every index, unique and foreign key', async () => {
    const rows: { name: string; sql: string }[] = await database.dataSource.query(
      "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'migrations'",
    );
    const sql = rows.map((row) => row.sql).join('\n');
    const named = [...sql.matchAll(/CONSTRAINT "(\w+)" (?:UNIQUE|FOREIGN)/g)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(
      expect.arrayContaining([
        'uq_paper_working_number',
        'fk_paper_author',
        'uq_account_sign_in_name',
      ]),
    );
    expect(sql.match(/\b(?:UNIQUE|FOREIGN KEY) \(/g)).toHaveLength(named.length);
    const indices = [...sql.matchAll(/CREATE (?:UNIQUE )?INDEX "(\w+)"/g)].map(([, name]) => name!);
    for (const name of [...named, ...indices]) expect(name).toMatch(/^(uq|fk|ix)_[a-z_0-9]+$/);
  });

  it('keep an account that has written a paper', async () => {
    await fill();
    await expect(
      database.dataSource.manager.delete('account', { id: 'account-1' }),
    ).rejects.toThrow('FOREIGN KEY constraint failed');
  });

  it('let an audit event be neither changed nor deleted', async () => {
    await fill();
    const { manager } = database.dataSource;
    const refused = { driverError: { code: 'SQLITE_CONSTRAINT_TRIGGER' } };
    await expect(manager.update('audit_event', { seq: 1 }, { name: 'x' })).rejects.toMatchObject(
      refused,
    );
    await expect(manager.delete('audit_event', { seq: 1 })).rejects.toMatchObject(refused);
  });

  it('give an instant back as the same instant', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z');
    await database.dataSource.manager.insert('session', { ...ROWS.session, expiresAt: at });
    const session = await database.dataSource.manager.findOneByOrFail('session', { idHash: 'a' });
    expect(session).toMatchObject({ expiresAt: at });
  });
});
