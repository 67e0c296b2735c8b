import { AuditReader } from '../../../src/record/audit.reader';
import { UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { IS_POSTGRES, openTestDatabase, type TestDatabase } from '../test-database';

describe('the audit chain', () => {
  let database: TestDatabase;
  let audit: AuditReader;

  beforeEach(async () => {
    database = await openTestDatabase();
    audit = new AuditReader(database.dataSource);
    const record = new UnitOfWork(database.dataSource, { now: () => new Date(0) });
    for (const id of ['1', '2', '3']) {
      const event = { name: 'test.happened', subject: { kind: 'test', id }, detail: { id } };
      await record.act({ kind: 'person', id: 'account-1' }, event, async () => undefined);
    }
    for (const change of ['update', 'delete']) {
      const trigger = `tr_audit_event_no_${change}${IS_POSTGRES ? ' ON audit_event' : ''}`;
      await database.dataSource.query(`DROP TRIGGER ${trigger}`);
    }
  });
  afterEach(() => database.close());

  const tamper = (sql: string) => database.dataSource.query(sql);

  it('holds while nobody touches it', async () => {
    expect(await audit.verify()).toBeUndefined();
  });

  it.each([
    ['at', "'1970-01-01 00:00:00.001'"],
    ['actor_kind', "'system'"],
    ['actor_id', "'account-2'"],
    ['name', "'test.other'"],
    ['subject_kind', "'paper'"],
    ['subject_id', "'9'"],
    ['detail', `'{"id":"9"}'`],
    ['detail', "'no JSON'"],
  ])('shows that the column %s of an event was changed', async (column, value) => {
    await tamper(`UPDATE audit_event SET ${column} = ${value} WHERE seq = 2`);
    expect(await audit.verify()).toEqual({ seq: 2, fault: 'columns' });
  });

  it.each([
    ["canonical = replace(canonical, 'happened', 'occurred')", { seq: 2, fault: 'hash' }],
    [`hash = '${'f'.repeat(64)}'`, { seq: 2, fault: 'hash' }],
    [`previous_hash = '${'f'.repeat(64)}'`, { seq: 2, fault: 'link' }],
    ['seq = 9', { seq: 2, fault: 'gap' }],
  ])('shows where %s was set', async (change, fault) => {
    await tamper(`UPDATE audit_event SET ${change} WHERE seq = 2`);
    expect(await audit.verify()).toEqual(fault);
  });

  it('shows that an event in the middle or at the end was taken out', async () => {
    await tamper('DELETE FROM audit_event WHERE seq = 3');
    expect(await audit.verify()).toEqual({ seq: 3, fault: 'gap' });
    await tamper('DELETE FROM audit_event WHERE seq = 1');
    expect(await audit.verify()).toEqual({ seq: 1, fault: 'gap' });
  });

  it('shows that the head is not the last event', async () => {
    await tamper(`UPDATE audit_head SET hash = '${'f'.repeat(64)}'`);
    expect(await audit.verify()).toEqual({ seq: 3, fault: 'head' });
    await tamper('DELETE FROM audit_head');
    expect(await audit.verify()).toEqual({ seq: 0, fault: 'head' });
  });

  it('shows that the head was set back to an earlier event', async () => {
    await tamper(`UPDATE audit_head SET seq = 2,
      hash = (SELECT hash FROM audit_event WHERE seq = 2)`);
    expect(await audit.verify()).toEqual({ seq: 3, fault: 'head' });
  });
});
