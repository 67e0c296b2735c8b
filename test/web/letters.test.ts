import { ReplyHouse } from '../integration/letters/reply-house';
import { PASSWORD } from './test-service';
import { day, LetterVisitor, wordsOf } from './letter-visitor';

const AGREEMENT = '/agreements/SLT-2023';
const NUMBER = 'SLT-2023-01';
const LETTER = `/letters/${NUMBER}`;
const SCAN = Buffer.from('%PDF-1.7 the signed letter');

let house: ReplyHouse;
let commercial: LetterVisitor;
let finance: LetterVisitor;
let chief: LetterVisitor;
beforeAll(async () => {
  house = await ReplyHouse.open();
  commercial = await LetterVisitor.signedIn(house, 'commercial-adviser');
  finance = await LetterVisitor.signedIn(house, 'finance-adviser');
  chief = await LetterVisitor.signedIn(house, 'chief-executive-officer');
}, 60_000);
afterAll(() => house.cast.close());

const payment = (at: number, share: string, due: string): Record<string, string> => ({
  [`payments.${at}.period`]: `Part ${at + 1}`,
  [`payments.${at}.share`]: share,
  [`payments.${at}.sum`]: '220,000',
  [`payments.${at}.timing`]: 'arrears',
  [`payments.${at}.trigger`]: 'report accepted',
  ...day(`payments.${at}.due`, due),
});

describe('the pages of letters', () => {
  it('begin with the decided money that no letter has', async () => {
    const board = await commercial.words('/letters');
    expect(board).toContain('No letter is open.');
    expect(board).toContain('PCD 1: Suzy Lamplugh Trust Prepare a letter');
    expect(board).toContain('Up to £220,000 in 2024/25 and £220,000 in 2025/26');
  });

  it('ask what a letter rests on before one is begun', async () => {
    const path = `${AGREEMENT}/letters/new`;
    const nothing = await commercial.fill(path);
    expect([nothing.status, wordsOf(nothing)]).toEqual([
      400,
      expect.stringContaining('Select what the letter rests on'),
    ]);
    const page = await commercial.open(path);
    const restsOn = /value="([0-9a-f-]{36}\.\d+\.money)"/.exec(page.text)![1]!;
    const begun = await commercial.fill(path, { restsOn });
    expect([begun.status, begun.headers.location]).toEqual([303, LETTER]);
  });

  it('say of a letter that is begun all that it lacks, each with the page where it is put right', async () => {
    const page = await commercial.open(LETTER);
    const words = wordsOf(page);
    expect(words).toContain('Stop: before it can be sent to be cleared');
    expect(words).toContain('Maximum £490,000 + £440,000 £930,000');
    expect(words).toContain('The payment schedule is empty');
    for (const part of ['payments', 'performance', 'terms']) {
      expect(page.text).toContain(`href="${LETTER}/${part}"`);
    }
    expect(await commercial.words(`${LETTER}/propose`)).toContain(
      'You cannot send this letter to be cleared yet',
    );
    expect(await commercial.words('/letters')).toContain(`${NUMBER} Suzy Lamplugh Trust Draft`);
  });

  it('keep what was typed where it cannot be stored, each fault at its field', async () => {
    const path = `${LETTER}/payments`;
    const added = await commercial.fill(path, {}, 'add:payments');
    expect(added.text).toContain('name="payments.0.period"');
    const wrong = await commercial.fill(path, {
      ...payment(0, '2024/25', '2024-11-15'),
      'payments.0.sum': 'a lot',
      'payments.0.due.day': '31',
    });
    expect(wrong.status).toBe(400);
    expect(wordsOf(wrong)).toContain('Enter the sum of payment 1 in pounds, like 110,000');
    expect(wrong.text).toContain('value="a lot"');
    expect(wrong.text).toContain('href="#payments.0.due.day"');
  });

  it('take the schedules, the dates and the conditions', async () => {
    const paid = await commercial.fill(`${LETTER}/payments`, {
      ...payment(0, '2024/25', '2025-04-30'),
      ...payment(1, '2025/26', '2026-04-30'),
    });
    expect([paid.status, paid.headers.location]).toEqual([303, LETTER]);
    const done = await commercial.fill(`${LETTER}/performance`, {
      'performance.0.outcome': 'More victims have an advocate',
      'performance.0.indicator': 'New cases',
      'performance.0.target': '240',
      'performance.0.reports': '31 October 2024\n30/4/2025',
      'performance.0.demographics': '',
    });
    expect(done.status).toBe(303);
    const terms = await commercial.fill(`${LETTER}/terms`, {
      ...day('reply', '2024-04-26'),
      'conditions.0.text': 'The plan is shared by 30 June 2024.',
    });
    expect(terms.status).toBe(303);
    const words = await commercial.words(LETTER);
    expect(words).not.toContain('Stop:');
    expect(words).toContain('Part 1 In arrears: report accepted 30 April 2025 £220,000');
    expect(words).toContain('2024/25: all of the change £220,000');
    expect(words).toContain('31 October 2024, 30 April 2025');
    expect(words).toContain('The plan is shared by 30 June 2024.');
    expect(words).toContain('Reply by 26 April 2024');
  });

  it('tell whoever saves over somebody else’s change, and keep the words', async () => {
    const page = `${LETTER}/terms`;
    const stale = await commercial.fill(page, {
      version: '1',
      'conditions.0.text': 'My own words',
    });
    expect(stale.status).toBe(409);
    expect(wordsOf(stale)).toContain('The letter was changed meanwhile');
    expect(stale.text).toContain('My own words');
    expect(await commercial.words(LETTER)).not.toContain('My own words');
  });

  it('show the draft as page and as PDF', async () => {
    const page = await commercial.open(`${LETTER}/letter.html`);
    expect(page.text).toContain('Not in force until both parties have signed');
    expect(page.text).toContain('Draft, not signed');
    expect(page.headers['content-security-policy']).toContain('sandbox');
    const pdf = await commercial.open(`${LETTER}/letter.pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
  });

  it('lead a letter through its acts, each for the post whose act it is', async () => {
    expect((await commercial.fill(`${LETTER}/propose`)).status).toBe(303);
    expect((await commercial.open(`${LETTER}/clear`)).status).toBe(403);
    expect(await commercial.words(LETTER)).toContain('Waiting for Post that signs');
    const returned = await chief.fill(`${LETTER}/return`, { words: '' });
    expect([returned.status, wordsOf(returned)]).toEqual([
      400,
      expect.stringContaining('Say why you return it'),
    ]);
    const board = await chief.words('/letters');
    expect(board).toContain(
      '1 waits for us, 0 for grantees. £440,000 is in letters not yet in force.',
    );
    expect(board).toContain('Read and clear');
    const clearance = await chief.open(`${LETTER}/clear`);
    expect(clearance.text).toContain(`href="${LETTER}/letter.pdf"`);
    const stale = await chief.fill(`${LETTER}/clear`, { shown: '0'.repeat(64) });
    expect([stale.status, wordsOf(stale)]).toEqual([
      409,
      expect.stringContaining('The letter was changed meanwhile'),
    ]);
    expect((await chief.fill(`${LETTER}/clear`)).status).toBe(303);
    expect((await commercial.fill(`${LETTER}/issue`)).status).toBe(303);
    await house.deliver();
  });

  it('never show the link, to nobody on any page', async () => {
    house.number = NUMBER;
    const token = house.token();
    for (const path of [LETTER, '/letters', `${LETTER}/remind`, `${LETTER}/letter.html`]) {
      expect((await commercial.open(path)).text).not.toContain(token);
    }
  });

  it('show a letter that is out, with what can be done about it', async () => {
    const board = await commercial.words('/letters');
    expect(board).toContain('0 wait for us, 1 for a grantee.');
    expect(board).toContain('With grantee Their named signatory Remind');
    expect((await commercial.fill(`${LETTER}/remind`)).status).toBe(303);
    const words = await commercial.words(LETTER);
    expect(words).toContain('The letter is with the grantee. Reply by 26 April 2024.');
    expect(words).toContain('Put another letter in its place');
    expect((await commercial.open(`${LETTER}/terms`)).status).toBe(409);
  });

  it('record a reply given elsewhere, which another person confirms by its scan', async () => {
    const path = `${LETTER}/record-reply`;
    const fields = {
      how: 'paper',
      name: 'Name of the director',
      post: 'Director',
      ...day('on', '2024-03-18'),
      words: 'Their mail does not take our link',
    };
    const without = await commercial.upload(path, fields);
    expect([without.status, wordsOf(without)]).toEqual([
      400,
      expect.stringContaining('Choose the scan of the signed letter'),
    ]);
    const wrong = await commercial.upload(path, fields, Buffer.from('no scan'));
    expect([wrong.status, wordsOf(wrong)]).toEqual([
      409,
      expect.stringContaining('PDF, PNG or JPEG'),
    ]);
    expect((await commercial.upload(path, fields, SCAN)).status).toBe(303);
    expect((await commercial.open(`${LETTER}/confirm`)).status).toBe(403);
    const confirmation = await finance.words(`${LETTER}/confirm`);
    expect(confirmation).toContain('Signed by Name of the director, Director');
    const scan = await finance.open(`${LETTER}/scan`);
    expect(scan.headers['content-disposition']).toContain('attachment');
    expect(Buffer.compare(scan.body as Buffer, SCAN)).toBe(0);
    expect((await finance.fill(`${LETTER}/confirm`)).status).toBe(303);
    expect(await house.state()).toBe('accepted');
  });

  it('take the password again for the signature, and only with it bring the letter into force', async () => {
    const path = `${LETTER}/sign`;
    expect((await chief.fill(path, { password: '' })).status).toBe(400);
    const wrong = await chief.fill(path, { password: 'another one' });
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(await house.state()).toBe('accepted');
    const signed = await chief.fill(path, { password: PASSWORD });
    expect([signed.status, await house.state()]).toEqual([303, 'in-force']);
    expect(await commercial.words('/letters?which=in-force')).toContain(
      `${NUMBER} Suzy Lamplugh Trust In force`,
    );
    expect(await commercial.words(AGREEMENT)).toContain('£930,000');
  });

  it('open what the grantee owes, to be recorded as done', async () => {
    const page = await commercial.open(LETTER);
    expect(wordsOf(page)).toContain('Reports and conditions');
    const action = /action="([^"]+\/obligations\/[^"]+)"/.exec(page.text)![1]!;
    expect((await commercial.send(action, { note: 'Report of October' })).status).toBe(303);
    expect(await commercial.words(LETTER)).toContain('Report of October');
    expect((await commercial.send(action, { note: 'again' })).status).toBe(404);
  });

  it('tell the story of the letter, by whom and when', async () => {
    const words = await commercial.words(LETTER);
    for (const what of ['Begun', 'Sent to be cleared', 'Sent to the grantee', 'Signed']) {
      expect(words).toContain(what);
    }
  });

  it('are no place for others: not to be found, or not allowed', async () => {
    const author = await LetterVisitor.signedIn(house, 'policy-officer');
    const auditor = await LetterVisitor.signedIn(house, 'auditor');
    expect((await author.open('/letters')).status).toBe(403);
    expect((await author.open(LETTER)).status).toBe(403);
    expect((await auditor.open(LETTER)).status).toBe(200);
    expect((await auditor.open(`${LETTER}/terms`)).status).toBe(403);
    expect((await commercial.open('/letters/937-99')).status).toBe(404);
    expect((await commercial.open(`${LETTER}/nothing`)).status).toBe(404);
    const decider = await LetterVisitor.signedIn(house, 'deputy-mayor');
    expect((await decider.open('/help')).text).not.toContain('href="/letters"');
    expect((await auditor.open('/help')).text).toContain('href="/letters"');
  });
});
