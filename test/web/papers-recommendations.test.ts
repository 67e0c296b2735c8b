import { blankPaper } from '../../src/papers/content/blank-paper';
import { formsIn, mainWords, partForm } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

describe('the pages of what is asked', () => {
  let service: TestService;
  let ann: PaperVisitor;
  let paper: string;

  beforeAll(async () => {
    service = await startTestService();
    await service.account('ann');
    ann = await PaperVisitor.signedIn(service, 'ann');
  });
  beforeEach(async () => {
    paper = await ann.start(examplePaper('pcd-1653-corrected'));
  });
  afterAll(() => service.close());

  const vary = () => ann.form(`${paper}/recommendations/2`);
  const asked = async () => (await ann.content(paper)).recommendations;

  it('asks which kind is to be added', async () => {
    const page = await ann.page(`${paper}/recommendations/new`, 400);
    expect(mainWords(page)).toContain('Select what is to be asked');
  });

  it('opens a new one with a line for each year, its usual matter and the next short name', async () => {
    const { fields } = await ann.form(`${paper}/recommendations/new?kind=vary-grant`);
    expect(fields).toMatchObject({
      'money.rows.0.year': '2024/25',
      'money.rows.1.year': '2025/26',
      matter: 'grant-variation',
      id: 'r4',
    });
  });

  it('takes the year of today where the paper moves no money yet', async () => {
    const blank = await ann.start(blankPaper({ title: 'New', draftingOfficer: 'Policy officer' }));
    const { fields } = await ann.form(`${blank}/recommendations/new?kind=accept-funding`);
    expect(fields['money.rows.0.year']).toBe('2023/24');
  });

  it('says what to do about everything that cannot be stored, in the order of the page', async () => {
    const form = await ann.form(`${paper}/recommendations/new?kind=accept-funding`);
    const { status, text } = await ann.send(form, { 'money.rows.0.sum': 'lots', matter: '' });
    expect(status).toBe(400);
    const summary = formsIn(text).length > 0 ? mainWords(text) : '';
    expect(summary).toMatch(
      /Enter the name of the funder Select whether the funding is a limit or an exact sum Enter the funding in 2024\/25 in pounds, like 220,000 Enter the purpose of the money Select the matter of the scheme of delegation/,
    );
    expect(text).toContain('href="#money.rows.0.sum"');
    expect(partForm(text).fields['money.rows.0.sum']).toBe('lots');
  });

  it.each([
    ['220,000', 22_000_000],
    ['£220000.00', 22_000_000],
    ['1250.5', 125_050],
    ['0', 0],
  ])('takes %s as a sum', async (typed, pence) => {
    await ann.send(await vary(), { 'money.rows.0.sum': typed });
    expect((await asked())[1]).toMatchObject({
      money: { amount: { byYear: [{ year: '2024/25', pence }, {}] } },
    });
  });

  it('shows what comes in, what is left over and the new maximum of what is typed', async () => {
    const { text } = await ann.send(await vary(), { 'money.rows.0.sum': '240,000' }, 'update');
    const words = mainWords(text);
    expect(words).toContain('£20,000 used elsewhere');
    expect(words).toContain('£20,000 over');
    expect(words).toContain('£490,000 now + £460,000 increase = £950,000');
    expect(words).toMatch(/Stop: more is promised than comes in/);
    expect((await asked())[1]).toEqual(examplePaper('pcd-1653-corrected').recommendations[1]);
  });

  it('says how it will read and who decides', async () => {
    const words = mainWords(await ann.page(`${paper}/recommendations/2`)).replaceAll('\u00a0', ' ');
    expect(words).toContain('Vary the grant agreement with Suzy Lamplugh Trust');
    expect(words).toContain(
      'Decided by the Deputy Mayor for Policing and Crime under paragraph 4.8, award limb.',
    );
  });

  it('keeps a sum apart as one or by year, never both', async () => {
    const { status, text } = await ann.send(await vary(), { 'money.unsplit.sum': '5' });
    expect(status).toBe(400);
    expect(mainWords(text)).toContain('Enter the increase by year, or as one sum, not both');
  });

  it('says of an end date that is none what to do', async () => {
    const { text } = await ann.send(await vary(), {
      'newEndDate.day': '31',
      'newEndDate.month': '2',
    });
    expect(mainWords(text)).toContain('New end date must be a real date, like 31 3 2026');
    const { text: partial } = await ann.send(await vary(), { 'newEndDate.day': '' });
    expect(mainWords(partial)).toContain('New end date must include a day');
  });

  it('lets those that name it follow when its short name changes', async () => {
    await ann.send(await ann.form(`${paper}/recommendations/1`), { id: 'nhs' });
    expect((await asked()).map((one) => ('fundedBy' in one ? one.fundedBy : one.id))).toEqual([
      'nhs',
      { kind: 'recommendation', id: 'nhs' },
      { kind: 'recommendation', id: 'nhs' },
    ]);
  });

  it('moves one up, and asks before it takes one out', async () => {
    const [, second] = formsIn(await ann.page(`${paper}/recommendations`)).filter(
      ({ acts }) => Object.keys(acts).length > 0,
    );
    await ann.send(
      { action: `${paper}/recommendations`, fields: second!.fields },
      {},
      'up:recommendations.1',
    );
    expect((await asked()).map(({ id }) => id)).toEqual(['r2', 'r1', 'r3']);
    const page = await ann.page(`${paper}/recommendations/2/remove`);
    expect(mainWords(page)).toContain(
      'Its money is drawn on by recommendation 1 and recommendation 3',
    );
    await ann.send(partForm(page));
    expect((await asked()).map(({ id }) => id)).toEqual(['r2', 'r3']);
  });

  it('moves nothing when the paper was saved meanwhile', async () => {
    const [form] = formsIn(await ann.page(`${paper}/recommendations`)).filter(
      ({ acts }) => Object.keys(acts).length > 0,
    );
    await ann.send(await ann.form(`${paper}/summary`), { title: 'Another title' });
    const sent = { action: `${paper}/recommendations`, fields: form!.fields };
    const { status, text } = await ann.send(sent, {}, 'down:recommendations.0');
    expect(status).toBe(409);
    expect(mainWords(text)).toContain('nothing was changed');
    expect((await asked()).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
  });
});
