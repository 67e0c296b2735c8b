import { plainPdf, wordFile } from '../integration/papers/attached-files';
import { AttachingVisitor, storedFiles } from './attaching-visitor';
import { formsIn, mainWords } from './form-in-page';
import { PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

const MEGABYTE = 1_000_000;

let service: TestService;
let officer: PaperVisitor;
let at: AttachingVisitor;
beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  officer = await PaperVisitor.signedIn(service, 'officer');
});
afterAll(() => service.close());
beforeEach(async () => {
  at = await AttachingVisitor.of(officer);
});

describe('the page of a paper’s attachments', () => {
  it('says that there is none, what may be attached, and that nothing is published unasked', async () => {
    const html = await officer.page(at.page);
    const words = mainWords(html);
    expect(words).toContain('No attachments yet.');
    expect(words).toContain(
      'The file must be a PDF, Word, Excel, PNG, JPEG, CSV or text file, of 20 MB or smaller.',
    );
    const [form] = formsIn(html).filter(({ action }) => action === at.page);
    expect(form!.fields).not.toHaveProperty('category');
    expect(form!.fields.public).toBe('no');
  });

  it('lists what was attached, with category, size, whether published and its SHA-256', async () => {
    const answer = await at.add({ name: 'Równość – ocena.pdf' });
    expect([answer.status, answer.headers.location]).toEqual([303, at.page]);
    const [one] = await at.listed();
    expect(one).toMatchObject({ fileName: 'Równość – ocena.pdf', public: false });
    const words = mainWords(await officer.page(at.page));
    expect(words).toContain('“The case” is attached');
    expect(words).toContain('1 attachment');
    const size = `${plainPdf().length} bytes`;
    for (const said of ['The case', 'Równość – ocena.pdf', 'Business case', size, 'No'])
      expect(words).toContain(said);
    expect(words).toContain(String(one!.sha256).slice(0, 12));
  });

  it('keeps what was typed and says everything that is missing', async () => {
    const token = await officer.token();
    const answer = await officer.agent
      .post(at.page)
      .field({ _csrf: token, title: 'Typed already' });
    expect(answer.status).toBe(400);
    const words = mainWords(answer.text);
    expect(words).toContain('Select what the file is Select a file');
    const form = formsIn(answer.text).find(({ action }) => action === at.page);
    expect(form!.fields.title).toBe('Typed already');
    expect(answer.text).toContain('<title>Error: Attachments');
  });

  it('says at its field why a file is not taken, and stores nothing', async () => {
    const before = storedFiles(service);
    const mismatch = await at.add({ bytes: wordFile(), fields: { title: 'Kept' } });
    expect(mismatch.status).toBe(400);
    expect(mainWords(mismatch.text)).toContain('The file is a Word document, and its name ends in');
    expect(mismatch.text).toContain('href="#file"');
    expect(mismatch.text).toContain('value="Kept"');
    const title = await at.add({ fields: { title: 'A 😀 case' } });
    expect(title.status).toBe(400);
    expect(title.text).toContain('href="#title"');
    expect(storedFiles(service)).toEqual(before);
    expect(await at.listed()).toEqual([]);
  });

  it('names the limit when a file is too large, and the service goes on', async () => {
    const answer = await at.add({ bytes: Buffer.alloc(21 * MEGABYTE, 'a'), name: 'a.txt' });
    expect(answer.status).toBe(413);
    expect(mainWords(answer.text)).toContain('A file must be 20 MB or smaller');
    expect((await at.add({ bytes: Buffer.alloc(5 * MEGABYTE, 'a'), name: 'a.txt' })).status).toBe(
      303,
    );
  });

  it('takes nothing but a form with a file in it', async () => {
    const answer = await officer.agent
      .post(at.page)
      .type('form')
      .send({ category: 'other', title: 'Flat', _csrf: await officer.token() });
    expect(answer.status).toBe(415);
    expect(mainWords(answer.text)).toContain('must be multipart/form-data');
  });

  it('takes nothing without the token of its session', async () => {
    const answer = await officer.agent
      .post(at.page)
      .field({ category: 'other', title: 'Forged', public: 'yes' })
      .attach('file', plainPdf(), 'a.pdf');
    expect(answer.status).toBe(403);
    expect(await at.listed()).toEqual([]);
  });

  it('asks before it removes, and says what was removed', async () => {
    await at.add();
    const [one] = await at.listed();
    const remove = `${at.page}/${String(one!.id)}/remove`;
    expect(await officer.page(at.page)).toContain(`href="${remove}"`);
    expect(mainWords(await officer.page(remove))).toContain('Remove “The case”?');
    const sent = await officer.agent
      .post(remove)
      .type('form')
      .send({ _csrf: await officer.token() });
    expect([sent.status, sent.headers.location]).toEqual([303, at.page]);
    expect(mainWords(await officer.page(at.page))).toContain('“The case” is removed');
    await officer.agent.get(remove).expect(404);
    expect(await at.listed()).toEqual([]);
  });

  it('is no page for whoever may not know of the paper', async () => {
    await service.account('stranger');
    const stranger = await PaperVisitor.signedIn(service, 'stranger');
    await at.add();
    const [one] = await at.listed();
    const id = String(one!.id);
    for (const path of [
      at.page,
      `${at.page}/${id}`,
      `${at.page}/${id}/remove`,
      at.api,
      `${at.api}/${id}`,
    ])
      await stranger.agent.get(path).expect(404);
    const before = storedFiles(service);
    const bytes = Buffer.from('of a stranger');
    expect((await at.as(stranger).add({ bytes, name: 'a.txt' })).status).toBe(404);
    expect(storedFiles(service)).toEqual(before);
  });

  it('is reached from the task list, with how many there are', async () => {
    await at.add();
    const html = await officer.page(at.paper);
    expect(html).toContain(`href="${at.page}"`);
    expect(mainWords(html)).toContain('Attachments (1)');
  });
});
