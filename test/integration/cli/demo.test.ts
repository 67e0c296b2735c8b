import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Demo, openDemo } from '../../../src/cli/demo';
import { gatherCast } from '../../../src/cli/demo-cast';
import { DEMO_PAPERS } from '../../../src/cli/demo-content';
import { acceptAsGrantee } from '../../../src/cli/grantee-desk';
import { messagesIn } from '../../../src/cli/mail-folder.adapter';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { LetterReader } from '../../../src/letters/letter.reader';
import { greeting } from '../../../src/cli/demo-greeting';
import { AccountReader } from '../../../src/people/account.reader';
import { SignIn } from '../../../src/people/sign-in.action';
import { AuditReader } from '../../../src/record/audit.reader';
import { DecisionListReader } from '../../../src/register/decision-list.reader';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';
import { openService, shutDown } from '../../../src/web/service';
import { PassageReader } from '../../../src/workflow/passage.reader';
import { temporaryFolder } from '../temporary-folder';
import { demoConfiguration } from './decided-example';

jest.setTimeout(120_000);

describe('the demonstration', () => {
  const folder = temporaryFolder();
  const configuration = demoConfiguration(join(folder.path, 'data'));
  let demo: Demo;
  beforeAll(async () => {
    const interrupted = await openService(configuration);
    await gatherCast(interrupted);
    await shutDown(interrupted);
    demo = await openDemo(configuration);
  });
  afterAll(async () => {
    await shutDown(demo.app);
    folder.remove();
  });

  const idOf = (signInName: string): string =>
    demo.signIns!.find((member) => member.signInName === signInName)!.id;
  const standing = (viewer: string, number: number) =>
    demo.app.get(PassageReader).one({ viewer: idOf(viewer), number });

  it('has somebody in every post of the scheme, called by the post, and an administrator', async () => {
    const people = await demo.app.get(AccountReader).all();
    const filled = new Set(people.flatMap(({ posts }) => posts));
    const { posts } = loadScheme();
    expect([...filled].sort()).toEqual(posts.map(({ id }) => id).sort());
    const deputy = posts.find(({ id }) => id === 'deputy-mayor')!;
    expect(people.find(({ signInName }) => signInName === deputy.id)?.displayName).toBe(
      deputy.name,
    );
    expect(people.filter(({ administrator }) => administrator)).toMatchObject([{ posts: [] }]);
  });

  it('keeps every sign-in in a file for its owner alone, and each opens the door', async () => {
    expect(statSync(demo.signInsFile).mode & 0o777).toBe(0o600);
    const lines = readFileSync(demo.signInsFile, 'utf8').trim().split('\n').slice(2);
    expect(lines).toHaveLength(demo.signIns!.length);
    for (const line of [lines[0]!, lines.at(-1)!]) {
      const [signInName = '', password = ''] = line.split('\t');
      const tried = { signInName, password, address: '127.0.0.1' };
      expect(await demo.app.get(SignIn).run(tried)).toMatchObject({ outcome: 'signed-in' });
    }
  });

  it('has a paper that waits for the Deputy Mayor, signed once, and one that is published', async () => {
    const { passage, waitingFor } = await standing('deputy-mayor', DEMO_PAPERS.atDecision);
    expect(passage.state).toBe('decision-maker');
    expect(waitingFor[0]?.people).toEqual([idOf('deputy-mayor')]);
    const published = await standing('auditor', DEMO_PAPERS.published);
    expect(published.passage.state).toBe('published');
    const { decisions } = await demo.app.get(DecisionListReader).list({});
    expect(decisions).toMatchObject([{ reference: 'PCD 1', decidedOn: '2020-02-24' }]);
  });

  it('has drafts with contradictions and without for its officer, all of it on one audit chain', async () => {
    const { facts, content } = await standing('policy-officer', DEMO_PAPERS.contradictions);
    expect(facts.judged.stops).toBeGreaterThan(0);
    const ready = await standing('policy-officer', DEMO_PAPERS.contradictions + 1);
    expect(ready.content.title).toBe(content.title);
    expect(ready.facts.judged).toMatchObject({ stops: 0, toAnswer: 0 });
    expect(ready.facts.today).toBe('2024-03-18');
    expect(await demo.app.get(AuditReader).verify()).toBeUndefined();
  });

  it('has a letter that waits for its signatory, whose link and code land beside the database', async () => {
    const viewer = idOf('commercial-adviser');
    const { passage } = await demo.app.get(LetterReader).one({ viewer, number: 'SLT-2023-01' });
    expect(passage.state).toBe('issued');
    const [link] = messagesIn(configuration.dataDirectory).filter((each) =>
      each.includes('/reply/'),
    );
    expect(link).toMatch(/^To: director@trust\.example\.org/m);
    await demo.app.get(OutboxRunner).stop();
    await acceptAsGrantee(demo.app);
    const now = await demo.app.get(LetterReader).one({ viewer, number: 'SLT-2023-01' });
    expect(now.passage.state).toBe('accepted');
    demo.app.get(OutboxRunner).start();
  });

  it('says where it is and as whom to look at what', () => {
    const places = { file: 'data/sign-ins.txt', mail: 'data/mail' };
    const said = greeting(demo, { address: 'http://127.0.0.1:3000', ...places });
    expect(said.join('\n')).toContain(`password ${demo.signIns![0]!.password}`);
    expect(said.join('\n')).toContain('As deputy-mayor, paper 5 waits to be decided');
    expect(said.join('\n')).toContain('Mail lands as files in data/mail/, and so do the codes');
  });

  it('begins again where its first start was interrupted: nobody is there twice', async () => {
    expect(await demo.app.get(AccountReader).all()).toHaveLength(demo.signIns!.length);
  });

  it('is kept by the next start', async () => {
    const events = await demo.app.get(AuditReader).count();
    await shutDown(demo.app);
    const { app, signIns } = await openDemo(configuration);
    demo = { ...demo, app };
    expect(signIns).toBeUndefined();
    expect(await app.get(AuditReader).count()).toBe(events);
  });
});
