import { blankPaper } from '../../src/papers/content/blank-paper';
import { mainWords } from './form-in-page';
import { examplePaper, PaperVisitor } from './paper-visitor';
import { startTestService, type TestService } from './test-service';

const TITLE = 'More advocates for victims';

describe('the pages of papers', () => {
  let service: TestService;
  let ann: PaperVisitor;

  beforeAll(async () => {
    service = await startTestService();
    await service.account('ann');
    await service.account('ben');
    ann = await PaperVisitor.signedIn(service, 'ann');
  });
  afterAll(() => service.close());

  const blank = (title = TITLE): Promise<string> =>
    ann.start(blankPaper({ title, draftingOfficer: 'Policy officer' }));

  it('send whoever is not signed in to sign in first', async () => {
    const { header } = await service.visitor().agent.get('/papers/1').expect(303);
    expect(header.location).toBe('/sign-in');
  });

  it('say of a paper of somebody else what they say of one that is not there', async () => {
    const paper = await blank();
    const ben = await PaperVisitor.signedIn(service, 'ben');
    const pages = ['', '/summary', '/recommendations', '/sections/legal', '/findings', '/preview'];
    for (const page of pages) {
      const theirs = mainWords(await ben.page(`${paper}${page}`, 404));
      const nobodys = mainWords(await ben.page(`/papers/9999${page}`, 404));
      expect(theirs.replace(/\S+$/, '')).toBe(nobodys.replace(/\S+$/, ''));
    }
  });

  it('do not know a section, a recommendation or a page that the paper does not have', async () => {
    const paper = await blank();
    for (const page of ['/sections/nonsense', '/recommendations/1', '/nonsense']) {
      await ann.page(`${paper}${page}`, 404);
    }
  });

  it('find papers by number and words of the title, and say when there is none', async () => {
    await blank('Zebra crossings');
    expect(await ann.page('/papers?words=zebra')).toContain('Zebra crossings');
    expect(mainWords(await ann.page('/papers?words=unicorn'))).toContain(
      'No paper of yours has “unicorn” in its number or title.',
    );
  });

  it('show the words people typed as words, never as markup', async () => {
    const paper = await blank('<b>bold</b> & "quoted"');
    const page = await ann.page(paper);
    expect(page).toContain('&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;');
    expect(page).not.toContain('<b>bold');
  });

  it('show how far the paper is, its open findings and who will act', async () => {
    const words = mainWords(await ann.page(await ann.start(examplePaper('pcd-1653'))));
    expect(words).toMatch(/\d+ stops must be fixed before the paper can be signed/);
    expect(words).toContain('Recommendations (3)');
    expect(words).toMatch(/Decide: Deputy Mayor for Policing and Crime, under 4.8/);
    expect(words).toContain(
      'Sign the grant modification letter: Chief Executive Officer, under 5.22',
    );
  });

  it('say that nothing stands against a paper without findings', async () => {
    const paper = await ann.start(examplePaper('pcd-1653-corrected'));
    expect(mainWords(await ann.page(paper))).toContain('Nothing stands against this paper.');
    expect(mainWords(await ann.page(`${paper}/findings`))).toContain('No open findings.');
  });

  it('show the document as a page and as a PDF, and export the paper', async () => {
    const content = examplePaper('pcd-664-corrected');
    const paper = await ann.start(content);
    expect(await ann.page(`${paper}/preview`)).toContain('<html');
    const pdf = await ann.agent.get(`${paper}/preview.pdf`).buffer().expect(200);
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await ann.content(paper)).toEqual(content);
  });

  it('offer the draft in Word, to comment on, and as plain text', async () => {
    const paper = await ann.start(examplePaper('pcd-1653-corrected'));
    const documents = await ann.page(`${paper}/documents`);
    for (const form of ['docx', 'txt']) expect(documents).toContain(`${paper}/preview.${form}`);
    const word = await ann.agent.get(`${paper}/preview.docx`).responseType('blob').expect(200);
    expect((word.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    expect(word.header['content-disposition']).toMatch(/^attachment; filename=".+\.docx"$/);
    const { text } = await ann.agent.get(`${paper}/preview.txt`).expect(200);
    expect(text).toMatch(/^Draft, not signed\. Revision 1/);
  });

  it('let the author choose the layout, and print the paper in it', async () => {
    const paper = await ann.start(examplePaper('pcd-1653-corrected'));
    const form = await ann.form(`${paper}/summary`);
    expect(form.fields.template).toBe('pcd.v1');
    await ann.send(form, { template: 'pcd.v2' });
    expect((await ann.content(paper)).template).toBe('pcd.v2');
    const page = await ann.page(`${paper}/preview`);
    expect(page).toContain('Part I: facts and advice');
    const refused = await ann.send(await ann.form(`${paper}/summary`), {
      template: 'part2.v1',
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Select a layout');
  });

  it('give the working of the route, recommendation by recommendation', async () => {
    const paper = await ann.start(examplePaper('pcd-1653'));
    const words = mainWords(await ann.page(`${paper}/route`));
    expect(words).toContain(
      'Decided by the Deputy Mayor for Policing and Crime under paragraph 4.8',
    );
    expect(words).toContain('Nothing is decided: it is for noting.');
  });
});
