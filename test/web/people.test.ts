import { type Person } from '../../src/people/person';
import { AuditReader } from '../../src/record/audit.reader';
import { PERMISSIONS } from '../../src/web/permissions';
import { FormVisitor, shownLink, signedInAdministrator, tokenIn } from './people-visitor';
import { PASSWORD, startTestService, type TestService } from './test-service';

const CEO = 'chief-executive-officer';

describe('the pages of people', () => {
  let service: TestService;
  let administrator: Awaited<ReturnType<typeof signedInAdministrator>>;
  let officer: Person;

  beforeEach(async () => {
    service = await startTestService();
    administrator = await signedInAdministrator(service);
    officer = await service.account('officer');
  });
  afterEach(() => service.close());

  const address = () => `/people/${officer.id}`;
  const pageOfOfficer = async () => (await administrator.open(address())).text;
  const day = (name: string, text: string) => {
    const [year = '', month = '', date = ''] = text.split('-');
    return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
  };
  const events = async () =>
    (await service.app.get(AuditReader).latest(50)).map(({ name }) => name).reverse();

  it('are where an administrator’s day begins, who has no business page to go to', async () => {
    const home = await administrator.open('/');
    expect([home.status, home.headers.location]).toEqual([303, '/people']);
    const list = await administrator.open('/people');
    expect(list.status).toBe(200);
    expect(list.text).toContain('Example officer');
    expect(list.text).toContain('Policy officer');
    expect(list.text).not.toContain('href="/papers"');
    expect((await administrator.open('/papers/new')).status).toBe(403);
  });

  it('are for administrators alone, whatever the address names', async () => {
    const other = new FormVisitor(await service.signedIn('officer'));
    const known = { ':id': officer.id, ':act': 'close', ':holding': officer.id };
    const unknown = { ':id': 'nobody', ':act': 'nothing', ':holding': 'none' };
    const routes = PERMISSIONS.filter(({ permission }) => permission === 'administrator');
    expect(routes).toHaveLength(12);
    for (const names of [known, unknown]) {
      for (const { method, path } of routes) {
        const filled = path.replace(/:\w+/g, (name) => names[name as keyof typeof names]);
        const answer = await (method === 'GET' ? other.open(filled) : other.send(filled));
        expect([path, answer.status]).toEqual([path, 403]);
      }
    }
    expect(await pageOfOfficer()).toContain('Open');
  });

  it('take nothing without the token of the form, from elsewhere, or from nobody', async () => {
    const close = () => administrator.visitor.agent.post(`${address()}/close`).type('form');
    expect((await close().send({})).status).toBe(403);
    const _csrf = await administrator.visitor.token();
    const foreign = await close().set('Sec-Fetch-Site', 'cross-site').send({ _csrf });
    expect(foreign.status).toBe(403);
    const stranger = new FormVisitor(service.visitor());
    const asked = await stranger.send(`${address()}/close`);
    expect([asked.status, asked.headers.location]).toEqual([303, '/sign-in']);
    expect(await events()).not.toContain('people.account-closed');
  });

  it('answer an unknown person, act or holding as a page that is not there', async () => {
    const uuid = '00000000-0000-4000-8000-000000000000';
    const paths = [`/people/${uuid}`, '/people/x', `/people/${uuid}/close`, `${address()}/delete`];
    for (const path of [...paths, `${address()}/posts/${uuid}/end`, `${address()}/toString`]) {
      expect([path, (await administrator.open(path)).status]).toEqual([path, 404]);
    }
    expect((await administrator.send(`${address()}/constructor`)).status).toBe(404);
  });

  describe('to add a person', () => {
    const add = (signInName: string, displayName = 'Finance adviser, grants') =>
      administrator.send('/people/new', { signInName, displayName });

    it('show a link once, by which the person chooses a password and signs in', async () => {
      const answer = await add('Adviser@example.org');
      expect(answer.status).toBe(201);
      expect(answer.headers['cache-control']).toBe('no-store');
      const link = shownLink(answer);
      expect(answer.text).toContain(`http://127.0.0.1:3000${link}`);
      const person = new FormVisitor(service.visitor());
      expect((await person.open(link)).status).toBe(200);
      const fields = { link: tokenIn(link), password: PASSWORD, again: PASSWORD };
      const set = await person.send('/set-password', fields);
      expect([set.status, set.headers.location]).toEqual([303, '/sign-in']);
      await service.signedIn('adviser@example.org');
      expect((await administrator.open('/people')).text).toContain('Finance adviser, grants');
    });

    it('say at the field what is wrong, and keep what was typed', async () => {
      const taken = await add(' OFFICER');
      expect(taken.status).toBe(400);
      expect(taken.text).toContain('This sign-in name belongs to another account');
      expect(taken.text).toContain('href="#signInName"');
      expect(taken.text).toContain('value="Finance adviser, grants"');
      const empty = await add('', '');
      expect(empty.text).toContain('Enter a name of 1 to 120 characters on one line');
      expect(empty.text).toContain('<title>Error: Add a person');
    });
  });

  describe('to fill a post', () => {
    const fill = (fields: Record<string, string>) =>
      administrator.send(`${address()}/posts/new`, fields);

    it('fill it from a day to a day, and people see first and last day', async () => {
      const answer = await fill({
        post: CEO,
        ...day('from', '2024-04-01'),
        ...day('lastDay', '2024-04-30'),
      });
      expect([answer.status, answer.headers.location]).toEqual([303, address()]);
      const page = await pageOfOfficer();
      expect(page).toContain('Example officer fills the post: Chief Executive Officer');
      expect(page).toContain('1\u00a0April\u00a02024');
      expect(page).toContain('30\u00a0April\u00a02024');
      const { manager } = service.database.dataSource;
      expect(await manager.findOneByOrFail('post_holding', { postId: CEO })).toMatchObject({
        heldFrom: '2024-04-01',
        heldUntil: '2024-05-01',
        recordedBy: administrator.id,
      });
    });

    it('give at once what the post may do, and take it at once', async () => {
      const person = await service.account('newcomer', 'finance-adviser');
      const browser = new FormVisitor(await service.signedIn('newcomer'));
      expect((await browser.open('/papers/new')).status).toBe(403);
      const fields = { post: 'policy-officer', ...day('from', '2024-03-18') };
      await administrator.send(`/people/${person.id}/posts/new`, fields);
      expect((await browser.open('/papers/new')).status).toBe(200);
      expect((await browser.open('/account')).text).toContain('Finance adviser, Policy officer');
      const { text } = await administrator.open(`/people/${person.id}`);
      const ends = [...text.matchAll(/href="([^"]+\/end)"/g)].map(([, href]) => href!);
      for (const end of ends) await administrator.send(end, { when: 'now' });
      expect((await browser.open('/papers/new')).status).toBe(403);
      expect((await browser.open('/account')).text).toContain('Person without a post');
    });

    it.each([
      ['Choose a post', { ...day('from', '2024-04-01') }],
      ['Choose a post', { post: 'constable', ...day('from', '2024-04-01') }],
      ['Enter the first day', { post: CEO }],
      ['First day must be a real date', { post: CEO, ...day('from', '2024-02-30') }],
      [
        'The last day must not be before the first',
        { post: CEO, ...day('from', '2024-04-02'), ...day('lastDay', '2024-04-01') },
      ],
      [
        'This person holds the post in that time already',
        { post: 'policy-officer', ...day('from', '2024-04-02') },
      ],
    ])('say "%s"', async (words, fields) => {
      const answer = await fill(fields);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(words);
      expect(await events()).not.toContain('people.post-filled');
    });

    it('fill none for an administrator', async () => {
      await administrator.send('/people/new', { signInName: 'second', displayName: 'Second' });
      const all = await administrator.open('/people');
      const second = /href="(\/people\/[0-9a-f-]{36})">Second</.exec(all.text)![1]!;
      expect((await administrator.send(`${second}/administration`)).status).toBe(303);
      const fields = { post: CEO, ...day('from', '2024-04-01') };
      const answer = await administrator.send(`${second}/posts/new`, fields);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('Whoever administers the service holds no post');
      expect((await administrator.open(second)).text).not.toContain('Fill a post');
    });
  });

  describe('to end a post', () => {
    const endAddress = async () => /href="([^"]+\/end)"/.exec(await pageOfOfficer())![1]!;

    it('ask when, and say what cannot be', async () => {
      const end = await endAddress();
      expect((await administrator.open(end)).text).toContain('18\u00a0March\u00a02024');
      const past = { when: 'later', ...day('lastDay', '2024-03-10') };
      for (const [words, fields] of [
        ['Choose when the post ends', {}],
        ['Enter the last day', { when: 'later' }],
        ['an end is never back-dated', past],
      ] as const) {
        const answer = await administrator.send(end, fields);
        expect(answer.status).toBe(400);
        expect(answer.text).toContain(words);
      }
    });

    it('end it after a last day', async () => {
      const end = await endAddress();
      const fields = { when: 'later', ...day('lastDay', '2024-03-31') };
      expect((await administrator.send(end, fields)).status).toBe(303);
      expect(await pageOfOfficer()).toContain('31\u00a0March\u00a02024');
      expect(await pageOfOfficer()).toContain('Policy officer');
    });
  });

  describe('to close an account', () => {
    it('say first what follows, then end every session at once', async () => {
      const browser = new FormVisitor(await service.signedIn('officer'));
      expect((await administrator.open(`${address()}/close`)).text).toContain('signed out at once');
      expect((await browser.open('/account')).status).toBe(200);
      expect((await administrator.send(`${address()}/close`)).status).toBe(303);
      const turnedAway = await browser.open('/account');
      expect([turnedAway.status, turnedAway.headers.location]).toEqual([303, '/sign-in']);
      expect((await administrator.open('/people')).text).toContain('Closed');
      expect((await administrator.send(`${address()}/close`)).status).toBe(409);
      const reopened = await administrator.send(`${address()}/reopen`);
      expect(reopened.status).toBe(201);
      expect(shownLink(reopened)).toContain('/set-password');
    });

    it('close no administrator’s own', async () => {
      const own = `/people/${administrator.id}`;
      expect((await administrator.open(own)).text).toContain('This is your own account');
      for (const act of ['close', 'end-administration', 'password-link', 'authenticator']) {
        const answer = await administrator.send(`${own}/${act}`);
        expect([act, answer.status]).toEqual([act, 409]);
        expect(answer.text).toContain('Another administrator has to do this for you');
      }
    });
  });
});
