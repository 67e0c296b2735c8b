import { readFileSync } from 'node:fs';
import { buildDocument } from '../../src/cli/document-of';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import { writeHtmlPage } from '../../src/documents/write-html';
import { type PaperInput, parsePaperInput } from '../../src/papers/content/parse';
import { packagePath } from '../../src/platform/package-root';
import { startTestService, type TestService, type Visitor } from './test-service';

let service: TestService;
let officer: Visitor;
let token: string;
beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  officer = await service.signedIn('officer');
  token = await officer.token();
});
afterAll(() => service.close());

const example = (name: string) =>
  JSON.parse(readFileSync(packagePath('examples', name), 'utf8')) as { paper: object };
const start = (body: object) =>
  officer.agent.post('/api/v1/papers').set('x-csrf-token', token).send(body);
const put = (number: number, body: object) =>
  officer.agent.put(`/api/v1/papers/${number}`).set('x-csrf-token', token).send(body);

const read = (json: unknown): PaperInput => {
  const parsed = parsePaperInput(json);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
};

describe('a paper made through the API', () => {
  it('is the same PDF and the same page as its file, for the same reference and date', async () => {
    const setting = { reference: 'PCD 1653', on: '2024-03-18' };
    const file = example('pcd-1653-corrected.json');
    const { number } = (await start({ title: 'To be written' })).body;
    await put(number, { version: 1, content: file.paper }).expect(200);
    const exported = await officer.agent.get(`/api/v1/papers/${number}/paper.json`).expect(200);
    const [made, given] = [exported.body as unknown, file.paper].map((paper) =>
      buildDocument(read(paper), setting),
    );
    expect(writeHtmlPage(made!)).toBe(writeHtmlPage(given!));
    expect(renderPdf(made!).equals(renderPdf(given!))).toBe(true);
  });

  it('is shown as a draft document, in a sandbox', async () => {
    const { number } = (await start({ content: example('pcd-664.json').paper })).body;
    const page = await officer.agent.get(`/api/v1/papers/${number}/preview.html`).expect(200);
    expect(page.text).toContain('draft, not signed');
    expect(page.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const file = await officer.agent.get(`/api/v1/papers/${number}/preview.pdf`).buffer(true);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toBe(
      `inline; filename="working-paper-${number}-revision-1.pdf"`,
    );
    expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('that cannot be printed says which character stands where, and is no fault of the service', async () => {
    for (const [text, says] of [
      ['no font for 日', 'no font has the character U+65E5 “日” in “no font for 日”'],
      ['not yet אב', 'right-to-left text cannot be set'],
    ]) {
      const { number, content } = (await start({ title: 'Unprintable' })).body;
      const summary = [{ kind: 'paragraph', text }];
      await put(number, { version: 1, content: { ...content, summary } }).expect(200);
      const answer = await officer.agent
        .get(`/api/v1/papers/${number}/preview.pdf`)
        .set('Accept', 'application/json');
      expect([answer.status, answer.body.code]).toEqual([409, 'unprintable']);
      expect(answer.body.detail).toContain(says);
      expect(answer.body.findings).toMatchObject([
        {
          severity: 'stop',
          at: { pointer: '/summary/0/text' },
          href: `/papers/${number}/summary#blocks.0.text`,
        },
      ]);
      const page = await officer.agent
        .get(`/papers/${number}/preview.pdf`)
        .set('Accept', 'text/html');
      expect(page.text).toContain(`href="/papers/${number}/summary#blocks.0.text"`);
    }
  });

  it('shows its route with the paragraph and how it was found', async () => {
    const { number } = (await start({ content: example('pcd-664.json').paper })).body;
    const { body } = await officer.agent.get(`/api/v1/papers/${number}/route`).expect(200);
    expect(body.steps.map(({ act }: { act: string }) => act)).toContain('decide');
    expect(body.under).toEqual(
      expect.arrayContaining([expect.objectContaining({ paragraph: '4.8' })]),
    );
  });
});
