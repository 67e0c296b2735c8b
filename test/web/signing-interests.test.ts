import { isOfKind } from '../../src/workflow/passage/passage-act';
import { Cast, NO_INTERESTS } from '../integration/workflow/cast';
import { mainWords } from './form-in-page';
import { SigningVisitor } from './signing-visitor';

jest.setTimeout(120_000);

let cast: Cast;
let deputy: SigningVisitor;
let chief: SigningVisitor;
let number: number;

beforeAll(async () => {
  cast = await Cast.gather();
  deputy = await SigningVisitor.signedIn(cast, 'deputy-mayor');
  chief = await SigningVisitor.signedIn(cast, 'chief-executive-officer');
});
afterAll(() => cast.close());
beforeEach(async () => {
  number = await cast.submitted();
});

const page = (act: string): string => `/papers/${number}/${act}`;
const plain = (text: string): string => mainWords(text).replaceAll('\u00a0', ' ');
const PREJUDICIAL = {
  interests: 'declared',
  text: 'My sister directs the trust',
  prejudicial: 'yes',
};

const declared = async () =>
  (await cast.standing('auditor', number)).passage.acts.filter(isOfKind('interests'));

const declare = async (fields: object) => deputy.send(await deputy.form(page('interests')), fields);

describe('the page of interests', () => {
  it('selects nothing, and shows what the interest would be in', async () => {
    const form = await deputy.form(page('interests'));
    expect(form.fields).not.toHaveProperty('interests');
    expect(form.fields).not.toHaveProperty('prejudicial');
    const words = plain((await deputy.open(page('interests'))).text);
    expect(words).toContain('Suzy Lamplugh Trust');
  });

  it('takes that there is none', async () => {
    const sent = await declare({ interests: 'none' });
    expect([sent.status, sent.headers.location]).toEqual([303, `/papers/${number}`]);
    expect((await declared()).map((act) => act.declared)).toEqual([NO_INTERESTS]);
  });

  it.each([
    ['nothing selected', {}, 'Select whether you have an interest in this matter'],
    [
      'none, with one described',
      { interests: 'none', text: 'A talk' },
      'You described an interest',
    ],
    ['one that is not described', { ...PREJUDICIAL, text: ' ' }, 'Describe the interest'],
    [
      'one not weighed',
      { ...PREJUDICIAL, prejudicial: '' },
      'Select whether the interest is prejudicial',
    ],
  ])('refuses %s, with all that was typed still there', async (_name, fields, words) => {
    const answer = await declare(fields);
    expect(answer.status).toBe(400);
    expect(plain(answer.text)).toContain(words);
    if ('text' in fields) expect(answer.text).toContain(fields.text.trim());
    expect(await declared()).toEqual([]);
  });

  it('says that a prejudicial one is to be dispensed from, and by whom', async () => {
    await declare(PREJUDICIAL);
    const words = plain((await deputy.open(page('decide'))).text);
    expect(words).toContain('Chief Executive Officer');
    const again = plain((await deputy.open(page('interests'))).text);
    expect(again).toContain('On file now');
    expect(again).toContain('a prejudicial interest');
    expect(again).toContain('My sister directs the trust');
  });

  it('refuses the same declaration again, and says that nothing changed', async () => {
    await declare({ interests: 'none' });
    const again = await declare({ interests: 'none' });
    expect(again.status).toBe(409);
    expect(plain(again.text)).toContain('Nothing changed, so nothing was saved.');
    expect(await declared()).toHaveLength(1);
  });

  it('does not take a declaration made on another ask than stands now', async () => {
    const form = await deputy.form(page('interests'));
    const { content } = await cast.standing('policy-officer', number);
    await cast.save(number, { ...content, title: 'Another title' });
    const stale = await deputy.send(form, PREJUDICIAL);
    expect(stale.status).toBe(409);
    const words = plain(stale.text);
    expect(words).toContain('changed while you were reading it');
    expect(words).toContain('Another title');
    expect(stale.text).toContain('My sister directs the trust');
    expect(await declared()).toEqual([]);
  });

  it('warns that the document is made again where there is one', async () => {
    number = await cast.opened();
    const words = plain((await deputy.open(page('interests'))).text);
    expect(words).toMatch(/The document PCD \d+ is made already/);
  });
});

describe('the page of a dispensation', () => {
  it('is withheld while there is nothing to dispense from', async () => {
    const answer = await chief.open(page('dispensation'));
    expect(answer.status).toBe(200);
    expect(plain(answer.text)).toContain('No prejudicial interest waits for a dispensation.');
  });

  it('shows the interest to somebody else, and takes a reason', async () => {
    await declare(PREJUDICIAL);
    const form = await chief.form(page('dispensation'));
    expect(plain((await chief.open(page('dispensation'))).text)).toContain(
      'My sister directs the trust',
    );
    const without = await chief.send(form, { reason: '' });
    expect(without.status).toBe(400);
    const sent = await chief.send(form, { reason: 'She left the trust last year' });
    expect(sent.status).toBe(303);
    const again = plain((await deputy.open(page('interests'))).text);
    expect(again).toContain('She left the trust last year');
  });

  it('takes no number of a declaration that is none', async () => {
    await declare(PREJUDICIAL);
    const form = await chief.form(page('dispensation'));
    const answer = await chief.send(form, { reason: 'Because', declaration: 'first' });
    expect(answer.status).toBe(400);
  });
});

describe('the page that gives the decision to another post', () => {
  it('offers the posts that the rule itself would take, and no other', async () => {
    await declare(PREJUDICIAL);
    const answer = await chief.open(page('re-route'));
    const words = plain(answer.text);
    expect(words).toContain('The decision is with the Deputy Mayor for Policing and Crime now');
    expect(words).toContain('My sister directs the trust');
    expect(answer.text).not.toContain('value="policy-officer"');
    expect(answer.text).not.toContain('value="deputy-mayor"');
    expect(answer.text).not.toContain('value="chief-executive-officer"');
  });

  it('refuses a post that is not offered', async () => {
    const sent = await chief.sendBare(page('re-route'), {
      to: 'policy-officer',
      reason: 'Because',
      _csrf: await chief.token(),
    });
    expect(sent.status).toBe(400);
    expect(plain(sent.text)).toContain('Select the post that is to decide');
  });
});
