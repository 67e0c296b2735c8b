import { AuditReader } from '../../src/record/audit.reader';
import { IS_POSTGRES } from '../integration/test-database';
import { signedInAdministrator } from './people-visitor';
import { startTestService, type TestService } from './test-service';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
  await service.account('auditor@example.org', 'auditor');
  await service.account('officer@example.org');
});
afterEach(() => service.close());

const page = async (who: string) => {
  const { agent } = await service.signedIn(who);
  return agent.get('/audit').redirects(0);
};

async function tamper(sql: string): Promise<void> {
  const { dataSource } = service.database;
  const table = IS_POSTGRES ? ' ON audit_event' : '';
  await dataSource.query(`DROP TRIGGER tr_audit_event_no_update${table}`);
  await dataSource.query(sql);
}

describe('the page of the audit record', () => {
  it('tells the auditor that it holds, and changes nothing', async () => {
    const { agent } = await service.signedIn('auditor@example.org');
    const entries = await service.app.get(AuditReader).count();
    const { text } = await agent.get('/audit').expect(200);
    expect(text).toContain(`All ${entries} entries are as they were written.`);
    expect(text).toContain('18\u00a0March\u00a02024 at 10:14am');
    expect(await service.app.get(AuditReader).count()).toBe(entries);
    expect((await agent.get('/help')).text).toContain('href="/audit"');
  });

  it('names the first bad entry, in the words of the command line, and shows nothing green', async () => {
    const { agent } = await service.signedIn('auditor@example.org');
    await tamper("UPDATE audit_event SET name = 'test.other' WHERE seq >= 2");
    const { text } = await agent.get('/audit').expect(200);
    expect(text).toContain('Entry 2 was changed: its columns do not say what its bytes say.');
    expect(text).not.toContain('govuk-tag--green');
  });

  it('is for the auditor and whoever administers the service, and for nobody else', async () => {
    expect((await page('officer@example.org')).status).toBe(403);
    expect((await service.visitor().agent.get('/audit')).status).toBe(303);
    const { agent } = await service.signedIn('officer@example.org');
    expect((await agent.get('/help')).text).not.toContain('href="/audit"');
    const administrator = await signedInAdministrator(service);
    const { status, text } = await administrator.open('/audit');
    expect([status, text.includes('entries are as they were written')]).toEqual([200, true]);
  });
});
