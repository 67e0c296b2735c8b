import fc from 'fast-check';
import { startTestService, type TestService, type Visitor } from './test-service';

let service: TestService;
let officer: Visitor;
let token: string;
beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  officer = await service.signedIn('officer');
  token = await officer.token();
});
afterAll(() => service.close());

const MEGABYTE = 1_000_000;

describe('what cannot be answered', () => {
  it('is a page for a browser and problem details for a program', async () => {
    const page = await officer.agent.get('/nothing-here').set('Accept', 'text/html');
    expect(page.status).toBe(404);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.text).toContain('<h1 class="govuk-heading-l">Page not found</h1>');
    expect(page.text).toContain(page.headers['x-request-id']);
    for (const [path, accept] of [
      ['/nothing-here', 'application/json'],
      ['/api/v1/nothing-here', 'text/html'],
    ] as const) {
      const answer = await officer.agent.get(path).set('Accept', accept);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({
        type: 'about:blank',
        status: 404,
        title: 'Not Found',
        code: 'not-found',
        instance: path,
        requestId: answer.headers['x-request-id'],
      });
    }
  });

  it('names the place of bad JSON, also of a name that stands twice', async () => {
    const send = (text: string) =>
      officer.agent
        .post('/api/v1/papers')
        .set('x-csrf-token', token)
        .type('application/json')
        .send(text);
    for (const [text, pointer] of [
      ['{"title": }', ''],
      ['{"title": "A", "title": "B"}', '/title'],
      ['[]', ''],
      ['null', ''],
      ['{"content": {"__proto__": {"title": "A"}}}', '/content/__proto__'],
      ['{"__proto__": {"title": "A"}}', '/__proto__'],
    ] as const) {
      const { status, body } = await send(text);
      expect([text, status]).toEqual([text, 400]);
      expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    }
  });

  it('is said of a body that is too large, of another kind, or not UTF-8', async () => {
    const post = () => officer.agent.post('/api/v1/papers').set('x-csrf-token', token);
    const large = await post().send({ title: 'x'.repeat(2 * MEGABYTE) });
    expect([large.status, large.body.code]).toEqual([413, 'too-large']);
    const other = await post().type('text/plain').send('{"title":"A"}');
    expect([other.status, other.body.code]).toEqual([415, 'unsupported']);
    const form = await post().type('form').send({ title: 'A' });
    expect(form.status).toBe(415);
    const bytes = await post()
      .type('application/json')
      .serialize((body) => body as string)
      .send(Buffer.from([0x22, 0xff, 0x22]) as never);
    expect([bytes.status, bytes.body.errors]).toEqual([
      400,
      [{ pointer: '', detail: 'must be UTF-8 text' }],
    ]);
  });

  it('is said of a page form that is too large', async () => {
    const answer = await officer.agent
      .post('/sign-out')
      .type('form')
      .send({ _csrf: token, words: 'x'.repeat(2 * MEGABYTE) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('What was sent is too large');
  });

  it('is said of an upload that is too large, and the service goes on', async () => {
    const upload = (bytes: number) =>
      officer.agent
        .post('/papers/upload')
        .field('_csrf', token)
        .attach('file', Buffer.alloc(bytes, ' '), 'paper.json');
    expect((await upload(2 * MEGABYTE + 1)).status).toBe(413);
    const two = await upload(10).attach('file', Buffer.from('{}'), 'second.json');
    expect([400, 413]).toContain(two.status);
    const cut = await officer.agent
      .post('/papers/upload')
      .set('Content-Type', 'multipart/form-data; boundary=cut')
      .send('--cut\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf');
    expect(cut.status).toBeGreaterThanOrEqual(400);
    expect(cut.status).toBeLessThan(500);
    await officer.agent.get('/help').expect(200);
  });

  it('is said of an upload by somebody who is not signed in, without reading it', async () => {
    const answer = await service
      .visitor()
      .agent.post('/papers/upload')
      .attach('file', Buffer.alloc(3 * MEGABYTE, ' '), 'paper.json');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/sign-in');
  });

  it('is said of an address that is not UTF-8', async () => {
    const { status } = await officer.agent.get('/api/v1/papers/%E0%A4%A');
    expect(status).toBe(400);
  });

  it('asks a browser to sign in and tells a program', async () => {
    const visitor = service.visitor();
    await visitor.agent.get('/account').expect(303).expect('Location', '/sign-in');
    const answer = await visitor.agent.get('/api/v1/papers');
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in']);
    const write = await visitor.agent.post('/api/v1/papers').send({ title: 'A' });
    expect(write.status).toBe(401);
  });
});

describe('whatever is sent to the API', () => {
  it('is never a 5xx, and every 4xx is problem+json with its request number', async () => {
    const method = fc.constantFrom('get', 'post', 'put', 'delete', 'patch') as fc.Arbitrary<
      'get' | 'post' | 'put' | 'delete' | 'patch'
    >;
    const path = fc.oneof(
      fc.constantFrom('/api/v1/papers', '/api/v1/session', '/api/v1/papers/1', '/api/openapi.json'),
      fc.webPath().map((each) => `/api/v1/papers/${each.replace(/^\//, '')}`),
    );
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record({ content: fc.object(), version: fc.anything() }).map((each) => {
        try {
          return JSON.stringify(each);
        } catch {
          return '{}';
        }
      }),
    );
    await fc.assert(
      fc.asyncProperty(method, path, body, async (verb, address, sent) => {
        const request = officer.agent[verb](address).set('x-csrf-token', token);
        const answer = await (verb === 'get'
          ? request
          : request.type('application/json').send(sent || '{}'));
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) {
          expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
          const problem = JSON.parse(answer.text) as Record<string, unknown>;
          expect(problem).toMatchObject({
            status: answer.status,
            requestId: answer.headers['x-request-id'],
          });
        }
        if (verb === 'delete' && answer.status === 204) await signInAgain();
      }),
      { numRuns: 150 },
    );
  });

  async function signInAgain(): Promise<void> {
    officer = await service.signedIn('officer');
    token = await officer.token();
  }
});
