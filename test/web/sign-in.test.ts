import { PASSWORD, startTestService, type TestService, type Visitor } from './test-service';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
  await service.account('officer');
});
afterEach(() => service.close());

async function send(visitor: Visitor, fields: Record<string, string>) {
  const page = await visitor.agent.get('/sign-in').expect(200);
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
  return visitor.agent
    .post('/sign-in')
    .type('form')
    .send({ _csrf: token, ...fields });
}

describe('signing in', () => {
  it('leads to the list of papers', async () => {
    const visitor = service.visitor();
    const answer = await send(visitor, { signInName: 'officer', password: PASSWORD });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/work');
    const account = await visitor.agent.get('/account').expect(200);
    expect(account.text).toContain('Example officer');
    expect(account.text).toContain('Policy officer');
  });

  it('leads where one was going', async () => {
    const visitor = service.visitor();
    await visitor.agent.get('/account?x=1').expect(303).expect('Location', '/sign-in');
    const answer = await send(visitor, { signInName: 'officer', password: PASSWORD });
    expect(answer.headers.location).toBe('/account?x=1');
  });

  it('never leads to another site', async () => {
    for (const address of ['//elsewhere.example/account', '/\\elsewhere.example/account']) {
      const visitor = service.visitor();
      await visitor.agent.get(address);
      const answer = await send(visitor, { signInName: 'officer', password: PASSWORD });
      expect(answer.headers.location).toBe('/work');
    }
  });

  it('begins a session with another id', async () => {
    const visitor = service.visitor();
    const before = (await visitor.agent.get('/sign-in')).headers['set-cookie'];
    const after = (await send(visitor, { signInName: 'officer', password: PASSWORD })).headers;
    expect(String(after['set-cookie'])).toMatch(
      /decision-papers=[^;]+; Path=\/; HttpOnly; SameSite=Lax/,
    );
    expect(String(before).split(';')[0]).not.toBe(String(after['set-cookie']).split(';')[0]);
  });

  it('says the same for an unknown name, a wrong password and an empty field', async () => {
    const tries = [
      { signInName: 'somebody', password: PASSWORD },
      { signInName: 'officer', password: 'wrong horse battery staple' },
      { signInName: 'officer', password: '' },
    ];
    const answers = [];
    for (const fields of tries) {
      const answer = await send(service.visitor(), fields);
      expect(answer.status).toBe(400);
      const same = answer.text
        .replace(/value="(somebody|officer)"/, '')
        .replace(/name="_csrf" value="[^"]+"/, '')
        .replace(/nonce="[^"]+"/, '');
      answers.push(same);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('Sign-in name or password is not right');
    expect(answers[0]).toContain('<title>Error: Sign in – Decision papers</title>');
    expect(answers[0]).not.toContain('battery');
  });

  it('waits after five wrong tries, also with the right password and also for an unknown name', async () => {
    for (const signInName of ['officer', 'nobody']) {
      const visitor = service.visitor();
      for (let tries = 0; tries < 5; tries += 1) {
        expect((await send(visitor, { signInName, password: 'wrong' })).status).toBe(400);
      }
      const answer = await send(visitor, { signInName, password: PASSWORD });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
      expect(answer.text).toContain('Too many tries. Try again in 15 minutes');
      service.clock.pass(16);
    }
  });

  it('throttles the API together with the page', async () => {
    const visitor = service.visitor();
    for (let tries = 0; tries < 5; tries += 1) {
      await send(visitor, { signInName: 'officer', password: 'wrong' });
    }
    const answer = await visitor.agent
      .post('/api/v1/session')
      .set('x-csrf-token', await visitor.token())
      .send({ signInName: 'officer', password: PASSWORD });
    expect(answer.status).toBe(429);
    expect(answer.body.code).toBe('too-many-tries');
    expect(answer.headers['retry-after']).toBe('900');
  });

  it('needs the token of the page', async () => {
    const answer = await service
      .visitor()
      .agent.post('/sign-in')
      .type('form')
      .send({ signInName: 'officer', password: PASSWORD });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('This page was open too long');
  });

  it('ends with signing out', async () => {
    const { agent, token } = await service.signedIn('officer');
    await agent
      .post('/sign-out')
      .type('form')
      .send({ _csrf: await token() })
      .expect(303);
    await agent.get('/account').expect(303).expect('Location', '/sign-in');
  });

  it('ends an hour after the last request', async () => {
    const { agent } = await service.signedIn('officer');
    service.clock.pass(61);
    await agent.get('/account').expect(303);
  });

  it('ends at once for an account that is closed', async () => {
    const { agent } = await service.signedIn('officer');
    await service.database.dataSource.manager.update(
      'account',
      { signInName: 'officer' },
      { disabled: true },
    );
    await agent.get('/account').expect(303);
  });
});
