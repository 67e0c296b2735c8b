import { createHash } from 'node:crypto';
import { ReplyHouse } from '../integration/letters/reply-house';
import { formsIn, mainWords } from './form-in-page';
import { REPLY, ReplyVisitor } from './reply-visitor';

jest.setTimeout(180_000);

describe('a signatory', () => {
  let house: ReplyHouse;
  beforeAll(async () => {
    house = await ReplyHouse.open();
    await house.letter('issued');
    await house.deliver();
  });
  afterAll(() => house.close());

  it('goes from the link to the letter by a code, and accepts exactly the bytes shown', async () => {
    const visitor = new ReplyVisitor(house);
    const page = await visitor.get(`/reply/${house.token()}`);
    expect(page.status).toBe(200);
    expect(mainWords(page.text)).toContain('the phone ending 41');
    const opened = await visitor.open();
    expect([opened.status, opened.headers.location]).toEqual([303, '/reply/code']);
    expect(mainWords((await visitor.get('/reply/code')).text)).toContain('Code of six figures');
    await house.deliver();
    const proved = await visitor.send('/reply/code', { code: house.code(), act: 'check' });
    expect([proved.status, proved.headers.location]).toEqual([303, '/reply/letter']);
    const letter = await visitor.get('/reply/letter');
    const words = mainWords(letter.text);
    expect(words).toContain('We offer Suzy Lamplugh Trust £440,000 more, until 31 March 2026');
    expect(words).toContain(
      'Maximum now £490,000 Increase in 2024/25 + £220,000 Increase in 2025/26 + £220,000 New maximum £930,000',
    );
    expect(words).toContain('Please reply by 12 April 2024');
    const file = await visitor.agent.get('/reply/letter.pdf').buffer(true);
    const sha256 = createHash('sha256')
      .update(file.body as Buffer)
      .digest('hex');
    expect(formsIn(letter.text)[0]!.fields.shown).toBe(sha256);
    expect((await visitor.get('/reply/letter.html')).text).toContain('Not in force until');
    const accepted = await visitor.accept();
    expect([accepted.status, accepted.headers.location]).toEqual([303, '/reply/done']);
    expect(mainWords((await visitor.get('/reply/done')).text)).toContain('Letter accepted');
    expect(await house.state()).toBe('accepted');
    const { passage } = await house.standing();
    expect(passage.reply).toMatchObject({
      evidence: {
        name: REPLY.name,
        post: REPLY.post,
        consent: 'I have authority to bind Suzy Lamplugh Trust, and we accept this letter',
        channels: 'two channels: e-mail link and code by text message to the phone ending 41',
      },
    });
  });
});
