import { MIGRATIONS } from '../../../migrations/migrations';
import { migrate } from '../../../src/platform/database.adapter';
import { databaseCode } from '../../../src/platform/database-error';
import { ENTITIES, openTestDatabase, type TestDatabase } from '../test-database';
import { constraintsOf, leftoversOf, tablesOf } from './catalogue';

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
    passwordHash: 'x',
    createdAt: new Date(0),
  },
  post_holding: {
    id: 'holding-1',
    accountId: 'account-1',
    postId: 'policy-officer',
    heldFrom: '2024-03-18',
    recordedAt: new Date(0),
  },
  step_up: {
    accountId: 'account-1',
    act: 'approve',
    sha256: 'a',
    grantedAt: new Date(0),
    expiresAt: new Date(0),
  },
  proof_attempt: { id: 'proof-1', accountId: 'account-1', at: new Date(0) },
  second_factor: {
    accountId: 'account-1',
    sealedSecret: 'x',
    lastStep: 0,
    begunAt: new Date(0),
  },
  password_link: { tokenHash: 'a', accountId: 'account-1', expiresAt: new Date(0) },
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
  outbox: {
    id: 'row-1',
    kind: 'mail.decided',
    payload: '{}',
    state: 'waiting',
    createdAt: new Date(0),
    dueAt: new Date(0),
    tries: 0,
    interruptions: 0,
  },
  stored_file: { sha256: 'a', size: 1, mediaType: 'text/plain', recordedAt: new Date(0) },
  attachment: {
    id: 'attachment-1',
    paperId: 'paper-1',
    category: 'other',
    title: 'Title',
    fileName: 'title.txt',
    mediaType: 'text/plain',
    size: 1,
    sha256: 'a',
    public: true,
    attachedBy: 'account-1',
    attachedAt: new Date(0),
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
  const tables = () => tablesOf(database.dataSource);
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
    const triggers = await leftoversOf(database.dataSource);
    await fill();
    await database.dataSource.undoLastMigration();
    expect(await migrate(database.dataSource)).toEqual([MIGRATIONS.at(-1)!.name]);
    for (let undone = 0; undone < MIGRATIONS.length; undone += 1) {
      await database.dataSource.undoLastMigration();
    }
    expect(await tables()).toEqual(['migrations']);
    expect(await leftoversOf(database.dataSource)).toEqual([]);
    expect(await migrate(database.dataSource)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await tables()).toEqual(before);
    expect(await leftoversOf(database.dataSource)).toEqual(triggers);
    await fill();
    expect(await database.dataSource.manager.count('paper_revision')).toBe(1);
  });

  it('run once', async () => {
    expect(await migrate(database.dataSource)).toEqual([]);
  });

  it('name every index, unique and foreign key', async () => {
    const constraints = await constraintsOf(database.dataSource);
    expect(constraints).toEqual(
      expect.arrayContaining([
        'uq_paper_working_number',
        'fk_paper_author',
        'uq_account_sign_in_name',
        'ix_audit_event_subject',
      ]),
    );
    for (const name of constraints) expect(name).toMatch(/^(uq|fk|ix)_[a-z_0-9]+$/);
  });

  it('keep an account that has written a paper', async () => {
    await fill();
    const deletion = database.dataSource.manager.delete('account', { id: 'account-1' });
    await expect(deletion).rejects.toThrow(/FOREIGN KEY constraint|foreign key constraint/);
  });

  it('let an audit event be neither changed nor deleted', async () => {
    await fill();
    const { manager } = database.dataSource;
    const refused = /^(SQLITE_CONSTRAINT_TRIGGER|23000)$/;
    const changes = [
      () => manager.update('audit_event', { seq: 1 }, { name: 'x' }),
      () => manager.delete('audit_event', { seq: 1 }),
      () => manager.clear('audit_event'),
    ];
    for (const change of changes) expect(await change().catch(databaseCode)).toMatch(refused);
    expect(await manager.count('audit_event')).toBe(1);
  });

  it('give an instant back as the same instant', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z');
    await database.dataSource.manager.insert('session', { ...ROWS.session, expiresAt: at });
    const session = await database.dataSource.manager.findOneByOrFail('session', { idHash: 'a' });
    expect(session).toMatchObject({ expiresAt: at });
  });
});
