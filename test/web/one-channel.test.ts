import { AuditReader } from '../../src/record/audit.reader';
import { ReplyHouse } from '../integration/letters/reply-house';
import { mainWords } from './form-in-page';
import { FormVisitor } from './people-visitor';
import { REPLY, ReplyVisitor } from './reply-visitor';

jest.setTimeout(180_000);

describe('a letter whose signatory has no telephone of their own', () => {
  let house: ReplyHouse;
  beforeAll(async () => {
    house = await ReplyHouse.open({ demo: false });
    await house.letter('issued');
    await house.deliver();
  });
  afterAll(() => house.close());

  const as = async (post: string) =>
    new FormVisitor(await house.cast.service.signedIn(`${post}@example.org`));
  const path = () => `/letters/${house.number}/one-channel`;

  it('cannot be answered by a link alone, and says so before a code is asked for', async () => {
    const visitor = new ReplyVisitor(house);
    await visitor.open();
    await house.deliver();
    const page = await visitor.get('/reply/code');
    expect(mainWords(page.text)).toContain('We cannot send you a code yet');
    expect((await visitor.get('/reply/letter')).headers.location).toBe('/reply/code');
  });

  it('has its code sent by e-mail for a reason that the commercial team records, and nobody else', async () => {
    const because = 'The director has no telephone for work';
    for (const post of ['finance-adviser', 'deputy-mayor', 'policy-officer']) {
      expect((await (await as(post)).send(path(), { because })).status).toBe(403);
    }
    const commercial = await as('commercial-adviser');
    expect((await commercial.open(path())).status).toBe(200);
    expect((await commercial.send(path(), { because: ' ' })).status).toBe(400);
    expect((await commercial.send(path(), { because })).status).toBe(303);
    const { id } = await house.standing();
    const events = await house.cast.get(AuditReader).eventsAbout({ kind: 'letter', id });
    expect(events.map(({ name, detail }) => [name, detail.because])).toContainEqual([
      'letters.one-channel-allowed',
      because,
    ]);
  });

  it('is then accepted by one channel, and the evidence says so and why', async () => {
    const visitor = new ReplyVisitor(house);
    await visitor.open();
    await house.deliver();
    await visitor.send('/reply/code', { code: house.code(), act: 'check' });
    expect((await visitor.accept(REPLY)).headers.location).toBe('/reply/done');
    const { passage } = await house.standing();
    expect(passage.reply).toMatchObject({
      evidence: {
        channels: 'one channel: link and code by e-mail',
        oneChannelBecause: 'The director has no telephone for work',
      },
    });
  });
});

describe('a form of the first page that is sent empty', () => {
  it('is answered as a link that opens nothing', async () => {
    const house = await ReplyHouse.open();
    const visitor = new ReplyVisitor(house);
    expect((await visitor.agent.post('/reply')).status).toBe(404);
    await house.close();
  });
});
