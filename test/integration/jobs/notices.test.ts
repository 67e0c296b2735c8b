import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { canonicalJson } from '../../../src/kernel/canonical-json';
import { blankPaper } from '../../../src/papers/content/blank-paper';
import { PaperEntity } from '../../../src/papers/paper.entity';
import { AccountEntity } from '../../../src/people/account.entity';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { OutboxReader } from '../../../src/record/outbox.reader';
import { enqueue } from '../../../src/record/outbox.repository';
import { UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { CreatePaper } from '../../../src/workflow/create-paper.action';
import { type Notice, noticeToSend } from '../../../src/workflow/notices/notice';
import { startTestService, type TestService } from '../../web/test-service';
import { type MailServer, startMailServer } from '../mail-server';

const TITLE = 'Support for “stalking” & <others>';

let service: TestService;
let server: MailServer;
let author: string;
let paper: { id: string; number: number };
beforeEach(async () => {
  server = await startMailServer();
  service = await startTestService({
    smtpUrl: server.url,
    publicUrl: 'https://papers.example.org',
  });
  author = (await service.account('officer@example.org')).id;
  const content = blankPaper({ title: TITLE, draftingOfficer: 'Policy officer' });
  paper = await service.app.get(CreatePaper).run({ author, content });
});
afterEach(async () => {
  await service.close();
  await server.close();
});

const manager = () => service.database.dataSource.manager;
const tell = (notice: Notice) =>
  service.app
    .get(UnitOfWork)
    .act(
      { kind: 'system' },
      { name: 'test.told', subject: { kind: 'paper', id: notice.paper } },
      (tx) => enqueue(tx, noticeToSend(notice)),
    );
/** The runner of the service may have had it first, so the row says when it is over. */
async function carryOut(id: string) {
  for (;;) {
    await service.app.get(OutboxRunner).runDue();
    const row = await manager().findOneByOrFail(OutboxEntity, { id });
    if (row.leasedBy === null) return row;
  }
}
async function mailOf(notice: Notice): Promise<ParsedMail> {
  const id = await tell(notice);
  expect((await carryOut(id)).state).toBe('done');
  return server.taken.find(({ messageId }) => messageId === `<${id}@papers.example.org>`)!;
}
const passage = (more: object) =>
  manager().update(PaperEntity, { id: paper.id }, { passage: canonicalJson(more) });
const LAST_LINES =
  'Decision papers, Example police and crime body\n' +
  'This message was sent by the service. Nobody reads answers to it.\n';

describe('a notice of a paper', () => {
  it('says whose turn it is, on what, and where', async () => {
    const asked = { kind: 'advise', advice: 'data-protection' } as const;
    const mail = await mailOf({ kind: 'your-turn', to: author, paper: paper.id, asked });
    expect(mail).toMatchObject({
      subject: 'Your turn: paper 1 waits for your advice on data protection',
      to: { text: 'officer@example.org' },
      from: { text: 'papers@example.org' },
    });
    expect(mail.text).toBe(
      'Hello Example officer@example.org,\n\n' +
        `It is your turn on paper 1, “${TITLE}”. It waits for your advice on data protection.\n\n` +
        'You can read it and act here:\n' +
        'https://papers.example.org/papers/1/advise/data-protection\n\n' +
        'If you have done this already, there is nothing more to do.\n\n' +
        LAST_LINES,
    );
  });

  it('says who returned a paper and why', async () => {
    const kept = { by: 'x', at: 'x', on: '2024-03-18', revision: 1 };
    await passage({
      acts: [
        {
          ...kept,
          number: 1,
          kind: 'advice',
          opinion: { kind: 'object', because: 'SECRET ADVICE' },
        },
        {
          ...kept,
          number: 2,
          kind: 'return',
          post: 'head-of-service',
          reason: 'The sums differ.\n\nSee table 1.',
          rerun: 'touched',
        },
      ],
    });
    const mail = await mailOf({ kind: 'returned', to: author, paper: paper.id, act: 2 });
    expect(mail.subject).toBe('Returned to you: paper 1');
    expect(mail.text).toContain(
      `has returned paper 1, “${TITLE}”, to you, for this reason:\n\n` +
        'The sums differ.\n\nSee table 1.\n\n' +
        'You can change it and submit it again here:\nhttps://papers.example.org/papers/1\n',
    );
    expect(mail.text).toMatch(/The Head of /i);
    expect(mail.text).not.toContain('SECRET');
  });

  it('says that a paper is decided, by its number', async () => {
    await passage({ reference: 'PCD 1653', decision: { on: '2024-03-18' } });
    const mail = await mailOf({ kind: 'decided', to: author, paper: paper.id });
    expect(mail.subject).toBe('Decided: PCD 1653 (paper 1)');
    expect(mail.text).toContain(
      `The decision on PCD 1653 (paper 1), “${TITLE}”, was taken on 18 March 2024.`,
    );
  });

  it('leaves in the outbox who and what by id, and none of the words', async () => {
    const asked = { kind: 'decide' } as const;
    const id = await tell({ kind: 'your-turn', to: author, paper: paper.id, asked });
    expect(await manager().findOneByOrFail(OutboxEntity, { id })).toMatchObject({
      kind: 'mail.your-turn',
      subjectKind: 'paper',
      subjectId: paper.id,
      payload: `{"asked":{"kind":"decide"},"paper":"${paper.id}","to":"${author}"}`,
    });
  });

  it('to nobody who could get it is parked with the reason', async () => {
    const fault = async (to: string, of = paper.id) => {
      const row = await carryOut(await tell({ kind: 'decided', to, paper: of }));
      return [row.state, row.lastFault];
    };
    const nameless = (await service.account('other')).id;
    const closed = (await service.account('closed@example.org')).id;
    await manager().update(AccountEntity, { id: closed }, { disabled: true });
    const unknown = (await service.account('unknown@example.org')).id;
    expect(await fault('nobody')).toEqual(['parked', 'account not found']);
    expect(await fault(nameless)).toEqual([
      'parked',
      'the account’s sign-in name is no e-mail address',
    ]);
    expect(await fault(closed)).toEqual(['parked', 'the account is closed']);
    expect(await fault(author, 'no-paper')).toEqual(['parked', 'paper not found']);
    expect(await fault(unknown)).toEqual(['parked', expect.stringContaining('550')]);
    expect((await service.app.get(OutboxReader).counts()).parked).toBe(5);
    expect(server.taken).toEqual([]);
  });

  it('in a demonstration is a file, to an address that leads nowhere', async () => {
    const demo = await startTestService({ demo: true });
    const { id: to } = await demo.account('policy-officer');
    const content = blankPaper({ title: TITLE, draftingOfficer: 'Policy officer' });
    const made = await demo.app.get(CreatePaper).run({ author: to, content });
    await demo.app
      .get(UnitOfWork)
      .act(
        { kind: 'system' },
        { name: 'test.told', subject: { kind: 'paper', id: made.id } },
        (tx) => enqueue(tx, noticeToSend({ kind: 'decided', to, paper: made.id })),
      );
    const folder = join(dirname(demo.database.file), 'mail');
    await demo.app.get(OutboxRunner).runDue();
    // Closing waits for the service's own runner, which may have taken the row first.
    await demo.app.close();
    const [file, ...more] = readdirSync(folder);
    expect(more).toEqual([]);
    expect(await simpleParser(readFileSync(join(folder, file!)))).toMatchObject({
      to: { text: 'policy-officer@demonstration.invalid' },
      subject: 'Decided: paper 1',
    });
    await demo.database.close();
  });
});
