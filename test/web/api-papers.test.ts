import { readFileSync } from 'node:fs';
import { canonicalJson } from '../../src/kernel/canonical-json';
import { packagePath } from '../../src/platform/package-root';
import { startTestService, type TestService, type Visitor } from './test-service';

let service: TestService;
let officer: Visitor;
let token: string;
beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  await service.account('other');
  await service.account('adviser', 'finance-adviser');
  officer = await service.signedIn('officer');
  token = await officer.token();
});
afterAll(() => service.close());

const example = (name: string) =>
  JSON.parse(readFileSync(packagePath('examples', name), 'utf8')) as { paper: Paper };
type Paper = Record<string, unknown> & { title: string; summary: unknown[] };

const start = (body: object) =>
  officer.agent.post('/api/v1/papers').set('x-csrf-token', token).send(body);
const put = (number: number, body: object) =>
  officer.agent.put(`/api/v1/papers/${number}`).set('x-csrf-token', token).send(body);

describe('a paper through the API', () => {
  it('is started blank by its title, with the drafting officer of whoever starts it', async () => {
    const { status, body, headers } = await start({ title: 'A blank paper' });
    expect(status).toBe(201);
    expect(headers.location).toBe(`/api/v1/papers/${body.number}`);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      version: 1,
      state: 'draft',
      revision: { number: 1, savedAt: '2024-03-18T10:14:00.000Z' },
      finished: [],
      content: { title: 'A blank paper', draftingOfficer: 'Policy officer', sections: [] },
    });
  });

  it('made from a file is exported as the file has it, by RFC 8785', async () => {
    for (const name of ['pcd-1653.json', 'pcd-1653-corrected.json', 'pcd-664-corrected.json']) {
      const { paper } = example(name);
      const started = await start({ content: paper }).expect(201);
      const exported = await officer.agent.get(`/api/v1/papers/${started.body.number}/paper.json`);
      expect(exported.status).toBe(200);
      expect(exported.headers['content-type']).toMatch(/^application\/json/);
      expect(exported.headers['content-disposition']).toBe(
        `attachment; filename="paper-${started.body.number}.json"`,
      );
      expect(exported.text).toBe(canonicalJson(paper));
    }
  });

  it('made from an envelope is the paper in it', async () => {
    const envelope = example('pcd-664.json');
    const { body } = await start({ content: envelope }).expect(201);
    expect(canonicalJson(body.content)).toBe(canonicalJson(envelope.paper));
  });

  it('made blank and then written is the same as the file', async () => {
    const { paper } = example('pcd-1653.json');
    const { number } = (await start({ title: 'To be written' })).body;
    const saved = await put(number, { version: 1, content: paper }).expect(200);
    expect(saved.headers.etag).toBe('"2"');
    expect(saved.body.revision.number).toBe(2);
    const exported = await officer.agent.get(`/api/v1/papers/${number}/paper.json`);
    expect(exported.text).toBe(canonicalJson(paper));
  });

  it('takes the version from If-Match', async () => {
    const { number, content } = (await start({ title: 'Matched' })).body;
    const save = (ifMatch: string, title: string) =>
      put(number, { content: { ...content, title } }).set('If-Match', ifMatch);
    expect((await save('"1"', 'Matched twice')).status).toBe(200);
    expect((await save('"1"', 'Matched again')).status).toBe(409);
    const answer = await save('W/2', 'Matched wrongly');
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/version');
  });

  it('saved again unchanged makes no revision, whatever the version', async () => {
    const { number, content } = (await start({ title: 'The same' })).body;
    await put(number, { version: 1, content: { ...content, title: 'Another' } }).expect(200);
    const again = await put(number, { version: 1, content: { ...content, title: 'Another' } });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ version: 2, revision: { number: 2 } });
    const { body } = await officer.agent.get(`/api/v1/papers/${number}/revisions`);
    expect(body.revisions).toHaveLength(2);
  });

  it('that was changed meanwhile says what differs, and is not changed', async () => {
    const { number, content } = (await start({ title: 'Contested' })).body;
    await put(number, { version: 1, content: { ...content, title: 'Theirs' } }).expect(200);
    const mine = { ...content, title: 'Mine', summary: [{ kind: 'paragraph', text: 'New.' }] };
    const { status, body, headers } = await put(number, { version: 1, content: mine });
    expect(status).toBe(409);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'stale', currentVersion: 2 });
    expect(body.differences).toEqual([
      { pointer: '/summary/0/kind', yours: 'paragraph' },
      { pointer: '/summary/0/text', yours: 'New.' },
      { pointer: '/title', yours: 'Mine', theirs: 'Theirs' },
    ]);
    const after = await officer.agent.get(`/api/v1/papers/${number}`);
    expect(after.body).toMatchObject({ version: 2, title: 'Theirs' });
  });

  it('keeps every revision as it was saved', async () => {
    const { number, content } = (await start({ title: 'First words' })).body;
    await put(number, { version: 1, content: { ...content, title: 'Second words' } });
    const first = await officer.agent.get(`/api/v1/papers/${number}/revisions/1`).expect(200);
    expect(first.body.content.title).toBe('First words');
    await officer.agent.get(`/api/v1/papers/${number}/revisions/3`).expect(404);
    await officer.agent.get(`/api/v1/papers/${number}/revisions/0x1`).expect(404);
  });

  it('names every place of a content that cannot be read, and saves nothing', async () => {
    const { paper } = example('pcd-1653.json');
    const bad = { ...paper, status: 'approved', title: 7, summary: [null] };
    const { status, body } = await start({ content: bad });
    expect(status).toBe(400);
    expect(body.code).toBe('malformed');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/content/status',
      '/content/summary/0',
      '/content/title',
    ]);
    const list = await officer.agent.get('/api/v1/papers').query({ words: 'approved' });
    expect(list.body.total).toBe(0);
  });

  it('takes no state, author or version by the way', async () => {
    const { number, content } = (await start({ title: 'Assigned' })).body;
    for (const extra of [{ state: 'decided' }, { authorId: 'x' }, { revision: 9 }]) {
      const { status, body } = await put(number, { version: 1, content, ...extra });
      expect(status).toBe(400);
      expect(body.errors).toEqual([
        { pointer: `/${Object.keys(extra)[0]}`, detail: 'is not a known property' },
      ]);
    }
    for (const version of ['1', [1], 1.5, 2 ** 60, 0, -1, true]) {
      expect((await put(number, { version, content })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/version' }),
      ]);
    }
  });

  it('is for nobody else: the same answer as for a number never given out', async () => {
    const { number, content } = (await start({ title: 'Secret' })).body;
    const other = await service.signedIn('other');
    const theirs = await other.token();
    const places = ['', '/revisions', '/revisions/1', '/findings', '/route', '/paper.json'];
    for (const place of [...places, '/preview.pdf', '/preview.html']) {
      const [real, unknown] = [number, 99_999].map((each) => `/api/v1/papers/${each}${place}`);
      const one = await other.agent.get(real!).expect(404);
      const two = await other.agent.get(unknown!).expect(404);
      expect({ ...one.body, instance: '', requestId: '' }).toEqual({
        ...two.body,
        instance: '',
        requestId: '',
      });
    }
    const save = await other.agent
      .put(`/api/v1/papers/${number}`)
      .set('x-csrf-token', theirs)
      .send({ version: 1, content: { ...content, title: 'Taken' } });
    expect(save.status).toBe(404);
    const malformed = await other.agent
      .put(`/api/v1/papers/${number}`)
      .set('x-csrf-token', theirs)
      .send({});
    expect(malformed.status).toBe(404);
    const list = await other.agent.get('/api/v1/papers').query({ words: 'secret' });
    expect(list.body).toEqual({ papers: [], total: 0, page: 1, pages: 1 });
  });

  it('is started by policy officers only', async () => {
    const adviser = await service.signedIn('adviser');
    const answer = await adviser.agent
      .post('/api/v1/papers')
      .set('x-csrf-token', await adviser.token())
      .send({ title: 'Not mine to start' });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('not-allowed');
  });

  it('gets numbers of one series without a gap, also past a refusal and in a crowd', async () => {
    const before = (await start({ title: 'Before' })).body.number as number;
    await start({ title: '' }).expect(400);
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, at) => start({ title: `No ${at}` })),
    );
    const numbers = made.map(({ body }) => body.number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, at) => before + 1 + at));
  });

  it('is found by words of its title and by its number, whatever their case and accents', async () => {
    const { number } = (await start({ title: 'Café funding for Ealing' })).body;
    const search = async (words: string) =>
      (await officer.agent.get('/api/v1/papers').query({ words })).body.papers.map(
        (paper: { number: number }) => paper.number,
      ) as number[];
    expect(await search('ealing CAFE')).toEqual([number]);
    expect(await search(String(number))).toContain(number);
    expect(await search('ealing nothing')).toEqual([]);
    expect(await search('%')).toEqual([]);
  });

  it('is listed 25 a page, the last change first', async () => {
    for (let count = 0; count < 26; count += 1) await start({ title: `Listed ${count}` });
    const first = await officer.agent.get('/api/v1/papers').query({ words: 'listed' });
    expect(first.body).toMatchObject({ total: 26, page: 1, pages: 2 });
    expect(first.body.papers).toHaveLength(25);
    expect(first.body.papers[0].title).toBe('Listed 25');
    const second = await officer.agent.get('/api/v1/papers').query({ words: 'listed', page: 2 });
    expect(second.body.papers.map(({ title }: { title: string }) => title)).toEqual(['Listed 0']);
    for (const query of ['page=0', 'page=x', 'words=a&words=b', 'sort=title', 'page[a]=1']) {
      const answer = await officer.agent.get(`/api/v1/papers?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    }
  });
});
