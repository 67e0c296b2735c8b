import { mkdirSync } from 'node:fs';
import { ReplyHouse } from '../integration/letters/reply-house';
import { type MailServer, startMailServer } from '../integration/mail-server';
import { PASSWORD } from '../web/test-service';
import { BrowserVisit, describeInBrowser } from './browser';

/** Folder for a picture of every page, where somebody wants to look at them. */
const PICTURES = process.env.SCREEN_PICTURES;
const WIDTHS = [320, 390, 1024];

/** From a decision to a letter in force: mail by a real server, everything else in a real browser. */
describeInBrowser('the way from a decision to its letter, without scripts', () => {
  let mail: MailServer;
  let house: ReplyHouse;
  let visit: BrowserVisit;

  beforeAll(async () => {
    mail = await startMailServer();
    house = await ReplyHouse.open({ smtpUrl: mail.url });
    visit = await BrowserVisit.at(house.cast.service);
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  }, 90_000);
  afterAll(async () => {
    await visit?.end();
    await mail.close();
  });

  const press = (name: string | RegExp) => visit.page.getByRole('button', { name }).click();
  const heading = (name: string | RegExp) => visit.page.getByRole('heading', { name }).waitFor();
  const path = () => new URL(visit.page.url()).pathname;

  async function expectNothingWrong(name: string): Promise<void> {
    const found = (await visit.violations()).map(({ rule, places }) => `${rule}: ${places.join()}`);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      if ((await visit.sideways()) > 0) found.push(`scrolls sideways at ${width} px`);
      if (PICTURES && width !== 320) {
        const file = `${PICTURES}/reply-${name.replaceAll(' ', '-')}-${width}.png`;
        await visit.page.screenshot({ path: file, fullPage: true });
      }
    }
    expect([name, found]).toEqual([name, []]);
  }

  /** The newest mail to the signatory; the body’s own people are told of their turns too. */
  const toGrantee = () => {
    const at = mail.recipients.findLastIndex(([to]) => to === 'director@trust.example.org');
    return mail.taken[at]!;
  };

  /** The link of the newest mail that has one. */
  function link(): string {
    const texts = mail.taken.map(({ text }) => text ?? '').reverse();
    const found = texts.map((text) => /\/reply\/[A-Za-z0-9_-]{43}/.exec(text)?.[0]);
    return found.find((one) => one !== undefined) ?? '';
  }

  async function typeCode(code: string): Promise<void> {
    await visit.page.getByLabel('Code of six figures').fill(code);
    await press('Continue');
  }

  it('sends the signatory of a cleared letter a link by e-mail, to nobody else', async () => {
    await house.letter('issued');
    const holding = mail.taken.flatMap(({ text = '' }, at) =>
      text.includes('/reply/') ? mail.recipients[at]! : [],
    );
    expect(holding).toEqual(['director@trust.example.org']);
    expect(toGrantee().subject).toMatch(/^Letter SLT-2023-01 .* please reply by 12 April/);
    expect(link()).not.toBe('');
  }, 60_000);

  it('leads from the link by a code to the letter, which is told in a minute', async () => {
    await visit.open('/reply/nothing');
    await heading('This link does not work');
    await expectNothingWrong('unknown');
    await visit.open(link());
    await heading(/You have a letter from/);
    await expectNothingWrong('link');
    await press('Send me the code');
    await heading('Enter the code');
    await house.deliver();
    await expectNothingWrong('code');
    await typeCode('12');
    await visit.page.getByText('You have 4 tries left').first().waitFor();
    await expectNothingWrong('code wrong');
    await typeCode(house.code());
    await heading('Change to your grant agreement');
    expect(path()).toBe('/reply/letter');
    await expectNothingWrong('letter');
  }, 60_000);

  it('answers a question before anything is accepted, and keeps what was typed when time runs out', async () => {
    await visit.page.getByRole('link', { name: 'Decline, or ask a question first' }).click();
    await expectNothingWrong('otherwise');
    await press('Send');
    await visit.page.getByText('Choose whether you ask or decline').first().waitFor();
    await expectNothingWrong('otherwise nothing typed');
    await visit.page.getByLabel('Ask a question').check();
    await visit.page.getByLabel('Your question, or why you decline').fill('Is VAT included?');
    await press('Send');
    await heading('We have your question');
    await expectNothingWrong('asked');
    await visit.page.getByRole('link', { name: 'Go back to the letter' }).click();
    await visit.page.getByLabel('Full name').fill('Director of the Trust');
    house.cast.service.clock.pass(31);
    await press('Accept letter SLT-2023-01');
    await visit.page.getByText('We kept what you typed').waitFor();
    await expectNothingWrong('time ran out');
    await press('Send a new code');
    await house.deliver();
    await typeCode(house.code());
    await heading('Change to your grant agreement');
    expect(await visit.page.getByLabel('Full name').inputValue()).toBe('Director of the Trust');
  }, 60_000);

  it('is accepted with name, post and authority, and sealed', async () => {
    await press('Accept letter SLT-2023-01');
    await visit.page.getByText('Confirm that you have authority').first().waitFor();
    await expectNothingWrong('letter nothing typed');
    await visit.page.getByLabel('Post at Suzy Lamplugh Trust').fill('Director');
    await visit.page.getByLabel(/I have authority to bind/).check();
    await press('Accept letter SLT-2023-01');
    await heading('Letter accepted');
    await expectNothingWrong('accepted');
    expect(await house.state()).toBe('accepted');
    await house.deliver();
    expect(toGrantee().subject).toBe('We have your acceptance of letter SLT-2023-01');
    expect(toGrantee().attachments).toEqual([]);
  }, 60_000);

  it('is signed by the Chief Executive Officer, and both years are then committed', async () => {
    await visit.signIn('chief-executive-officer@example.org');
    await visit.open('/letters/SLT-2023-01/sign');
    await visit.page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    await press(/sign/i);
    await visit.page.waitForURL(/\/letters\/SLT-2023-01/);
    expect(await house.state()).toBe('in-force');
    await house.deliver();
    const last = toGrantee();
    expect(last.subject).toBe('Letter SLT-2023-01 is in force');
    expect(last.attachments.map(({ filename }) => filename)).toEqual(['letter-SLT-2023-01.pdf']);
    await visit.open('/agreements/SLT-2023');
    const rows = visit.page.getByRole('row');
    for (const year of ['2024/25', '2025/26']) {
      const row = rows.filter({ hasText: year }).filter({ hasText: '£220,000' });
      expect(await row.count()).toBeGreaterThan(0);
    }
    expect(await house.ledger()).toMatchObject({ total: { committed: 93_000_000 } });
  }, 60_000);
});
