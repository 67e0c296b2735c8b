import Ajv2020 from 'ajv/dist/2020';
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import request from 'supertest';
import { textBlocks } from '../../src/documents/document-text';
import { FileStore, sha256Of } from '../../src/platform/file-store.adapter';
import { DecisionReader } from '../../src/register/decision.reader';
import { CorrectDecision } from '../../src/workflow/correct-decision.action';
import { heldOf } from '../../src/workflow/passage/held';
import { Cast } from '../integration/workflow/cast';
import { xmlElements } from './xml-elements';

jest.setTimeout(120_000);

let cast: Cast;
let number: number;
let signed: Buffer;
beforeAll(async () => {
  cast = await Cast.gather();
  number = await cast.decided();
  const { decision } = heldOf((await cast.standing('auditor', number)).passage);
  signed = await cast.get(FileStore).get(decision!.sha256);
});
afterAll(() => cast.close());

const ONE = '/decisions/pcd-1';
const get = (path: string) => request(cast.service.server).get(path);

const OF_A_DECISION = [ONE, `${ONE}/paper`, `${ONE}/signed.pdf`, `${ONE}/attachments/1`];
const OF_ALL = ['/decisions', '/decisions.atom', '/decisions/data', '/verify'];

/** Something of the paper that must not be seen before its time. */
const CANARIES = ['Stalking', 'Suzy', 'PCD 1', 'pcd-1', '480,000'];

describe('a decision that is not published', () => {
  it.each(OF_A_DECISION)('answers %s as if there were none, to the byte', async (path) => {
    const unpublished = await get(path);
    const unknown = await get(path.replace('pcd-1', 'pcd-9999'));
    expect([unpublished.status, unknown.status]).toEqual([404, 404]);
    expect(unpublished.text).toBe(unknown.text);
    expect(unpublished.headers['cache-control']).toBe('no-store');
    const told = ({ headers }: request.Response) =>
      Object.entries(headers).filter(([name]) => !['date', 'x-request-id'].includes(name));
    expect(told(unknown)).toEqual(told(unpublished));
  });

  it('answers the API alike', async () => {
    const told = ({ body }: request.Response) => ({ ...body, requestId: '', instance: '' });
    const unpublished = await get('/api/v1/decisions/pcd-1').expect(404);
    const unknown = await get('/api/v1/decisions/pcd-9999').expect(404);
    expect(told(unpublished)).toEqual(told(unknown));
  });

  it.each([
    ...OF_ALL,
    '/decisions?words=stalking',
    '/decisions?month=2024-03',
    '/api/v1/decisions',
  ])('leaves no word in %s', async (path) => {
    const { text } = await get(path).expect(200);
    for (const canary of CANARIES) expect([canary, text.includes(canary)]).toEqual([canary, false]);
  });

  it('gives a redirect for its number that says nothing', async () => {
    for (const typed of ['PCD-1', 'pcd1', 'PCD%201', 'Pcd_1']) {
      const answer = await get(`/decisions/${typed}/paper?x=1`).expect(301);
      expect(answer.headers.location).toBe('/decisions/pcd-1/paper?x=1');
    }
    expect((await get('/api/v1/decisions/PCD9999').expect(301)).headers.location).toBe(
      '/api/v1/decisions/pcd-9999',
    );
  });
});

describe('a published decision', () => {
  beforeAll(() => cast.publish(number));

  it('is listed, found by its words and its month, and not by others', async () => {
    for (const query of ['', '?words=stalking+SUZY', '?words=PCD+1', '?month=2024-03']) {
      expect((await get(`/decisions${query}`).expect(200)).text).toContain(
        'href="/decisions/pcd-1"',
      );
    }
    for (const query of ['?words=unicorn', '?month=2024-04']) {
      const { text } = await get(`/decisions${query}`).expect(200);
      expect([query, text.includes('href="/decisions/pcd-1"')]).toEqual([query, false]);
    }
    await get('/decisions?month=2024-13').expect(400);
    await get('/decisions?page=0').expect(400);
  });

  it.each(['%', '_', '100%', 'st_lking', '%stalking%'])(
    'is not found by “%s”, a sign that its title does not have',
    async (words) => {
      const answer = await get(`/decisions?${new URLSearchParams({ words })}`).expect(200);
      expect(answer.text).toContain('0 decisions');
      expect(answer.text).not.toContain('href="/decisions/pcd-1"');
    },
  );

  it('says in order what was decided, by whom, of which documents, and whether they are genuine', async () => {
    const answer = await get(ONE).expect(200);
    const text = answer.text.replaceAll('\u00a0', ' ');
    const inOrder = [
      'Decision PCD 1',
      '<h1 class="govuk-heading-l">NHS England funding for the Stalking Threat Assessment Centre</h1>',
      'The Deputy Mayor for Policing and Crime decided to accept funding from NHS England (£480,000) and to vary the grant agreement with Suzy Lamplugh Trust (by up to £440,000).',
      'Status',
      'Nothing is held back from this page',
      'What was decided',
      'Accept funding from NHS England, £480,000:',
      '>Grant<',
      'An increase by up to £440,000: £220,000 in 2024/25 and £220,000 in 2025/26',
      'Read the decision as a web page',
      'Signed decision, PCD 1 (PDF,',
      'Is the signed PDF genuine?',
      'Yes.',
      'Both signatures are valid and nothing was changed after them.',
      'All decisions about Suzy Lamplugh Trust',
    ];
    const places = inOrder.map((words) => text.indexOf(words));
    expect(inOrder.filter((words) => !text.includes(words))).toEqual([]);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(text).toContain(
      '<title>NHS England funding for the Stalking Threat Assessment Centre – PCD 1 – Decisions – Example police and crime body</title>',
    );
  });

  it('has every word of the signed document on its web page, and one main heading', async () => {
    const { text } = await get(`${ONE}/paper`).expect(200);
    let words = '';
    const headings: string[] = [];
    const parser = new Parser({
      onopentag: (name) => headings.push(name),
      ontext: (data) => (words += data),
    });
    parser.end(text);
    const plain = (said: string) => said.replace(/\s+/g, '');
    const page = plain(words);
    const { tree } = await cast.get(DecisionReader).withDocument('pcd-1');
    const missing = textBlocks(tree).filter((block) => !page.includes(plain(block)));
    expect(missing).toEqual([]);
    expect(headings.filter((name) => name === 'h1')).toHaveLength(1);
    expect(headings.filter((name) => name === 'main')).toHaveLength(1);
  });

  it('gives the signed file byte for byte', async () => {
    const answer = await get(`${ONE}/signed.pdf`).buffer(true).expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe('inline; filename="pcd-1-signed.pdf"');
    expect(answer.headers.etag).toBe(`"${sha256Of(signed)}"`);
    expect(signed.equals(answer.body as Buffer)).toBe(true);
    await get(`${ONE}/attachments/1`).expect(404);
    await get(`${ONE}/attachments/0`).expect(404);
    await get(`${ONE}/attachments/..%2F..%2Ffiles`).expect(404);
  });

  it('is data for anybody', async () => {
    const { body } = await get('/api/v1/decisions/pcd-1').expect(200);
    expect(body).toMatchObject({
      reference: 'PCD 1',
      href: ONE,
      decidedBy: 'Deputy Mayor for Policing and Crime',
      signed: { sha256: sha256Of(signed), size: signed.length, href: `${ONE}/signed.pdf` },
      attachments: [],
      corrections: [],
    });
    const { body: list } = await get('/api/v1/decisions?words=suzy').expect(200);
    expect(list).toMatchObject({ total: 1, decisions: [{ reference: 'PCD 1', href: ONE }] });
    expect(JSON.stringify(body)).not.toContain('@example.org');
    const ajv = new Ajv2020({ strict: false, formats: { date: true, 'date-time': true } });
    ajv.addSchema((await get('/api/openapi.json').expect(200)).body, 'api');
    for (const [name, answer] of [
      ['DecisionAnswer', body],
      ['DecisionListAnswer', list],
    ] as const) {
      const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
      expect([name, validate(answer), validate.errors]).toEqual([name, true, null]);
    }
  });

  it.each([...OF_ALL, ONE, `${ONE}/paper`, `${ONE}/signed.pdf`, '/api/v1/decisions/pcd-1'])(
    'sends %s without a session, the same to everybody, and not again while it is known',
    async (path) => {
      const governance = await cast.service.signedIn('governance@example.org');
      const first = await get(path).expect(200);
      const second = await governance.agent.get(path).expect(200);
      expect(first.headers['set-cookie']).toBeUndefined();
      expect(second.headers['set-cookie']).toBeUndefined();
      expect(first.headers['cache-control']).toBe('public, no-cache');
      expect(second.headers.etag).toBe(first.headers.etag);
      expect(second.text).toBe(first.text);
      const known = await get(path).set('If-None-Match', String(first.headers.etag)).expect(304);
      expect(known.text ?? '').toBe('');
    },
  );

  it('runs no script in its pages but the layout’s own, by its hash', async () => {
    const { text, headers } = await get(ONE).expect(200);
    const scripts = [...text.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    const inPage = scripts.filter(([, attributes]) => !attributes!.includes('src='));
    expect(inPage).toHaveLength(1);
    const hash = createHash('sha256').update(inPage[0]![2]!).digest('base64');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toContain('nonce');
    expect(text).not.toContain('nonce=');
  });

  it('is in the feed, under an id of its own, and moves when it is corrected', async () => {
    const before = (await get('/decisions.atom').expect(200)).text;
    expect(before).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
    );
    const valueOf = (feed: string, path: string) =>
      xmlElements(feed).find((each) => each.path === path)?.text;
    expect(valueOf(before, 'feed/entry/id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(valueOf(before, 'feed/updated')).toBe('2024-03-18T10:14:00.000Z');
    expect(valueOf(before, 'feed/author/name')).toBe('Example police and crime body');
    cast.service.clock.pass(60);
    const words = 'A <b> & "x"\u0007 is wrong.\nIt is y.';
    const person = cast.id('governance');
    await cast.get(CorrectDecision).run({ person, number, notice: 1, words });
    const after = (await get('/decisions.atom').expect(200)).text;
    expect(valueOf(after, 'feed/entry/id')).toBe(valueOf(before, 'feed/entry/id'));
    expect(valueOf(after, 'feed/entry/updated')).toBe('2024-03-18T11:14:00.000Z');
    expect(valueOf(after, 'feed/entry/published')).toBe('2024-03-18T10:14:00.000Z');
    expect(valueOf(after, 'feed/entry/summary')).toContain('A <b> & "x" is wrong. It is y.');
    expect(after).not.toContain('\u0007');
  });

  it('shows a correction first, and the original below it as it was', async () => {
    for (const path of [ONE, `${ONE}/paper`]) {
      const { text } = await get(path).expect(200);
      const notice = text.indexOf('A &lt;b&gt; &amp; &quot;x&quot;');
      expect(notice).toBeGreaterThan(0);
      expect(notice).toBeLessThan(text.indexOf('<h1'));
    }
    expect((await get(ONE)).text).toContain('Corrected on 18\u00a0March\u00a02024');
    expect((await get('/api/v1/decisions/pcd-1')).body.corrections).toEqual([
      expect.objectContaining({ number: 1, on: '2024-03-18' }),
    ]);
  });
});
