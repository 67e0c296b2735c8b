import { type Response } from 'supertest';
import { PASSWORD, startTestService, type TestService, type Visitor } from './test-service';

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

const policyOf = ({ headers }: Response) => headers['content-security-policy'] as string;

describe('every answer', () => {
  it('carries a strict policy with a nonce of its own', async () => {
    const pages = await Promise.all([
      service.visitor().agent.get('/help'),
      service.visitor().agent.get('/help'),
    ]);
    const nonces = pages.map((page) => /'nonce-([^']+)'/.exec(policyOf(page))?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [at, page] of pages.entries()) {
      expect(policyOf(page)).not.toMatch(/unsafe|http:|https:|\*/);
      expect(policyOf(page)).toContain("default-src 'none'");
      expect(policyOf(page)).toContain("style-src 'self'");
      expect(policyOf(page)).toContain("frame-ancestors 'none'");
      expect(policyOf(page)).toContain("form-action 'self'");
      const scripts = [...page.text.matchAll(/<script(.*?)>/g)].map(([, attributes]) => attributes);
      expect(scripts.length).toBeGreaterThan(0);
      for (const attributes of scripts) {
        const isOwn = attributes!.includes(' src="/assets/');
        expect(isOwn || attributes!.includes(` nonce="${nonces[at]}"`)).toBe(true);
      }
      expect(page.text).not.toMatch(/ style="| on[a-z]+="/);
    }
  });

  it('says nothing of what the service is made of, and stays out of frames and caches', async () => {
    for (const path of ['/help', '/nothing-here', '/api/v1/session', '/health/live']) {
      const { headers } = await service.visitor().agent.get(path);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });

  it('takes no request number from outside', async () => {
    const answer = await service.visitor().agent.get('/help').set('X-Request-Id', 'forged');
    expect(answer.headers['x-request-id']).not.toBe('forged');
  });

  it('prints no crown, no crest and no typeface of GOV.UK', async () => {
    const page = await officer.agent.get('/account').expect(200);
    expect(page.text).not.toMatch(/crown|crest|govuk-footer__licence|GOV\.UK/i);
    const style = await officer.agent.get('/assets/govuk.css').expect(200);
    expect(style.text).not.toMatch(/GDS Transport|@font-face|govuk-crest\.svg/);
    expect(style.text).toContain('"Noto Sans",system-ui');
  });
});

describe('the session cookie', () => {
  it('is not set for a visitor who only reads', async () => {
    const sessions = () => service.database.dataSource.manager.count('session');
    const before = await sessions();
    for (const path of ['/help', '/', '/nothing-here', '/assets/govuk.css']) {
      const { headers } = await service.visitor().agent.get(path);
      expect(headers).not.toHaveProperty('set-cookie');
    }
    expect(await sessions()).toBe(before);
  });

  it('is for https alone where the service has an https address', async () => {
    const secure = await startTestService({
      publicUrl: 'https://papers.example.org',
      trustedProxies: ['127.0.0.1', '::1'],
    });
    const answer = await secure
      .visitor()
      .agent.get('/sign-in')
      .set('X-Forwarded-Proto', 'https')
      .expect(200);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-decision-papers=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=/);
    await secure.close();
  });
});

describe('a request that changes something', () => {
  const create = () => officer.agent.post('/api/v1/papers').send({ title: 'Forged' });
  const papers = () => service.database.dataSource.manager.count('paper');

  it('is refused without the token, with a wrong one, and with one of another session', async () => {
    const other = await service.visitor().token();
    expect((await create()).status).toBe(403);
    expect((await create().set('x-csrf-token', 'wrong')).status).toBe(403);
    const answer = await create().set('x-csrf-token', other);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('foreign-request');
    expect(await papers()).toBe(0);
  });

  it('is refused when a browser says that it comes from elsewhere', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await create().set('x-csrf-token', token).set('Sec-Fetch-Site', site);
      expect(answer.status).toBe(403);
    }
    expect(await papers()).toBe(0);
    await create().set('x-csrf-token', token).set('Sec-Fetch-Site', 'same-origin').expect(201);
  });

  it('is refused by the API with the token in the body, where a form of elsewhere could put it', async () => {
    const before = await papers();
    await officer.agent
      .post('/api/v1/papers')
      .type('form')
      .send({ _csrf: token, title: 'Forged' })
      .expect(415);
    expect(await papers()).toBe(before);
  });
});

describe('who asks', () => {
  it('is told by a proxy only where the proxy is trusted', async () => {
    const wrong = async (from: TestService, address: string) => {
      const { agent, token: tokenOf } = from.visitor();
      const own = await tokenOf();
      await agent
        .post('/api/v1/session')
        .set('x-csrf-token', own)
        .set('X-Forwarded-For', address)
        .send({ signInName: 'somebody', password: 'wrong' })
        .expect(401);
    };
    const addresses = async (from: TestService) =>
      (await from.database.dataSource.manager.find('sign_in_attempt')).map(
        (row) => (row as { address: string }).address,
      );
    await wrong(service, '203.0.113.7');
    expect(await addresses(service)).toEqual([expect.stringMatching(/127\.0\.0\.1$/)]);
    const behind = await startTestService({
      trustedProxies: ['127.0.0.1', '::1', '::ffff:127.0.0.1'],
    });
    await wrong(behind, '203.0.113.7');
    expect(await addresses(behind)).toEqual(['203.0.113.7']);
    await behind.close();
  });
});

describe('asking', () => {
  it('never changes anything but the session of whoever asks', async () => {
    await officer.agent
      .post('/api/v1/papers')
      .set('x-csrf-token', token)
      .send({ title: 'To be read' })
      .expect(201);
    const state = async () => {
      const tables = ['paper', 'paper_revision', 'account', 'audit_event', 'counter', 'setting'];
      const rows = tables.map((table) =>
        service.database.dataSource.query(`SELECT * FROM ${table} ORDER BY 1, 2`),
      );
      return JSON.stringify(await Promise.all(rows));
    };
    const before = await state();
    const paths = ['/', '/sign-in', '/account', '/help', '/api/v1/papers', '/api/openapi.json'];
    const parts = ['', '/revisions', '/findings', '/route', '/paper.json', '/preview.html'];
    for (const path of [...paths, ...parts.map((part) => `/api/v1/papers/1${part}`)]) {
      await officer.agent.get(path);
      await officer.agent.head(path);
    }
    expect(await state()).toBe(before);
  });

  it('logs no password and no token when something fails', async () => {
    const written: string[] = [];
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      written.push(String(line));
      return true;
    });
    const failing = await startTestService();
    await failing.database.dataSource.query('DROP TABLE sign_in_attempt');
    const visitor = failing.visitor();
    const secret = await visitor.token();
    const answer = await visitor.agent
      .post('/api/v1/session?canary=canary-in-query')
      .set('x-csrf-token', secret)
      .send({ signInName: 'officer\n{"forged":"line"}', password: PASSWORD });
    spy.mockRestore();
    await failing.close();
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: 'about:blank',
      status: 500,
      title: 'Internal Server Error',
      code: 'fault',
      instance: '/api/v1/session',
      requestId: answer.headers['x-request-id'],
    });
    expect(written).toHaveLength(1);
    expect(JSON.parse(written[0]!)).toMatchObject({ requestId: answer.headers['x-request-id'] });
    for (const word of [PASSWORD, secret, 'canary-in-query', 'forged']) {
      expect(written[0]).not.toContain(word);
    }
  });
});
