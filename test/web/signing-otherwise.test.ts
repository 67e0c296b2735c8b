import { isOfKind } from '../../src/workflow/passage/passage-act';
import { Cast } from '../integration/workflow/cast';
import { mainWords } from './form-in-page';
import { SigningVisitor } from './signing-visitor';

jest.setTimeout(120_000);

let cast: Cast;
let deputy: SigningVisitor;
let number: number;

beforeAll(async () => {
  cast = await Cast.gather();
  deputy = await SigningVisitor.signedIn(cast, 'deputy-mayor');
});
afterAll(() => cast.close());
beforeEach(async () => {
  number = await cast.opened();
  await cast.approve(number);
});

const page = (act: string): string => `/papers/${number}/${act}`;
const plain = (text: string): string => mainWords(text).replaceAll('\u00a0', ' ');
const OTHERWISE = 'decide/otherwise';
const postpone = async (fields: object) =>
  deputy.send(await deputy.form(page(OTHERWISE), 0), fields);
const refuse = async (fields: object) => deputy.send(await deputy.form(page(OTHERWISE), 1), fields);

describe('the page of the other outcomes', () => {
  it('postpones with a reason and a day, and keeps the same document', async () => {
    const { passage: before } = await cast.standing('auditor', number);
    const sent = await postpone({
      postponeReason: 'The grantee is being inspected',
      'until.day': '2',
      'until.month': '4',
      'until.year': '2024',
    });
    expect([sent.status, sent.headers.location]).toEqual([303, `/papers/${number}`]);
    const { passage } = await cast.standing('auditor', number);
    expect(passage.state).toBe('postponed');
    expect(passage.acts.find(isOfKind('postponement'))).toMatchObject({
      reason: 'The grantee is being inspected',
      until: '2024-04-02',
    });
    expect(passage.copies).toEqual(before.copies);
  });

  it('postpones without a day', async () => {
    expect((await postpone({ postponeReason: 'Later' })).status).toBe(303);
  });

  it('refuses with a reason, and signs nothing', async () => {
    const sent = await refuse({ refuseReason: 'It is not a priority' });
    expect(sent.status).toBe(303);
    const { passage } = await cast.standing('auditor', number);
    expect(passage.state).toBe('refused');
    expect(passage.copies.flatMap(({ signatures }) => signatures)).toHaveLength(1);
  });

  it('leads to returning it', async () => {
    expect((await deputy.open(page(OTHERWISE))).text).toContain(`href="${page('return')}"`);
  });

  it('asks for the reason of the outcome that was chosen, and for a day that exists', async () => {
    const silent = await postpone({ 'until.day': '31', 'until.month': '2', 'until.year': '2024' });
    expect(silent.status).toBe(400);
    expect(silent.text).toContain('<a href="#postponeReason">Say why you postpone it</a>');
    expect(plain(silent.text)).toContain('Day you expect to decide must be a real date');
    const refusal = await refuse({ refuseReason: ' ' });
    expect(refusal.status).toBe(400);
    expect(refusal.text).toContain('<a href="#refuseReason">Say why you refuse it</a>');
    expect(await cast.state(number)).toBe('decision-maker');
  });

  it('takes no third outcome', async () => {
    const form = await deputy.form(page(OTHERWISE), 0);
    expect((await deputy.send(form, { outcome: 'approve' })).status).toBe(400);
    expect(await cast.state(number)).toBe('decision-maker');
  });
});

describe('a postponed decision', () => {
  beforeEach(() => postpone({ postponeReason: 'The grantee is being inspected' }));

  it('cannot be signed, and says how it is taken up again', async () => {
    const answer = await deputy.open(page('decide'));
    expect(plain(answer.text)).toContain('You cannot sign this paper');
    expect(answer.text).toContain(`href="${page('resume')}"`);
  });

  it('is taken up again on the same document with interests confirmed', async () => {
    const words = plain((await deputy.open(page('resume'))).text);
    expect(words).toContain('The grantee is being inspected');
    expect(words).toContain('On 18 March 2024 you declared none.');
    const form = await deputy.form(page('resume'));
    expect(form.fields).not.toHaveProperty('interests');
    expect((await deputy.send(form)).status).toBe(400);
    const sent = await deputy.send(form, { interests: 'still' });
    expect([sent.status, sent.headers.location]).toEqual([303, page('decide')]);
    const { passage } = await cast.standing('auditor', number);
    expect(passage.state).toBe('decision-maker');
    expect(passage.acts.some(isOfKind('interests-reconfirmed'))).toBe(true);
  });

  it('stays postponed where there is another interest to declare', async () => {
    const sent = await deputy.send(await deputy.form(page('resume')), { interests: 'other' });
    expect([sent.status, sent.headers.location]).toEqual([303, page('interests')]);
    expect(await cast.state(number)).toBe('postponed');
  });
});
