import { MIGRATIONS } from '../../../migrations/migrations';
import { migrate } from '../../../src/platform/database.adapter';
import { openTestDatabase, type TestDatabase } from '../test-database';

const OURS = MIGRATIONS.findIndex(({ name }) => name === 'PeoplePosts1763985600004');

describe('the migration from one post an account to posts by date', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
    await goBack();
  });
  afterEach(() => database.close());

  const goBack = async () => {
    for (let undone = MIGRATIONS.length; undone > OURS; undone -= 1) {
      await database.dataSource.undoLastMigration();
    }
  };
  const sql = (text: string): Promise<Record<string, unknown>[]> => database.dataSource.query(text);
  const account = (id: string, post: string, disabled = false) =>
    sql(`INSERT INTO account
      (id, sign_in_name, display_name, post_id, password_hash, created_at, disabled)
      VALUES ('${id}', '${id}', '${id}', '${post}', 'x', '2024-03-18 09:00:00.000', ${disabled})`);

  it('keeps each account’s post from the day the account was made, and its papers', async () => {
    await account('chief', 'chief-executive-officer');
    await account('gone', 'policy-officer', true);
    await sql(`INSERT INTO paper (id, working_number, version, state, title, author_id, created_at,
      updated_at, current_revision) VALUES ('paper', 1, 1, 'draft', 'Title', 'gone',
      '2024-03-18 09:00:00.000', '2024-03-18 09:00:00.000', 1)`);
    await migrate(database.dataSource);
    const { manager } = database.dataSource;
    const order = { accountId: 'ASC' } as const;
    expect(await manager.find('post_holding', { order })).toMatchObject([
      {
        accountId: 'chief',
        postId: 'chief-executive-officer',
        heldFrom: '2024-03-18',
        heldUntil: null,
        recordedBy: null,
        endRecordedAt: null,
      },
      { accountId: 'gone', heldUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    expect(await manager.findOneByOrFail('account', { id: 'chief' })).toMatchObject({
      administrator: false,
      sessionEpoch: 1,
    });
    expect(await manager.countBy('paper', { authorId: 'gone' })).toBe(1);
  });

  it('gives each account back one post, or none, when it is undone', async () => {
    await account('chief', 'chief-executive-officer');
    await account('clerk', 'policy-officer');
    await migrate(database.dataSource);
    await sql("DELETE FROM post_holding WHERE account_id = 'clerk'");
    await sql(`INSERT INTO post_holding (id, account_id, post_id, held_from, recorded_at)
      VALUES ('later', 'chief', 'deputy-mayor', '2024-04-01', '2024-03-18 10:00:00.000')`);
    await goBack();
    expect(await sql('SELECT id, post_id FROM account ORDER BY id')).toEqual([
      { id: 'chief', post_id: 'deputy-mayor' },
      { id: 'clerk', post_id: '' },
    ]);
    await expect(sql("UPDATE account SET post_id = NULL WHERE id = 'clerk'")).rejects.toThrow();
  });
});
