import { randomUUID } from 'node:crypto';
import { AuditReader } from '../../src/record/audit.reader';
import { type OutboxRow, OutboxEntity } from '../../src/record/outbox-row.entity';
import { OutboxRunner } from '../../src/jobs/outbox-runner';
import { formsIn, mainWords } from './form-in-page';
import { FormVisitor, signedInAdministrator } from './people-visitor';
import { startTestService, type TestService } from './test-service';

let service: TestService;
let administrator: FormVisitor;
let officer: string;

beforeEach(async () => {
  service = await startTestService();
  await service.app.get(OutboxRunner).stop();
  administrator = await signedInAdministrator(service);
  officer = (await service.account('officer')).id;
});
afterEach(() => service.close());

const PAGE = '/people/undelivered';
const rows = () => service.database.dataSource.manager.getRepository(OutboxEntity);

async function parked(changed: Partial<OutboxRow> = {}): Promise<string> {
  const id = randomUUID();
  const now = service.clock.now();
  await rows().insert({
    id,
    kind: 'mail.your-turn',
    subjectKind: 'paper',
    subjectId: randomUUID(),
    payload: JSON.stringify({ to: officer, paper: randomUUID(), asked: { kind: 'clear' } }),
    state: 'parked',
    createdAt: now,
    dueAt: now,
    tries: 8,
    interruptions: 0,
    leasedBy: null,
    finishedAt: now,
    lastFault: 'the mailbox <officer> is full',
    ...changed,
  });
  return id;
}

describe('what was not delivered', () => {
  it('is nothing at first, and is reached from the people', async () => {
    expect((await administrator.open('/people')).text).toContain(`href="${PAGE}"`);
    const { status, text } = await administrator.open(PAGE);
    expect(status).toBe(200);
    expect(mainWords(text)).toContain('Nothing is waiting here.');
  });

  it('is shown with what, for whom, since when and why, and with nothing of a paper', async () => {
    const id = await parked();
    const createdAt = new Date(service.clock.now().getTime() + 1000);
    await parked({ kind: 'keep.stored-files', payload: '{}', lastFault: null, createdAt });
    const { text } = await administrator.open(PAGE);
    const words = mainWords(text).replaceAll('\u00a0', ' ');
    expect(words).toContain('1. Mail: it is your turn');
    expect(words).toContain('Example officer');
    expect(words).toContain('18 March 2024 at 10:14am');
    expect(words).toContain('8 times');
    expect(words).toContain('the mailbox <officer> is full');
    expect(words).toContain('2. Comparing stored files with their names');
    expect(words).toContain('no reason is on record');
    expect(text).not.toContain('/papers/');
    const actions = formsIn(text).map(({ action }) => action);
    expect(actions).toContain(`${PAGE}/${id}`);
  });

  it('is tried again when the administrator says so, on record', async () => {
    const id = await parked();
    const sent = await administrator.send(`${PAGE}/${id}`);
    expect([sent.status, sent.headers.location]).toEqual([303, PAGE]);
    expect(await rows().findOneBy({ id })).toMatchObject({ state: 'waiting', tries: 0 });
    const events = (await service.app.get(AuditReader).latest(5)).map(({ name }) => name);
    expect(events).toContain('record.outbox-resumed');
    expect((await administrator.send(`${PAGE}/${id}`)).status).toBe(404);
  });

  it('is nobody else’s to see or to try', async () => {
    const id = await parked();
    const other = new FormVisitor(await service.signedIn('officer'));
    expect((await other.open(PAGE)).status).toBe(403);
    expect((await other.send(`${PAGE}/${id}`)).status).toBe(403);
    expect((await administrator.send(`${PAGE}/${randomUUID()}`)).status).toBe(404);
    expect(await rows().findOneBy({ id })).toMatchObject({ state: 'parked' });
  });
});
