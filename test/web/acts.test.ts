import { OutboxRunner } from '../../src/jobs/outbox-runner';
import { PersonKeys } from '../../src/signatures/desk/person-keys.adapter';
import { verifyFile } from '../../src/signatures/verify/verify-file.adapter';
import { CALLED, Cast, corrected, type Post } from '../integration/workflow/cast';
import { sayOnTop } from '../integration/workflow/say-on-top';
import { withEquality } from '../integration/workflow/with-equality';
import { ActVisitor, NO_INTERESTS, PROOF } from './act-visitor';

jest.setTimeout(120_000);

let cast: Cast;
const visitors = new Map<Post | 'stranger', ActVisitor>();
beforeAll(async () => {
  cast = await Cast.gather();
  await cast.service.account('stranger@example.org', 'finance-adviser');
  const posts: Post[] = [
    'policy-officer',
    ...CALLED.map((advice): Post => `${advice}-adviser`),
    'head-of-service',
    'chief-executive-officer',
    'deputy-mayor',
    'auditor',
  ];
  for (const post of posts) visitors.set(post, await ActVisitor.signedIn(cast, post));
});
afterAll(() => cast.close());

const as = (post: Post): ActVisitor => visitors.get(post)!;

const started = async (): Promise<number> => {
  const { body } = await as('policy-officer').post('', { content: corrected() });
  return (body as { number: number }).number;
};

const submit = async (number: number) => {
  await sayOnTop(cast, number);
  const shown = await as('policy-officer').shown(number, 'submit');
  return as('policy-officer').post(`${number}/submission`, { shown });
};

const advise = async (number: number, advice: (typeof CALLED)[number], body: object) => {
  const adviser = as(`${advice}-adviser`);
  const shown = await adviser.shown(number, 'advise', advice);
  return adviser.post(`${number}/advice/${advice}`, { ...body, shown });
};

describe('a paper through the API', () => {
  it('goes from its draft to a decision with two valid signatures', async () => {
    const number = await started();
    expect(await submit(number)).toMatchObject({ status: 201, body: { state: 'submitted' } });
    for (const advice of CALLED) {
      const answer = await advise(number, advice, { opinion: 'agree' });
      expect([advice, answer.status]).toEqual([advice, 201]);
    }
    const deputy = as('deputy-mayor');
    const asked = await deputy.shown(number, 'declare-interests');
    await deputy.post(`${number}/interests`, { ...NO_INTERESTS, shown: asked });
    const head = as('head-of-service');
    const review = await head.shown(number, 'clear');
    const cleared = await head.post(`${number}/clearance`, { shown: review });
    expect(cleared).toMatchObject({ status: 201, body: { state: 'cleared' } });
    await cast.get(OutboxRunner).runDue();
    const chief = as('chief-executive-officer');
    const copy = await chief.shown(number, 'approve');
    const approved = await chief.post(`${number}/approval`, { ...PROOF, shown: copy });
    expect(approved).toMatchObject({ status: 201, body: { state: 'decision-maker' } });
    const signed = await deputy.shown(number, 'decide');
    const decision = { ...PROOF, ...NO_INTERESTS, shown: signed };
    const decided = await deputy.post(`${number}/decision`, decision);
    expect(decided).toMatchObject({
      status: 201,
      body: { state: 'decided', decision: { post: 'Deputy Mayor for Policing and Crime' } },
    });
    const { body: bytes, headers } = await as('auditor').get(`${number}/signing-copy.pdf`);
    expect(headers.etag).toBe(`"${decided.body.decision.sha256}"`);
    const trust = { ...(await cast.get(PersonKeys).trust()), signatures: 2 };
    expect(verifyFile(bytes as Buffer, trust).failures).toEqual([]);
  });

  it('tells everybody what is theirs to do, and why it is withheld', async () => {
    const number = await started();
    await submit(number);
    const { yours } = await as('head-of-service').passage(number);
    expect(yours).toEqual([]);
    const { waitingFor } = await as('auditor').passage(number);
    expect(waitingFor.map(({ whose }) => whose)).toContain('Legal adviser');
    const legal = (await as('legal-adviser').passage(number)).yours;
    expect(legal).toEqual([
      { act: 'revise', withheld: [] },
      expect.objectContaining({ act: 'advise', advice: 'legal', withheld: [] }),
    ]);
  });

  it('keeps the words of advice from other advisers', async () => {
    const number = await started();
    await submit(number);
    const words = 'The power is not stated.';
    await advise(number, 'legal', { opinion: 'object', words });
    const seenBy = async (post: Post) => {
      const { acts } = await as(post).passage(number);
      return acts.find(({ kind }) => kind === 'advice');
    };
    for (const post of ['policy-officer', 'legal-adviser', 'deputy-mayor', 'auditor'] as const) {
      expect(await seenBy(post)).toMatchObject({ opinion: 'object', words });
    }
    const seen = await seenBy('equality-adviser');
    expect(seen).toMatchObject({ advice: 'legal' });
    expect(Object.keys(seen!)).not.toContain('words');
    expect(Object.keys(seen!)).not.toContain('opinion');
  });

  it('says with every refusal why, in words', async () => {
    const number = await started();
    await submit(number);
    const shown = '0'.repeat(64);
    const early = await as('head-of-service').post(`${number}/clearance`, { shown });
    expect(early).toMatchObject({ status: 409, body: { code: 'refused' } });
    const said = (early.body as { findings: { words: string }[] }).findings;
    expect(said.length).toBeGreaterThan(1);
    for (const { words } of said) expect(words).toMatch(/^[A-Z]/);
    const theirs = await as('legal-adviser').post(`${number}/advice/finance`, {
      opinion: 'agree',
      shown,
    });
    expect(theirs).toMatchObject({
      status: 403,
      body: {
        findings: [{ code: 'not-your-act', words: 'This is for the Finance adviser to do' }],
      },
    });
  });

  it('refuses a wrong password without a signature, and too many of them', async () => {
    const number = await cast.opened();
    const chief = as('chief-executive-officer');
    const shown = await chief.shown(number, 'approve');
    const wrong = () => chief.post(`${number}/approval`, { shown, password: 'wrong' });
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).status).toBe(403);
    expect((await wrong()).status).toBe(429);
    expect(await cast.state(number)).toBe('ceo');
  });

  it('refuses what it cannot read, at its place', async () => {
    const number = await started();
    const shown = '0'.repeat(64);
    const bodies: [string, object, string][] = [
      ['submission', {}, '/shown'],
      ['submission', { shown: 'abc' }, '/shown'],
      ['advice/legal', { opinion: 'maybe', shown }, '/opinion'],
      ['advice/legal', { opinion: 'object', shown }, '/words'],
      ['advice/legal/answer', { objection: 0, answer: 'Yes.' }, '/objection'],
      ['interests', { interests: 'declared', prejudicial: true, shown }, '/text'],
      ['interests', { interests: 'declared', text: 'A relative', shown }, '/prejudicial'],
      ['dispensation', { declaration: '1', reason: 'Remote', shown }, '/declaration'],
      ['re-route', { to: 'The Mayor', reason: 'An interest' }, '/to'],
      ['clearance', { shown, reason: 'x' }, '/reason'],
      ['return', { reason: ' ', rerun: 'touched' }, '/reason'],
      ['return', { reason: 'Say more', rerun: 'some' }, '/rerun'],
      ['withdrawal', {}, '/reason'],
      ['approval', { shown }, '/password'],
      ['decision', { shown, interests: 'none' }, '/password'],
      ['refusal', { reason: 'No' }, '/shown'],
      ['postponement', { reason: 'Later', until: 'soon' }, '/until'],
      ['resumption', { shown }, '/interests'],
    ];
    for (const [path, body, pointer] of bodies) {
      const answer = await as('policy-officer').post(`${number}/${path}`, body);
      expect([path, answer.status, answer.body.errors]).toEqual([
        path,
        400,
        [expect.objectContaining({ pointer })],
      ]);
    }
    expect(await as('policy-officer').passage(number)).toMatchObject({ version: 1, acts: [] });
  });

  it('takes from an adviser the parts that are theirs, and no others', async () => {
    const number = await cast.submitted();
    const adviser = await cast.service.signedIn('equality-adviser@example.org');
    const token = await adviser.token();
    const save = (content: object) =>
      adviser.agent
        .put(`/api/v1/papers/${number}`)
        .set('x-csrf-token', token)
        .send({ content, version: 2 });
    const foreign = await save({ ...corrected(), title: 'Another title' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const own = await save(withEquality('In other words.'));
    expect(own.status).toBe(200);
    expect((await cast.standing('auditor', number)).passage.revision).toBe(2);
  });
});
