import { type Paper } from '../../src/papers/content/paper';
import { mainWords, partForm } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

describe('the section editor', () => {
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

  const financial = () => ann.form(`${paper}/sections/financial`);
  const blocksOf = (content: Paper, key: string) =>
    content.sections.find((section) => section.key === key)?.blocks;

  it('saves what is written and stays on the page, with its words counted', async () => {
    const { status, header } = await ann.send(await financial(), { 'blocks.1.text': 'One word.' });
    expect(status).toBe(303);
    expect(header.location).toBe(`${paper}/sections/financial`);
    const page = await ann.page(header.location as string);
    expect(mainWords(page)).toContain('Section 3, Financial comments, is saved');
    expect(mainWords(page)).toContain('Saved at 10:14am as revision 2.');
    expect(blocksOf(await ann.content(paper), 'financial')?.[1]).toMatchObject({
      text: 'One word.',
    });
  });

  it.each(['sections/financial', 'summary'])(
    'saves what is written on %s before it is read as it will be signed, and leaves no word behind',
    async (page) => {
      const form = await ann.form(`${paper}/${page}`);
      const act = form.acts['Save and read it as it will be signed']!;
      const { status, header } = await ann.send(form, { 'blocks.0.text': 'Typed just now.' }, act);
      expect([status, header.location]).toEqual([303, `${paper}/preview`]);
      expect(await ann.page(`${paper}/preview`)).toContain('Typed just now.');
      const before = await ann.page(`${paper}/${page}`);
      expect(before).not.toContain(`href="${paper}/preview"`);
    },
  );

  it('leaves the paper as it is when a section is saved unchanged', async () => {
    await ann.send(await financial());
    expect(mainWords(await ann.page(paper))).toContain('Revision 1,');
  });

  it('goes back to the paper when the section is finished, and says so there', async () => {
    const form = await ann.form(`${paper}/sections/issues`);
    const { header } = await ann.send(form, { finished: 'yes' });
    expect(header.location).toBe(paper);
    expect(mainWords(await ann.page(paper))).toMatch(/2 Issues for consideration Completed/);
  });

  it('moves a paragraph without saving or losing a word that was typed', async () => {
    const form = await financial();
    const { status, text } = await ann.send(
      form,
      { 'blocks.7.text': 'Typed just now.' },
      'up:blocks.7',
    );
    expect(status).toBe(200);
    const moved = partForm(text).fields;
    expect(moved['blocks.6.text']).toBe('Typed just now.');
    expect(moved['blocks.7.text']).toBe(form.fields['blocks.6.text']);
    expect(mainWords(text)).toContain('What you see is not saved yet.');
    expect(mainWords(await ann.page(paper))).toContain('Revision 1,');
  });

  it('gives a new paragraph the focus', async () => {
    const { text } = await ann.send(await financial(), {}, 'add:blocks:paragraph');
    expect(text).toMatch(/<textarea[^>]*id="blocks\.8\.text"[^>]*autofocus/);
  });

  it('adds a line, a year and a column to a table and keeps its cells', async () => {
    const form = await financial();
    const line = partForm((await ann.send(form, {}, 'add:blocks.2.rows')).text);
    expect(line.fields).toMatchObject({
      'blocks.2.rows.1.cells.1.value': '240,000',
      'blocks.2.rows.2.cells.3.value': '',
    });
    const column = partForm((await ann.send(form, {}, 'add:blocks.2.columns:year')).text);
    expect(column.fields).toMatchObject({
      'blocks.2.columns.4.year': '2024/25',
      'blocks.2.rows.0.cells.3.value': '20,000',
      'blocks.2.rows.0.cells.4.value': '',
    });
  });

  it('moves and removes the cells of a column with their heading', async () => {
    const form = await financial();
    const moved = partForm((await ann.send(form, {}, 'up:blocks.2.columns.3')).text).fields;
    expect(moved['blocks.2.columns.2.heading']).toBe('Held back for managing the uplift');
    expect(moved['blocks.2.rows.0.cells.2.value']).toBe('20,000');
    const removed = partForm((await ann.send(form, {}, 'remove:blocks.2.columns.1')).text).fields;
    expect(removed['blocks.2.rows.0.cells.1.value']).toBe('220,000');
  });

  it('adds a table up as it is typed and shows what is found of it, saving nothing', async () => {
    const typed = { 'blocks.2.rows.0.cells.1.value': '£250000.00' };
    const { text } = await ann.send(await financial(), typed, 'update');
    expect(mainWords(text)).toContain('£490,000');
    expect(mainWords(text)).toMatch(/Stop: /);
    expect(partForm(text).fields['blocks.2.rows.0.cells.1.value']).toBe('£250000.00');
  });

  it('asks for a sum it can store and keeps what was typed', async () => {
    const typed = { 'blocks.2.rows.0.cells.1.value': '22,00' };
    const { status, text } = await ann.send(await financial(), typed);
    expect(status).toBe(400);
    expect(mainWords(text)).toContain(
      'Enter Income from NHS England in line 1 of table 1 in pounds, like 220,000',
    );
    expect(text).toContain('href="#blocks.2.rows.0.cells.1.value"');
    expect(partForm(text).fields['blocks.2.rows.0.cells.1.value']).toBe('22,00');
  });

  it('takes words in a column of sums for a sum that nobody knows', async () => {
    await ann.send(await financial(), { 'blocks.2.rows.0.cells.3.value': 'to be determined' });
    const table = blocksOf(await ann.content(paper), 'financial')?.[2];
    expect(table).toMatchObject({
      rows: [{ cells: [{}, {}, {}, { kind: 'unknown', words: 'to be determined' }] }, {}],
    });
  });

  it('never lets a finding block a save', async () => {
    const typed = { 'blocks.2.rows.0.cells.1.value': '999,000' };
    expect((await ann.send(await financial(), typed)).status).toBe(303);
    expect(mainWords(await ann.page(`${paper}/sections/financial`))).toMatch(/Stop: /);
  });

  it('takes a section out when nothing is written in it any more, and puts it back in its place', async () => {
    const form = await ann.form(`${paper}/sections/public-health`);
    const before = await ann.content(paper);
    await ann.send(form, { 'blocks.0.text': '' });
    expect(blocksOf(await ann.content(paper), 'public-health')).toBeUndefined();
    const again = await ann.form(`${paper}/sections/public-health`);
    await ann.send(again, { 'blocks.0.text': form.fields['blocks.0.text']! });
    expect(await ann.content(paper)).toEqual(before);
  });

  it('keeps what another save wrote apart and shows where both differ', async () => {
    const mine = await financial();
    await ann.send(await financial(), { 'blocks.0.text': 'Theirs.' });
    const { status, text } = await ann.send(mine, {
      'blocks.0.text': 'Mine.',
      'blocks.1.text': 'Also mine.',
    });
    expect(status).toBe(409);
    const words = mainWords(text);
    expect(words).toContain('The paper was saved meanwhile');
    expect(words).toMatch(/Paragraph 3.1 Mine. Theirs./);
    expect(text).toContain('<title>Not saved: Financial comments');
    const differing = words.slice(0, words.indexOf('Public text.'));
    expect(differing).not.toContain('Paragraph 3.2');
    const form = partForm(text);
    expect(form.fields['blocks.0.text']).toBe('Mine.');
    expect(form.fields['blocks.1.text']).toBe('Also mine.');
    expect((await ann.send(form)).status).toBe(303);
    expect(blocksOf(await ann.content(paper), 'financial')?.[0]).toMatchObject({ text: 'Mine.' });
  });

  it('says when the other save changed nothing on the page, so that both can be kept', async () => {
    const mine = await financial();
    await ann.send(await ann.form(`${paper}/summary`), { title: 'Another title' });
    const { status, text } = await ann.send(mine, { 'blocks.0.text': 'Mine.' });
    expect(status).toBe(409);
    expect(mainWords(text)).toContain('That save changed nothing on this page.');
    await ann.send(partForm(text));
    const content = await ann.content(paper);
    expect(content.title).toBe('Another title');
    expect(blocksOf(content, 'financial')?.[0]).toMatchObject({ text: 'Mine.' });
  });

  it('saves the facts a section prints, and asks about words under an unselected heading', async () => {
    const form = await ann.form(`${paper}/sections/data-protection`);
    const changed = { 'dataProtection.kind': 'to-be-done', 'dataProtection.by': 'the Trust' };
    const { status, text } = await ann.send(form, changed);
    expect(status).toBe(400);
    expect(mainWords(text)).toContain(
      'Select ‘Done’, or take out what is typed under that heading',
    );
    const cleared = { ...changed, 'dataProtection.on.month': '', 'dataProtection.on.year': '' };
    expect((await ann.send(form, cleared)).status).toBe(303);
    expect((await ann.content(paper)).dataProtection).toMatchObject({
      kind: 'to-be-done',
      by: 'the Trust',
    });
  });
});
