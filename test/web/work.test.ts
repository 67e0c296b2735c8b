import { PaperEntity, type PaperRow } from '../../src/papers/paper.entity';
import { Cast, corrected, example, type Post } from '../integration/workflow/cast';
import { withEquality } from '../integration/workflow/with-equality';
import { ReturnPaper } from '../../src/workflow/return-paper.action';
import { PostponeDecision } from '../../src/workflow/postpone-decision.action';
import { formsIn, mainWords } from './form-in-page';
import { SigningVisitor } from './signing-visitor';

jest.setTimeout(120_000);

let cast: Cast;
const visitors = new Map<Post, SigningVisitor>();
async function gather(): Promise<void> {
  cast = await Cast.gather();
  visitors.clear();
}
const close = (): Promise<void> => cast.close();

async function as(who: Post): Promise<SigningVisitor> {
  const visitor = visitors.get(who) ?? (await SigningVisitor.signedIn(cast, who));
  visitors.set(who, visitor);
  return visitor;
}
const workOf = async (who: Post, page = ''): Promise<string> => {
  const { status, text } = await (await as(who)).open(`/work${page}`);
  expect(status).toBe(200);
  return mainWords(text).replaceAll('\u00a0', ' ');
};
const rowOf = (number: number): Promise<PaperRow> =>
  cast.service.database.dataSource.manager.findOneByOrFail(PaperEntity, { workingNumber: number });

describe('the list of work', () => {
  beforeEach(gather);
  afterEach(close);

  it('is the home page, and says when nothing is to be done', async () => {
    expect((await (await as('auditor')).open('/')).headers.location).toBe('/work');
    const words = await workOf('auditor');
    expect(words).toContain('Nothing needs you now.');
    expect(words).not.toContain('Start a paper');
    expect(await workOf('policy-officer')).toContain('Start a paper');
  });

  it('tells the author of a draft what keeps it from submission', async () => {
    const number = await cast.draft(example('pcd-1653'));
    const words = await workOf('policy-officer');
    expect(words).toMatch(new RegExp(`Fix \\d+ stops, then submit: Paper ${number}: `));
    expect(words).toContain('Nobody is waiting for this paper yet.');
    await cast.draft(corrected());
    expect(await workOf('policy-officer')).toContain('2 papers need you now.');
  });

  it('shows advisers what they are called for, and the author whom the paper waits for', async () => {
    const number = await cast.submitted();
    expect(await workOf('equality-adviser')).toContain(`Give equality advice: Paper ${number}: `);
    await cast.advise(number, 'finance');
    const words = await workOf('policy-officer');
    expect(words).toContain('Nothing needs you now.');
    expect(words).toContain('Waiting for others (1)');
    expect(words).toMatch(/1 of \d advisers have answered/);
    await cast.advise(number, 'equality');
    expect(await workOf('equality-adviser')).not.toContain('Give equality advice');
  });

  it('quotes whoever objects to the author alone', async () => {
    const number = await cast.submitted();
    await cast.advise(number, 'legal', { kind: 'object', because: 'No power is stated.' });
    const words = await workOf('policy-officer');
    expect(words).toContain('Answer the objection on legal: ');
    expect(words).toContain('Legal adviser: “No power is stated.”');
    expect(await workOf('equality-adviser')).not.toContain('No power');
  });

  it('quotes whoever returned a paper, and says so first', async () => {
    const number = await cast.reviewed();
    const person = cast.id('head-of-service');
    const why = { reason: 'The table leaves out 2025/26.', rerun: 'touched' } as const;
    await cast.get(ReturnPaper).run({ person, number, ...why });
    const words = await workOf('policy-officer');
    expect(words).toContain(`Change and send back: Paper ${number}: `);
    expect(words).toContain('Head of service: “The table leaves out 2025/26.”');
  });

  it('goes with the paper: clearance, approval, decision, publication', async () => {
    const number = await cast.reviewed();
    expect(await workOf('head-of-service')).toContain('Clear the paper: Paper');
    await cast.clear(number);
    const opened = await cast.opened();
    expect(await workOf('chief-executive-officer')).toContain('Approve and sign: PCD 1: ');
    await cast.approve(opened);
    expect(await workOf('deputy-mayor')).toContain('Decide and sign: PCD 1: ');
    await cast.decide(opened);
    expect(await workOf('governance')).toContain('Publish the decision: PCD 1: ');
    const author = await workOf('policy-officer');
    expect(author).toContain('Decided in the last 30 days');
  });

  it('marks what is late and puts it first', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    const person = cast.id('deputy-mayor');
    const put = { reason: 'More is to be known', until: '2024-03-20' };
    await cast.get(PostponeDecision).run({ person, number, ...put });
    expect(await workOf('deputy-mayor')).toContain('Take up the decision again: PCD 1: ');
    cast.service.clock.pass(60 * 24 * 4);
    visitors.clear();
    const words = await workOf('deputy-mayor');
    expect(words).toContain('1 paper needs you now. 1 is late.');
    expect(words).toContain('2 days late');
  });
});

describe('interests on the list of work', () => {
  beforeAll(gather);
  afterAll(close);

  it('are declared nil for several papers at once, on exactly what was shown', async () => {
    const numbers = [await cast.submitted(), await cast.submitted()];
    const form = await interestsForm();
    const chosen = Object.fromEntries(numbers.map((number) => [`paper${number}`, 'yes']));
    const sent = await (await as('deputy-mayor')).send(form, chosen);
    expect([sent.status, sent.headers.location]).toEqual([303, '/work']);
    expect(await workOf('deputy-mayor')).toContain('No interest is declared in 2 papers');
    for (const number of numbers) {
      const { passage } = await cast.standing('auditor', number);
      expect(passage.acts.at(-1)).toMatchObject({ kind: 'interests', declared: { kind: 'none' } });
    }
  });

  it('are declared nil for one paper by one press of its button', async () => {
    const numbers = [await cast.submitted(), await cast.submitted()];
    const sent = await (
      await as('deputy-mayor')
    ).send(await interestsForm(), { only: `${numbers[1]}` });
    expect(sent.status).toBe(303);
    expect((await cast.standing('auditor', numbers[0]!)).passage.acts).toHaveLength(1);
    expect((await cast.standing('auditor', numbers[1]!)).passage.acts).toHaveLength(2);
  });

  it('are not pre-selected, and nothing is declared where nothing is selected', async () => {
    const number = await cast.submitted();
    const before = await rowOf(number);
    const form = await interestsForm();
    expect(form.fields).not.toHaveProperty(`paper${number}`);
    const sent = await (await as('deputy-mayor')).send(form);
    expect(sent.status).toBe(400);
    expect(mainWords(sent.text)).toContain('Select the papers in which you have no interest');
    expect(await rowOf(number)).toEqual(before);
  });

  it('of a paper that changed meanwhile are asked for again; the others are kept', async () => {
    const [changed, same] = [await cast.submitted(), await cast.submitted()];
    const form = await interestsForm();
    await cast.save(changed!, { ...withEquality('Considered.'), title: 'Another title' });
    const both = { [`paper${changed}`]: 'yes', [`paper${same}`]: 'yes' };
    const sent = await (await as('deputy-mayor')).send(form, both);
    expect(sent.status).toBe(409);
    expect(mainWords(sent.text)).toContain(`Paper ${changed} changed while you were reading`);
    const again = formsIn(sent.text).find(({ action }) => action === '/work/interests')!;
    expect(again.fields[`shown${changed}`]).not.toBe(form.fields[`shown${changed}`]);
    expect(again.fields).not.toHaveProperty(`shown${same}`);
  });

  it('are nobody else’s to declare, and need the page’s token', async () => {
    const number = await cast.submitted();
    const before = await rowOf(number);
    const form = await interestsForm();
    const chosen = { ...form.fields, _csrf: '', only: `${number}` };
    const other = await (await as('head-of-service')).send({ action: form.action, fields: chosen });
    expect(other.status).toBe(403);
    expect((await (await as('deputy-mayor')).sendBare(form.action, chosen)).status).toBe(403);
    expect(await rowOf(number)).toEqual(before);
  });

  const interestsForm = async () => {
    const { text } = await (await as('deputy-mayor')).open('/work');
    return formsIn(text).find(({ action }) => action === '/work/interests')!;
  };
});

describe('a long list of work', () => {
  beforeAll(gather);
  afterAll(close);

  it('goes on over pages, and does not know a page it has not', async () => {
    for (let count = 0; count < 51; count += 1) await cast.draft();
    expect(await workOf('policy-officer')).toContain('Yours now (51)');
    const first = await workOf('policy-officer');
    expect(first.match(/Submit for advice: /g)).toHaveLength(50);
    const second = await workOf('policy-officer', '?page=2');
    expect(second.match(/Submit for advice: /g)).toHaveLength(1);
    expect((await (await as('policy-officer')).open('/work?page=3')).status).toBe(404);
    expect((await (await as('policy-officer')).open('/work?page=x')).status).toBe(400);
  });
});
