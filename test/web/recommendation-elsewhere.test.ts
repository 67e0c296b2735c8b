import { mainWords, partForm } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

describe('a recommendation that is open while others change the list', () => {
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

  const open = (number: number) => ann.form(`${paper}/recommendations/${number}`);
  const asked = async () => (await ann.content(paper)).recommendations;
  const ids = async () => (await asked()).map(({ id }) => id);
  const remove = async (number: number) =>
    ann.send(partForm(await ann.page(`${paper}/recommendations/${number}/remove`)));
  const WORDS = { purpose: 'for words that must not be lost' };

  it.each([1, 3])('and is taken out, number %i, keeps its words and says so', async (number) => {
    const form = await open(number);
    await remove(number);
    const words = number === 3 ? { text: 'words that must not be lost' } : WORDS;
    const { status, text } = await ann.send(form, words);
    expect(status).toBe(409);
    expect(mainWords(text)).toContain(`Recommendation ${number} was removed meanwhile`);
    expect(mainWords(text)).toContain('Nothing of yours is lost');
    expect(partForm(text).fields).toMatchObject(words);
    expect(text).toContain('<title>Not saved: ');
    expect((await asked()).length).toBe(2);
  });

  it('and is taken out can be added as a new one by saving again', async () => {
    const form = await open(1);
    await remove(1);
    const { text } = await ann.send(form, WORDS);
    const again = partForm(text);
    expect(again.action).toBe(`${paper}/recommendations/new`);
    expect(again.fields).toMatchObject({ ...WORDS, id: 'r1', kind: 'accept-funding' });
    expect((await ann.send(again)).status).toBe(303);
    expect(await ids()).toEqual(['r2', 'r3', 'r1']);
    expect((await asked())[2]).toMatchObject(WORDS);
  });

  it('and is taken out can be filled in further first, and is still not saved', async () => {
    const form = await open(2);
    await remove(2);
    const { status, text } = await ann.send(form, WORDS, 'add:money.rows');
    expect(status).toBe(409);
    expect(partForm(text).fields).toHaveProperty(['money.rows.2.year']);
    expect(await ids()).toEqual(['r1', 'r3']);
  });

  it('is never saved over the one that took its number', async () => {
    const form = await open(3);
    await remove(1);
    const { status, text } = await ann.send(form, { text: 'other words' });
    expect(status).toBe(409);
    const again = partForm(text);
    expect(again.action).toBe(`${paper}/recommendations/2`);
    expect((await ann.send(again)).status).toBe(303);
    expect(await ids()).toEqual(['r2', 'r3']);
    expect((await asked())[1]).toMatchObject({ id: 'r3', text: 'other words' });
  });

  it('is not there at all under a number that the paper never had', async () => {
    const form = await open(3);
    const { status } = await ann.send({ ...form, action: `${paper}/recommendations/9` });
    expect(status).toBe(404);
  });
});
