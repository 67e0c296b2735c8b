import { mkdirSync } from 'node:fs';
import { AnswerObjection } from '../../src/workflow/answer-objection.action';
import { DeclareInterests } from '../../src/workflow/declare-interests.action';
import { OpenSigningCopy } from '../../src/workflow/open-signing-copy.action';
import { PostponeDecision } from '../../src/workflow/postpone-decision.action';
import { type Interests } from '../../src/workflow/passage/passage-act';
import { CALLED, Cast } from '../integration/workflow/cast';
import { withEquality } from '../integration/workflow/with-equality';
import { PASSWORD } from '../web/test-service';
import { BrowserVisit, describeInBrowser } from './browser';

/** Folder for a picture of every state, where somebody wants to look at them. */
const PICTURES = process.env.SCREEN_PICTURES;
const WIDTHS = [320, 390, 1024];

const PREJUDICIAL = {
  kind: 'declared',
  text: 'My sister directs the trust that is to be paid.',
  prejudicial: true,
} as const;

describeInBrowser('the pages on which a paper is signed, without scripts', () => {
  let cast: Cast;
  let visit: BrowserVisit;

  beforeAll(async () => {
    cast = await Cast.gather({ demo: true });
    visit = await BrowserVisit.at(cast.service);
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  }, 60_000);
  afterAll(() => visit?.end());

  const as = (post: string) => visit.signIn(`${post}@example.org`);
  const press = (name: RegExp) => visit.page.getByRole('button', { name }).click();
  const declare = async (number: number, interests: Interests) =>
    cast.get(DeclareInterests).run({
      person: cast.id('deputy-mayor'),
      number,
      interests,
      shown: await cast.shown('deputy-mayor', number, { kind: 'declare-interests' }),
    });

  async function expectNothingWrong(name: string): Promise<void> {
    const found = (await visit.violations()).map(({ rule, places }) => `${rule}: ${places.join()}`);
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      if ((await visit.sideways()) > 0) found.push(`scrolls sideways at ${width} px`);
      if (PICTURES && width !== 320) {
        const path = `${PICTURES}/signing-${name.replaceAll(' ', '-')}-${width}.png`;
        await visit.page.screenshot({ path, fullPage: true });
      }
    }
    expect([name, found]).toEqual([name, []]);
  }

  /** Objected to, answered, changed after the deputy mayor declared, and open for approval. */
  async function disputed(): Promise<number> {
    const number = await cast.submitted();
    await cast.declare(number);
    for (const advice of CALLED) await cast.advise(number, advice, OPINIONS[advice]);
    const { passage } = await cast.standing('auditor', number);
    const objection = passage.acts.findLast(
      (act) => act.kind === 'advice' && act.opinion.kind === 'object',
    )!.number;
    const person = cast.id('policy-officer');
    const text = 'It now names the grantee, which will finish its assessment first.';
    await cast
      .get(AnswerObjection)
      .run({ person, number, advice: 'data-protection', objection, text });
    await cast.save(number, withEquality('Victims of every background were asked each quarter.'));
    await cast.advise(number, 'equality');
    await cast.clear(number);
    await cast.get(OpenSigningCopy).run((await cast.standing('auditor', number)).id);
    return number;
  }

  it('are sound for whoever approves, from the form to the signature', async () => {
    const number = await disputed();
    await as('chief-executive-officer');
    await visit.open(`/papers/${number}/approve`);
    await expectNothingWrong('approve');
    await press(/^Approve and sign/);
    await expectNothingWrong('approve nothing typed');
    await visit.page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    await press(/^Approve and sign/);
    await visit.page.getByRole('heading', { name: /is approved and signed/ }).waitFor();
    await expectNothingWrong('approved');
  }, 60_000);

  it('are sound for whoever decides, and can be walked by keys in the order they are read', async () => {
    const number = await disputed();
    await as('deputy-mayor');
    await visit.open(`/papers/${number}/decide`);
    await expectNothingWrong('decide too early');
    await cast.approve(number);
    await visit.open(`/papers/${number}/decide`);
    await expectNothingWrong('decide');
    const stops = await tabStops();
    expect(stops.map(({ top }) => top)).toEqual(
      stops.map(({ top }) => top).sort((one, two) => one - two),
    );
    expect(stops.length).toBeLessThanOrEqual(24);
    expect(stops.at(-1)!.text).toMatch(/^Postpone, refuse or return PCD/);
    await press(/^Decide and sign/);
    await expectNothingWrong('decide nothing selected');
    await visit.page.getByLabel('No, still none').check();
    await visit.page.getByLabel('Your password', { exact: true }).fill('not the password');
    await press(/^Decide and sign/);
    await expectNothingWrong('decide wrong password');
    expect(await visit.page.getByLabel('No, still none').isChecked()).toBe(true);
    await visit.page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    await press(/^Decide and sign/);
    await visit.page.getByRole('heading', { name: /is decided and signed/ }).waitFor();
    await expectNothingWrong('decided');
  }, 60_000);

  /** What a phone's keyboard walks through in the main part, with how far down it stands. */
  async function tabStops(): Promise<{ text: string; top: number }[]> {
    await visit.page.setViewportSize({ width: 390, height: 844 });
    return (await visit.page.evaluate(`[...document.querySelectorAll(
      'main a[href], main button, main input:not([type=hidden]), main summary, main [tabindex="0"]')]
      .filter((one) => one.offsetParent !== null && !one.hidden)
      .map((one) => ({
        text: one.textContent.trim(),
        top: Math.round(one.getBoundingClientRect().top + scrollY),
      }))`)) as { text: string; top: number }[];
  }

  it('are sound where the paper changed while it was read', async () => {
    const number = await disputed();
    await cast.approve(number);
    await as('deputy-mayor');
    await visit.open(`/papers/${number}/decide`);
    await declare(number, { kind: 'declared', text: 'I gave a talk there.', prejudicial: false });
    await cast.get(OpenSigningCopy).run((await cast.standing('auditor', number)).id);
    await cast.approve(number);
    await visit.page.getByLabel('No, still none').check();
    await visit.page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    await press(/^Decide and sign/);
    await visit.page.getByText(/changed while you were reading it/).waitFor();
    await expectNothingWrong('decide changed');
  }, 60_000);

  it('are sound for interests, a dispensation and another post', async () => {
    const number = await cast.submitted();
    await as('deputy-mayor');
    await visit.open(`/papers/${number}/interests`);
    await expectNothingWrong('interests');
    await visit.page.getByLabel('Yes, I have one to declare').check();
    await press(/^Declare/);
    await expectNothingWrong('interests nothing said');
    await declare(number, PREJUDICIAL);
    await visit.open(`/papers/${number}/interests`);
    await expectNothingWrong('interests on file');
    await visit.open(`/papers/${number}/decide`);
    await expectNothingWrong('decide with an interest');
    await as('chief-executive-officer');
    await visit.open(`/papers/${number}/dispensation`);
    await expectNothingWrong('dispensation');
    await press(/^Record the dispensation/);
    await expectNothingWrong('dispensation nothing said');
    await visit.open(`/papers/${number}/re-route`);
    await expectNothingWrong('re-route');
  }, 60_000);

  it('are sound for the outcomes without a signature', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    await as('deputy-mayor');
    await visit.open(`/papers/${number}/decide/otherwise`);
    await expectNothingWrong('otherwise');
    await press(/^Refuse/);
    await expectNothingWrong('otherwise nothing said');
    const person = cast.id('deputy-mayor');
    const reason = 'The grantee is being inspected.';
    await cast.get(PostponeDecision).run({ person, number, reason, until: '2024-04-02' });
    await visit.open(`/papers/${number}/resume`);
    await expectNothingWrong('resume');
  }, 60_000);
});

const OPINIONS = {
  finance: { kind: 'agree' },
  legal: { kind: 'agree-with-comments', comments: 'Confirm the end date in the letter.' },
  commercial: { kind: 'agree' },
  equality: { kind: 'agree' },
  'data-protection': { kind: 'object', because: 'Section 6 does not say who the controller is.' },
  'public-health': { kind: 'not-required', because: 'No treatment is bought.' },
} as const;
