import { generate } from 'otplib';
import { BeginSecondFactor } from '../../src/people/second-factor/begin-second-factor.action';
import { ConfirmSecondFactor } from '../../src/people/second-factor/confirm-second-factor.action';
import { SecondFactorReader } from '../../src/people/second-factor/second-factor.reader';
import { AuditReader } from '../../src/record/audit.reader';
import { DeclareInterests } from '../../src/workflow/declare-interests.action';
import { OpenSigningCopy } from '../../src/workflow/open-signing-copy.action';
import { Cast } from '../integration/workflow/cast';
import { type FormInPage, mainWords } from './form-in-page';
import { SigningVisitor } from './signing-visitor';
import { PASSWORD } from './test-service';

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
  number = await cast.opened();
});

const page = (act: string): string => `/papers/${number}/${act}`;
const plain = (text: string): string => mainWords(text).replaceAll('\u00a0', ' ');
const STILL = { interests: 'still', password: PASSWORD };

/** The decision's form as the deputy mayor has it open. */
async function decisionForm(): Promise<FormInPage> {
  await cast.approve(number);
  return deputy.form(page('decide'));
}

describe('the page of the approval', () => {
  it('shows what is asked, the money, the power and the exact document, and asks no interests', async () => {
    const words = plain((await chief.open(page('approve'))).text);
    const order = [
      'Yours to approve',
      'is asked to',
      'The money',
      'The power',
      'Advice: no objection stands',
      'You have done nothing on this paper before',
      'If it is not signed',
      'Earlier decisions',
      'Read the exact document',
      'Your password',
      'Return PCD',
    ];
    const places = order.map((each) => words.indexOf(each));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(words).not.toContain('Do you have an interest');
    expect(words).not.toContain('6-digit code');
  });

  it('signs on the password, and then says when and who is next', async () => {
    const sent = await chief.send(await chief.form(page('approve')), { password: PASSWORD });
    expect([sent.status, sent.headers.location]).toEqual([303, page('approve')]);
    expect(await cast.state(number)).toBe('decision-maker');
    const after = await chief.open(page('approve'));
    expect(plain(after.text)).toMatch(/Signed at \d{1,2}:\d\dam\./);
    expect(plain(after.text)).toContain('Waiting for the Deputy Mayor for Policing and Crime.');
  });

  it('leads to the bytes that are signed, and to the same as a web page', async () => {
    const { passage } = await cast.standing('auditor', number);
    const file = await chief.open(page('signing-copy.pdf'));
    expect(file.headers['content-type']).toBe('application/pdf');
    expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const web = await chief.open(page('signing-copy'));
    expect(web.headers['content-security-policy']).toMatch(/^sandbox;/);
    expect(web.text).toContain(passage.reference!.replace(' ', '\u00a0'));
  });
});

describe('the page of the decision', () => {
  it('selects no answer, and signs what the deputy mayor was shown', async () => {
    const form = await decisionForm();
    expect(form.fields).not.toHaveProperty('interests');
    const sent = await deputy.send(form, STILL);
    expect([sent.status, sent.headers.location]).toEqual([303, page('decide')]);
    const { passage } = await cast.standing('auditor', number);
    expect(passage.state).toBe('decided');
    const after = plain((await deputy.open(page('decide'))).text);
    expect(after).toContain(`${passage.reference} is decided and signed`);
    expect(after).toMatch(/Signed at \d{1,2}:\d\dam\./);
  });

  it('asks for what is missing, each at its field', async () => {
    const answer = await deputy.send(await decisionForm());
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/<title[^>]*>\s*Error: Decide and sign/);
    for (const [words, field] of [
      ['Select whether you have an interest in this matter', 'interests'],
      ['Enter your password', 'password'],
    ]) {
      expect(answer.text).toContain(`<a href="#${field}">${words}</a>`);
    }
    expect(await cast.state(number)).toBe('decision-maker');
  });

  it('takes no wrong password: says how many tries are left and keeps all else', async () => {
    const form = await decisionForm();
    const wrong = await deputy.send(form, { ...STILL, password: 'not the password' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('The password is not right. You have 4 tries left');
    expect(wrong.text).not.toContain('not the password');
    const again = await deputy.send(form, STILL);
    expect(again.status).toBe(303);
    // What was selected stands in the form that came back.
    expect(wrong.text).toMatch(/value="still" checked/);
  });

  it('takes no more tries after five', async () => {
    const form = await decisionForm();
    const tries: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      tries.push((await deputy.send(form, { ...STILL, password: 'wrong' })).status);
    }
    expect(tries).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await deputy.send(form, STILL)).status).toBe(429);
    expect(await cast.state(number)).toBe('decision-maker');
    cast.service.clock.pass(20);
    expect((await deputy.send(form, STILL)).status).toBe(303);
  });

  it('signs nothing for somebody who has another interest to declare', async () => {
    const sent = await deputy.send(await decisionForm(), { interests: 'other' });
    expect([sent.status, sent.headers.location]).toEqual([303, page('interests')]);
    expect(await cast.state(number)).toBe('decision-maker');
    const next = await deputy.open(page('interests'));
    expect(plain(next.text)).toContain('Nothing is signed. Say what the interest is');
  });

  it('is withheld, with the reason and whom it waits for, where nobody has approved yet', async () => {
    const early = await deputy.open(page('decide'));
    expect(early.status).toBe(200);
    const words = plain(early.text);
    expect(words).toContain('You cannot sign this paper');
    expect(words).toContain('waiting for officer approval');
    expect(words).toContain('Chief Executive Officer');
    expect(await deputy.forms(page('decide'))).toEqual([]);
  });

  it('does not sign what changed while it was read, and keeps all but the password', async () => {
    const form = await decisionForm();
    // An interest declared from another window voids the document, which is made and approved anew.
    await cast.get(DeclareInterests).run({
      person: cast.id('deputy-mayor'),
      number,
      shown: await cast.shown('deputy-mayor', number, { kind: 'declare-interests' }),
      interests: { kind: 'declared', text: 'I gave a talk there', prejudicial: false },
    });
    const { id } = await cast.standing('auditor', number);
    await cast.get(OpenSigningCopy).run(id);
    await cast.approve(number);
    const stale = await deputy.send(form, STILL);
    expect(stale.status).toBe(409);
    const words = plain(stale.text);
    expect(words).toContain('changed while you were reading it');
    expect(words).toContain('I gave a talk there');
    expect(stale.text).toMatch(/value="still" checked/);
    expect(stale.text).not.toContain(PASSWORD);
    expect(await cast.state(number)).toBe('decision-maker');
    const fresh = await deputy.form(page('decide'));
    expect(stale.text).toContain(`value="${fresh.fields.shown}"`);
    expect(fresh.fields.shown).not.toBe(form.fields.shown);
    expect((await deputy.send(fresh, STILL)).status).toBe(303);
  });

  it('tells the second of two holders that somebody else decided', async () => {
    await cast.service.account('second@example.org', 'deputy-mayor');
    const second = await cast.service.signedIn('second@example.org');
    const form = await decisionForm();
    await deputy.send(form, STILL);
    const late = await second.agent
      .post(page('decide'))
      .type('form')
      .send({ ...form.fields, ...STILL, _csrf: await second.token() });
    expect(late.status).toBe(409);
    expect(plain(late.text)).toMatch(
      /Somebody else decided this at \d{1,2}:\d\dam\. Nothing you did was saved twice\./,
    );
    const { passage } = await cast.standing('auditor', number);
    expect(passage.acts.filter(({ kind }) => kind === 'decision')).toHaveLength(1);
  });
});

describe('with an authenticator app', () => {
  let secret: string;
  beforeAll(async () => {
    const id = cast.id('chief-executive-officer');
    await cast.get(BeginSecondFactor).run(id, PASSWORD);
    const labels = { issuer: 'test', label: 'test' };
    secret = (await cast.get(SecondFactorReader).beingSetUp(id, labels))!.secret.replaceAll(
      ' ',
      '',
    );
    await cast.get(ConfirmSecondFactor).run(id, await generate({ secret }));
  });

  it('a code is asked for beside the password, and taken with blanks in it', async () => {
    const form = await chief.form(page('approve'));
    const without = await chief.send(form, { password: PASSWORD });
    expect(without.status).toBe(400);
    expect(without.text).toContain('Enter the 6-digit code your app shows now');
    const wrong = await chief.send(form, { password: PASSWORD, code: '12 34' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Password or code is not right');
    expect(wrong.text).toContain('value="12 34"');
    const epoch = Math.floor(Date.now() / 1000) + 30;
    const code = await generate({ secret, epoch });
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await chief.send(form, { password: PASSWORD, code: spaced })).status).toBe(303);
    const events = (await cast.get(AuditReader).latest(20)).map(({ name }) => name);
    expect(events).toContain('workflow.paper-approved');
  });
});
