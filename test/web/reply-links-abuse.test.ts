import request from 'supertest';
import { ENTITIES } from '../../src/entities';
import { AuditReader } from '../../src/record/audit.reader';
import { UNKNOWN_FROM_ADDRESS } from '../../src/letters/reply/reply-limits';
import { ReplyHouse } from '../integration/letters/reply-house';
import { ReplyVisitor } from './reply-visitor';

jest.setTimeout(240_000);

const UNKNOWN = 'A'.repeat(43);
const WITHOUT_NONCE = /nonce="[^"]*"/g;

let house: ReplyHouse;
let visitor: ReplyVisitor;
beforeAll(async () => {
  house = await ReplyHouse.open();
});
beforeEach(async () => {
  await house.anew('issued');
  visitor = new ReplyVisitor(house);
});
afterAll(() => house.close());

const page = async (path: string): Promise<{ status: number; text: string }> => {
  const { status, text } = await visitor.get(path);
  return { status, text: text.replaceAll(WITHOUT_NONCE, '') };
};

/** Everything the database holds, as one text. */
async function everyRow(): Promise<string> {
  const { dataSource } = house.cast.service.database;
  const all: unknown[] = [];
  for (const { options } of ENTITIES) all.push(await dataSource.manager.find(options.name));
  return JSON.stringify(all);
}

describe('48: a link that is guessed or tried out', () => {
  it('has 256 bits of chance, of which the database keeps the SHA-256 alone', async () => {
    expect(Buffer.from(house.token(), 'base64url')).toHaveLength(32);
    expect(await everyRow()).not.toContain(house.token());
  });

  it('is answered by one page, whether it is unknown, malformed, replaced or used', async () => {
    const replaced = house.token();
    const nothing = await page(`/reply/${UNKNOWN}`);
    expect(nothing.status).toBe(404);
    expect(await page('/reply/short')).toEqual(nothing);
    await house.remind();
    expect(await page(`/reply/${replaced}`)).toEqual(nothing);
    const used = house.token();
    await visitor.prove();
    await visitor.accept();
    expect(await house.state()).toBe('accepted');
    expect(await page(`/reply/${used}`)).toEqual(nothing);
  });

  it('is looked up no more after twenty unknown ones from one address, not even the right one', async () => {
    for (let tries = 0; tries < UNKNOWN_FROM_ADDRESS; tries += 1) {
      expect((await visitor.get(`/reply/${UNKNOWN}`)).status).toBe(404);
    }
    const right = await visitor.get(`/reply/${house.token()}`);
    expect(right.status).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    house.cast.service.clock.pass(16);
    expect((await visitor.get(`/reply/${house.token()}`)).status).toBe(200);
  });
});

describe('49: staff who would reply for the grantee', () => {
  it('find the token nowhere: no row, no event, no file but the mail to the signatory', async () => {
    const { token } = { token: house.token() };
    const rows = await everyRow();
    expect(rows).not.toContain(token);
    expect(rows).toContain('letter.link');
    const holding = house.messages().filter((message) => message.includes(token));
    expect(holding).toHaveLength(1);
    expect(holding[0]).toContain('director@trust.example.org');
  });

  it('are stopped at the letter by a code that goes to the telephone alone', async () => {
    await visitor.open();
    await house.deliver();
    const code = house.code();
    const holding = house.messages().filter((message) => message.includes(code));
    expect(holding).toHaveLength(1);
    expect(holding[0]).toMatch(/^To: 07700 900141/);
    expect(await everyRow()).not.toContain(`"${code}"`);
    for (const path of ['letter', 'letter.pdf', 'letter.html', 'otherwise', 'asked']) {
      const { status, headers } = await visitor.get(`/reply/${path}`);
      expect([path, status, headers.location]).toEqual([path, 303, '/reply/code']);
    }
  });
});

describe('50: a link that is forwarded or leaks', () => {
  it('is told to no other site, and is out of the address after its page', async () => {
    const opening = await visitor.get(`/reply/${house.token()}`);
    expect(opening.headers['referrer-policy']).toBe('no-referrer');
    expect(opening.headers['cache-control']).toBe('no-store');
    const opened = await visitor.open();
    expect(opened.headers.location).toBe('/reply/code');
    const code = await visitor.get('/reply/code');
    expect(code.headers['referrer-policy']).toBe('no-referrer');
    expect(code.text).not.toContain(house.token());
  });

  it('gives a cookie that scripts, other sites and other pages do not get', async () => {
    const [cookie] = (await visitor.open()).headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/; Path=\/reply; HttpOnly; SameSite=Strict$/);
  });

  it('proves nobody: the code of one browser does not count in another with the same link', async () => {
    await visitor.open();
    await house.deliver();
    const code = house.code();
    const other = new ReplyVisitor(house);
    await other.open();
    await house.deliver();
    const theirs = house.code();
    const answer = await other.send('/reply/code', { code, act: 'check' });
    expect([code === theirs, answer.status]).toEqual([false, 400]);
  });

  it('lets no form be sent from elsewhere', async () => {
    await visitor.prove();
    const sent = await visitor.agent.post('/reply/letter').type('form').send({ name: 'x' });
    expect(sent.status).toBe(403);
    const { text } = await visitor.get('/reply/otherwise');
    const elsewhere = visitor.agent.post('/reply/otherwise').set('sec-fetch-site', 'cross-site');
    expect(text).toContain('_form');
    expect((await elsewhere.type('form').send({})).status).toBe(403);
  });
});

describe('51: a mail scanner that opens the link', () => {
  it('changes nothing and uses nothing up, whether it looks or clicks', async () => {
    const { passage, version } = await house.standing();
    const events = await house.cast.get(AuditReader).count();
    const server = house.cast.service.server;
    for (let times = 0; times < 3; times += 1) {
      await request(server).get(`/reply/${house.token()}`).expect(200);
      await request(server).head(`/reply/${house.token()}`).expect(200);
      await request(server).post('/reply').type('form').send({ token: house.token() }).expect(303);
    }
    expect(await house.standing()).toMatchObject({ passage, version });
    expect(await house.cast.get(AuditReader).count()).toBe(events);
    house.cast.service.clock.pass(16);
    expect((await visitor.prove()).headers.location).toBe('/reply/letter');
    const before = (await house.standing()).version;
    for (const path of ['letter', 'letter.pdf', 'letter.html', 'otherwise', 'code', 'done']) {
      await visitor.get(`/reply/${path}`);
    }
    expect((await house.standing()).version).toBe(before);
  });
});

describe('48: a link that is too old', () => {
  // The last of all, because the clock never goes back.
  it('opens nothing from the end of the last day for a reply', async () => {
    const nothing = await page(`/reply/${UNKNOWN}`);
    house.cast.service.clock.time = new Date('2024-04-12T22:59:59Z');
    expect((await page(`/reply/${house.token()}`)).status).toBe(200);
    house.cast.service.clock.time = new Date('2024-04-12T23:00:00Z');
    expect(await page(`/reply/${house.token()}`)).toEqual(nothing);
  });
});
