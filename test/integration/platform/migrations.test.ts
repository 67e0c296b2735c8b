import { MIGRATIONS } from '../../../migrations/migrations';
import { migrate } from '../../../src/platform/database.adapter';
import { databaseCode } from '../../../src/platform/database-error';
import { ENTITIES, openTestDatabase, type TestDatabase } from '../test-database';
import { ROWS } from './rows-of-every-table';
import { constraintsOf, leftoversOf, tablesOf } from './catalogue';

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
