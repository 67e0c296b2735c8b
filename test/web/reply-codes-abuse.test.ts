import {
  CODES_BY_LINK,
  TRIES_PER_CODE,
  WRONG_CODES_OF_LINK,
} from '../../src/letters/reply/reply-limits';
import { ProveByCode } from '../../src/letters/reply/prove-by-code.action';
import { LetterCodeEntity, ReplySessionEntity } from '../../src/letters/reply/reply.entity';
import { ReplyHouse } from '../integration/letters/reply-house';
import { mainWords } from './form-in-page';
import { ReplyVisitor } from './reply-visitor';

jest.setTimeout(240_000);

let house: ReplyHouse;
let visitor: ReplyVisitor;
beforeAll(async () => {
  house = await ReplyHouse.open();
});
beforeEach(async () => {
  await house.anew('issued');
  visitor = new ReplyVisitor(house);
  await visitor.open();
  await house.deliver();
});
afterAll(() => house.close());

const type = (code: string) => visitor.send('/reply/code', { code, act: 'check' });
/** One that is not the code. */
const wrong = (): string => (house.code() === '000000' ? '000001' : '000000');
const send = () => visitor.send('/reply/code', { act: 'send' });
const isProved = async () => (await visitor.get('/reply/letter')).status === 200;

describe('52: a code that is tried out', () => {
  it('counts for ten minutes', async () => {
    house.cast.service.clock.pass(10);
    expect((await type(house.code())).status).not.toBe(303);
    expect(await isProved()).toBe(false);
  });

  it('is right just before they are over', async () => {
    house.cast.service.clock.pass(9.9);
    expect((await type(house.code())).headers.location).toBe('/reply/letter');
  });

  it('is used up once it was right', async () => {
    const code = house.code();
    const { manager } = house.cast.service.database.dataSource;
    const [sent] = await manager.find(LetterCodeEntity, { order: { expiresAt: 'DESC' } });
    const idHash = sent!.sessionHash;
    const session = await manager.findOneByOrFail(ReplySessionEntity, { idHash });
    await type(code);
    expect(await isProved()).toBe(true);
    expect(await house.cast.get(ProveByCode).run(session, code)).toEqual({ outcome: 'void' });
    const other = new ReplyVisitor(house);
    await other.open();
    expect((await other.send('/reply/code', { code, act: 'check' })).status).not.toBe(303);
  });

  it('is void after five wrong ones, the right one too', async () => {
    for (let left = TRIES_PER_CODE - 1; left > 0; left -= 1) {
      const { status, text } = await type(wrong());
      expect(status).toBe(400);
      expect(mainWords(text)).toContain(`You have ${left} tr`);
    }
    expect(mainWords((await type(wrong())).text)).toContain('Ask for a new one');
    const form = await visitor.get('/reply/code');
    const right = await visitor.send(
      '/reply/code',
      { code: house.code(), act: 'check' },
      form.text,
    );
    expect(right.status).toBe(400);
    expect(await isProved()).toBe(false);
  });

  it('is counted also when tries come at once', async () => {
    const tries = Array.from({ length: 12 }, () => type(wrong()));
    const answers = await Promise.all(tries);
    const counted = answers.filter(({ text }) => mainWords(text).includes('You have'));
    expect(counted.length).toBe(TRIES_PER_CODE - 1);
    expect((await type(house.code())).status).toBe(400);
  });

  it('is sent anew so often by one link, then after a while', async () => {
    for (let sent = 1; sent < CODES_BY_LINK; sent += 1) expect((await send()).status).toBe(303);
    const answer = await send();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    house.cast.service.clock.pass(16);
    expect((await send()).status).toBe(303);
  });

  it('is sent so often to one address, whatever the link', async () => {
    let codes = 1;
    for (let letters = 0; letters < 5; letters += 1) {
      while ((await send()).status === 303) codes += 1;
      await house.anew('issued', { wait: 0 });
      visitor = new ReplyVisitor(house);
      await visitor.open();
      codes += 1;
    }
    expect(codes).toBeLessThan(15);
    expect((await send()).status).toBe(429);
  });

  it('ends its link when wrong ones keep coming: then the letter has to be issued anew', async () => {
    const token = house.token();
    for (let typed = 1; typed <= WRONG_CODES_OF_LINK; typed += 1) {
      await type(wrong());
      if (typed % TRIES_PER_CODE > 0 || typed === WRONG_CODES_OF_LINK) continue;
      expect((await visitor.get(`/reply/${token}`)).status).toBe(200);
      house.cast.service.clock.pass(16);
      await visitor.open(token);
      await house.deliver();
    }
    expect((await visitor.get(`/reply/${token}`)).status).toBe(404);
    expect(await house.state()).toBe('issued');
  });
});
