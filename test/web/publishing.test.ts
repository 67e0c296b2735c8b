import { type Response } from 'supertest';
import { DecisionReader } from '../../src/register/decision.reader';
import { type Paper } from '../../src/papers/content/paper';
import { Cast, corrected } from '../integration/workflow/cast';
import { ActVisitor } from './act-visitor';
import { SigningVisitor } from './signing-visitor';

jest.setTimeout(120_000);

let cast: Cast;
let governance: SigningVisitor;
beforeAll(async () => {
  cast = await Cast.gather();
  await cast.service.account('stranger@example.org', 'police-service');
  governance = await SigningVisitor.signedIn(cast, 'governance');
});
afterAll(() => cast.close());

const putOff = (): Paper => ({
  ...corrected(),
  publication: {
    ...corrected().publication,
    deferral: { kind: 'yes', until: '2024-05-01', reason: 'The grantee is told first' },
  },
});

const wordsOf = ({ text }: Response): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

async function published(number: number): Promise<string[]> {
  const { reference = '' } = (await cast.standing('auditor', number)).passage;
  const found = await cast.get(DecisionReader).addressesOf([reference]);
  return [...found.values()];
}

describe('the page that publishes a decision', () => {
  let number: number;
  let page: string;
  beforeAll(async () => {
    number = await cast.decided();
    page = `/papers/${number}/publish`;
  });

  it('is for governance: another post is told so, a stranger finds nothing', async () => {
    for (const [who, status] of [
      ['deputy-mayor', 403],
      ['policy-officer', 403],
      ['stranger', 404],
    ] as const) {
      const visitor = await SigningVisitor.signedIn(cast, who);
      expect([who, (await visitor.open(page)).status]).toEqual([who, status]);
      const sent = await visitor.send({ action: page, fields: {} }, { shown: '0'.repeat(64) });
      expect([who, sent.status]).toEqual([who, status]);
    }
    expect(await published(number)).toEqual([]);
  });

  it('lists exactly what becomes public, and what does not', async () => {
    const answer = await governance.open(page);
    expect(answer.status).toBe(200);
    const words = wordsOf(answer);
    for (const said of [
      'Publish PCD 1',
      'It cannot be taken back',
      'NHS England funding for the Stalking Threat Assessment Centre',
      'Deputy Mayor for Policing and Crime signed on 18 March 2024',
      'Accept funding from NHS England, £480,000:',
      'Signed decision, PCD 1 (PDF,',
      'advice, objections and the answers to them',
    ]) {
      expect([said, words.includes(said)]).toEqual([said, true]);
    }
  });

  it('publishes what was shown, and nothing for another file', async () => {
    const form = await governance.form(page);
    const other = await governance.send(form, { shown: '0'.repeat(64) });
    expect(other.status).toBe(409);
    expect(await published(number)).toEqual([]);
    const done = await governance.send(form);
    expect([done.status, done.headers.location]).toEqual([303, `/papers/${number}`]);
    expect(await published(number)).toEqual(['pcd-1']);
    expect((await governance.open('/decisions/pcd-1')).status).toBe(200);
  });

  it('says afterwards that it was done, and by whom', async () => {
    expect(wordsOf(await governance.open(page))).toContain('This was done on 18 March 2024');
  });

  it('is withheld with its reason before the day it is put off to', async () => {
    const deferred = await cast.decided(putOff());
    const at = `/papers/${deferred}/publish`;
    const answer = await governance.open(at);
    expect(answer.status).toBe(200);
    expect(wordsOf(answer)).toContain('Publication is put off: not before 1 May 2024');
    expect(answer.text).not.toContain('<form method="post" action="/papers');
    const shown = await cast.shown('governance', deferred, { kind: 'publish' });
    const sent = await governance.send({ action: at, fields: {} }, { shown });
    expect(sent.status).toBe(409);
    expect(await published(deferred)).toEqual([]);
  });
});

describe('the page of a published paper', () => {
  let paper: string;
  beforeAll(async () => {
    const number = await cast.decided();
    paper = `/papers/${number}`;
    expect((await governance.open(paper)).text).not.toContain('/decisions/pcd-');
    await cast.publish(number);
  });

  it('leads governance to its correction notice and to the page the public reads', async () => {
    const { text } = await governance.open(paper);
    expect(text).toContain(`href="${paper}/correct"`);
    const [, published = ''] = /href="(\/decisions\/pcd-\d+)"/.exec(text) ?? [];
    expect((await governance.open(published)).status).toBe(200);
  });

  it('says what was decided, and gives the signed document in place of a preview', async () => {
    const { text } = await governance.open(paper);
    expect(text).toContain('What was decided');
    expect(text).toContain(`href="${paper}/signing-copy.pdf">Read the signed document (PDF)</a>`);
    expect(text).not.toContain('as it will be signed');
  });

  it('has a timeline that says what authority was given, and leads to the register', async () => {
    const words = wordsOf(await governance.open(`${paper}/timeline`));
    expect(words).toContain(
      'Authority given: up to £440,000 to Suzy Lamplugh Trust; £40,000 held back.',
    );
    expect(words).toContain('See it in the register');
    expect(words).not.toContain('Check the record has not been altered');
    const auditor = await SigningVisitor.signedIn(cast, 'auditor');
    const { text } = await auditor.open(`${paper}/timeline`);
    expect(text).toContain('href="/audit">Check the record has not been altered</a>');
  });

  it('leads its author to the published page alone', async () => {
    const author = await SigningVisitor.signedIn(cast, 'policy-officer');
    const { text } = await author.open(paper);
    expect(text).toMatch(/href="\/decisions\/pcd-\d+"/);
    expect(text).not.toContain(`${paper}/correct`);
  });
});

describe('the page that corrects a decision', () => {
  let number: number;
  let page: string;
  beforeAll(async () => {
    number = await cast.decided();
    page = `/papers/${number}/correct`;
  });

  it('is withheld until the decision is published', async () => {
    const answer = await governance.open(page);
    expect(answer.status).toBe(200);
    expect(wordsOf(answer)).toContain('the paper is decided, and not yet published');
    const fields = { notice: '1', words: 'Too early <b>' };
    const sent = await governance.send({ action: page, fields });
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('Too early &lt;b&gt;');
  });

  it('adds a notice once, and asks for its words', async () => {
    await cast.publish(number);
    const form = await governance.form(page);
    const empty = await governance.send(form, { words: '  ' });
    expect(empty.status).toBe(400);
    expect(wordsOf(empty)).toContain('Say what is wrong and what is right');
    const unseen = await governance.send(form, { words: 'Right\u202eto left' });
    expect(unseen.status).toBe(400);
    const done = await governance.send(form, { words: 'Paragraph 3.1 is wrong.' });
    expect([done.status, done.headers.location]).toEqual([303, `/papers/${number}`]);
    const twice = await governance.send(form, { words: 'Paragraph 3.1 is wrong.' });
    expect(twice.status).toBe(409);
    expect(wordsOf(twice)).toContain('A notice was added while this page was open');
    const [address] = await published(number);
    const { corrections } = await cast.get(DecisionReader).one(address!);
    expect(corrections.map(({ words }) => words)).toEqual(['Paragraph 3.1 is wrong.']);
  });

  it('is for governance alone', async () => {
    for (const [who, status] of [
      ['chief-executive-officer', 403],
      ['stranger', 404],
    ] as const) {
      const visitor = await SigningVisitor.signedIn(cast, who);
      expect([who, (await visitor.open(page)).status]).toEqual([who, status]);
      const sent = await visitor.send({ action: page, fields: { notice: '2', words: 'No.' } });
      expect([who, sent.status]).toEqual([who, status]);
    }
  });
});

describe('the API of publishing', () => {
  it('publishes and corrects by governance, each once', async () => {
    const number = await cast.decided();
    const api = await ActVisitor.signedIn(cast, 'governance');
    const shown = await api.shown(number, 'publish');
    const refused = await (
      await ActVisitor.signedIn(cast, 'auditor')
    ).post(`${number}/publication`, { shown });
    expect(refused.status).toBe(403);
    expect((await api.post(`${number}/publication`, { shown: '0'.repeat(64) })).status).toBe(409);
    expect((await api.post(`${number}/publication`, { shown: 'x' })).status).toBe(400);
    const done = await api.post(`${number}/publication`, { shown });
    expect([done.status, done.body.state]).toEqual([201, 'published']);
    expect((await api.post(`${number}/publication`, { shown })).status).toBe(409);
    const notice = { notice: 1, words: 'Read 2025/26 for 2024/25.' };
    const noted = await api.post(`${number}/correction`, notice);
    expect([noted.status, noted.body]).toEqual([
      201,
      { reference: done.body.reference, number: 1, on: '2024-03-18', words: notice.words },
    ]);
    expect((await api.post(`${number}/correction`, notice)).status).toBe(409);
    expect((await api.post(`${number}/correction`, { notice: 0, words: '' })).status).toBe(400);
    expect((await api.post(`${number + 900}/publication`, { shown })).status).toBe(404);
  });
});
