import { generate } from 'otplib';
import { type Person } from '../../src/people/person';
import { MakePasswordLink } from '../../src/people/password-link/make-password-link.action';
import { FormVisitor, shownLink, signedInAdministrator, tokenIn } from './people-visitor';
import { PASSWORD, startTestService, type TestService } from './test-service';

const FRESH = 'another long password';

let service: TestService;
let officer: Person;
beforeEach(async () => {
  service = await startTestService();
  officer = await service.account('officer');
});
afterEach(() => service.close());

const browser = async () => new FormVisitor(await service.signedIn('officer'));

/** A page without what differs from one answer to the next. */
const bare = (text: string) =>
  text.replace(/(nonce|value)="[^"]*"/g, '').replace(/<script nonce[^>]*>/g, '');

describe('choosing a password by a link', () => {
  const link = async () =>
    (await service.app.get(MakePasswordLink).run({ kind: 'system' }, officer.id)).token;
  const set = (visitor: FormVisitor, link: string, typed: Partial<Record<string, string>> = {}) => {
    const password = typed.password ?? FRESH;
    return visitor.send('/set-password', { link, password, again: typed.again ?? password });
  };

  it('is offered as often as the link is opened, and uses it up when it is sent', async () => {
    const token = await link();
    const visitor = new FormVisitor(service.visitor());
    for (let opened = 0; opened < 3; opened += 1) {
      expect((await visitor.open(`/set-password?link=${token}`)).status).toBe(200);
    }
    expect((await set(visitor, token)).headers.location).toBe('/sign-in');
    expect((await visitor.open('/sign-in')).text).toContain('Your password is set');
    expect((await visitor.open(`/set-password?link=${token}`)).status).toBe(404);
    expect((await set(visitor, token)).status).toBe(404);
  });

  it('ends every session there was', async () => {
    const before = await browser();
    expect((await before.open('/account')).status).toBe(200);
    await set(new FormVisitor(service.visitor()), await link());
    expect((await before.open('/account')).status).toBe(303);
  });

  it('shows one page for a link unknown, used, too old, malformed or missing', async () => {
    const visitor = new FormVisitor(service.visitor());
    const used = await link();
    await set(visitor, used);
    const old = await link();
    service.clock.pass(24 * 60);
    const links = [used, old, 'A'.repeat(43), 'x', '', '%00', 'a&link=b'];
    const pages = new Set<string>();
    for (const one of links) {
      const opened = await visitor.open(`/set-password?link=${one}`);
      const sent = await set(visitor, one);
      expect([opened.status, sent.status]).toEqual([404, 404]);
      pages.add(bare(opened.text)).add(bare(sent.text));
    }
    pages.add(bare((await visitor.open('/set-password')).text));
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('This link does not work');
  });

  it('says what is wrong with the password, and the link stays', async () => {
    const token = await link();
    const visitor = new FormVisitor(service.visitor());
    const short = await set(visitor, token, { password: 'short' });
    expect(short.status).toBe(400);
    expect(short.text).toContain('Choose a password of at least 12 characters');
    const two = await set(visitor, token, { again: `${FRESH}!` });
    expect(two.text).toContain('The two passwords must be the same');
    expect(two.text).not.toContain(FRESH);
    expect((await set(visitor, token)).status).toBe(303);
  });

  it('takes nothing without the token of the form', async () => {
    const fields = { link: await link(), password: FRESH, again: FRESH };
    const answer = await service.visitor().agent.post('/set-password').type('form').send(fields);
    expect(answer.status).toBe(403);
    const administrator = await signedInAdministrator(service);
    const made = await administrator.send(`/people/${officer.id}/password-link`);
    expect(made.status).toBe(201);
    expect(tokenIn(shownLink(made))).not.toBe(fields.link);
    const other = new FormVisitor(service.visitor());
    expect((await set(other, fields.link)).status).toBe(404);
  });
});

describe('changing one’s password', () => {
  const change = (
    visitor: FormVisitor,
    current = PASSWORD,
    typed: Partial<Record<string, string>> = {},
  ) => {
    const fresh = typed.fresh ?? FRESH;
    return visitor.send('/account/password', { current, fresh, again: typed.again ?? fresh });
  };

  it('keeps this browser signed in and ends every other session', async () => {
    const [here, elsewhere] = [await browser(), await browser()];
    expect((await here.open('/account/password')).status).toBe(200);
    const answer = await change(here);
    expect([answer.status, answer.headers.location]).toEqual([303, '/account']);
    expect((await here.open('/account')).text).toContain('signed out everywhere else');
    expect((await elsewhere.open('/account')).status).toBe(303);
  });

  it('gives a session with another id, so that a copied cookie is worth nothing', async () => {
    const here = await browser();
    const answer = await change(here);
    expect(String(answer.headers['set-cookie'])).toContain('decision-papers=');
  });

  it('says how many tries are left, then to wait, and ends nothing', async () => {
    const [here, elsewhere] = [await browser(), await browser()];
    for (const words of ['4 tries', '3 tries', '2 tries', '1 try', 'the last try for 15 minutes']) {
      const answer = await change(here, 'wrong');
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(words);
    }
    const locked = await change(here);
    expect(locked.status).toBe(429);
    expect(locked.text).toContain('Too many tries. Try again in 15 minutes');
    expect((await elsewhere.open('/account')).status).toBe(200);
  });

  it('needs a new one that is long enough and typed twice alike', async () => {
    const here = await browser();
    expect((await change(here, PASSWORD, { fresh: 'short' })).text).toContain(
      'at least 12 characters',
    );
    expect((await change(here, PASSWORD, { again: 'other' })).text).toContain('must be the same');
    expect((await change(here)).status).toBe(303);
  });
});

describe('an authenticator app', () => {
  const keyOn = (text: string) => /<code>([A-Z2-7 ]+)<\/code>/.exec(text)![1]!.replaceAll(' ', '');
  const codeOf = (secret: string, away = 0) =>
    generate({ secret, epoch: Math.floor(Date.now() / 1000) + away * 30 });
  const setUp = async (visitor: FormVisitor) => {
    const path = '/account/authenticator';
    expect((await visitor.send(path, { password: PASSWORD })).status).toBe(303);
    return keyOn((await visitor.open(path)).text);
  };

  it('is set up with the password and a first code, and removed with both', async () => {
    const here = await browser();
    const secret = await setUp(here);
    expect((await here.send('/account/authenticator/confirm', { code: '000000' })).status).toBe(
      400,
    );
    const code = await codeOf(secret);
    const confirmed = await here.send('/account/authenticator/confirm', { code });
    expect(confirmed.headers.location).toBe('/account');
    const page = await here.open('/account/authenticator');
    expect(page.text).toContain('Your app is set up');
    expect(page.text).not.toContain(secret);

    const remove = (fields: Record<string, string>) =>
      here.send('/account/authenticator/remove', fields);
    const again = await remove({ password: PASSWORD, code });
    expect(again.status).toBe(400);
    expect(again.text).toContain('Password or code is not right. You have 4 tries left');
    const next = await codeOf(secret, 1);
    expect((await remove({ password: PASSWORD, code: next })).status).toBe(303);
    expect((await here.open('/account')).text).toContain('Set up an authenticator app');
  });

  it('is asked for when the password changes', async () => {
    const here = await browser();
    const secret = await setUp(here);
    await here.send('/account/authenticator/confirm', { code: await codeOf(secret) });
    const change = { current: PASSWORD, fresh: FRESH, again: FRESH };
    expect((await here.open('/account/password')).text).toContain('Code from your authenticator');
    expect((await here.send('/account/password', change)).status).toBe(400);
    const code = await codeOf(secret, 1);
    expect((await here.send('/account/password', { ...change, code })).status).toBe(303);
  });

  it('is not begun without the password, nor confirmed when none is begun', async () => {
    const here = await browser();
    const wrong = await here.send('/account/authenticator', { password: 'wrong' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('The password is not right. You have 4 tries left');
    const none = await here.send('/account/authenticator/confirm', { code: '123456' });
    expect(none.status).toBe(409);
    expect(none.text).toContain('No authenticator app is being set up');
  });

  it('is removed by an administrator for whoever lost it', async () => {
    const here = await browser();
    const secret = await setUp(here);
    await here.send('/account/authenticator/confirm', { code: await codeOf(secret) });
    const administrator = await signedInAdministrator(service);
    const person = await administrator.open(`/people/${officer.id}`);
    expect(person.text).toContain('Remove the authenticator app');
    const lifted = await administrator.send(`/people/${officer.id}/authenticator`);
    expect(lifted.status).toBe(303);
    expect((await here.open('/account')).text).toContain('Set up an authenticator app');
  });
});
