import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plainPdf } from '../integration/papers/attached-files';
import { AttachingVisitor } from './attaching-visitor';
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

describe('an attachment that is opened', () => {
  it('is the same bytes, to be kept and never run', async () => {
    await at.add({ name: 'Równość.pdf', fields: { public: 'yes' } });
    const [one] = await at.listed();
    for (const path of [`${at.page}/${String(one!.id)}`, `${at.api}/${String(one!.id)}`]) {
      const { headers, body } = await officer.agent.get(path).expect(200);
      expect((body as Buffer).equals(plainPdf())).toBe(true);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Równo??.pdf"; filename*=UTF-8''R%C3%B3wno%C5%9B%C4%87.pdf`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        etag: `"${String(one!.sha256)}"`,
      });
      expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    }
  });

  it('is not given out when it is not what was attached', async () => {
    const bytes = Buffer.from('will be damaged');
    await at.add({ bytes, name: 'damaged.txt' });
    const [one] = await at.listed();
    const file = join(dirname(service.database.file), 'files', String(one!.sha256));
    const silent = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    writeFileSync(file, 'is damaged now!');
    const answer = await officer.agent.get(`${at.api}/${String(one!.id)}`);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('damaged');
    expect(silent.mock.calls.join('')).toContain(String(one!.sha256));
    silent.mockRestore();
    writeFileSync(file, bytes);
  });
});

describe('the attachments resource', () => {
  it('takes a file, lists it, gives it and takes it off', async () => {
    const made = await at.addByApi({ fields: { public: 'true' } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      category: 'business-case',
      title: 'The case',
      fileName: 'case.pdf',
      mediaType: 'application/pdf',
      size: plainPdf().length,
      public: true,
    });
    expect(made.body).not.toHaveProperty('attachedBy');
    expect(await at.listed()).toEqual([made.body]);
    const one = `${at.api}/${(made.body as { id: string }).id}`;
    const token = await officer.token();
    await officer.agent.delete(one).expect(403);
    await officer.agent.delete(one).set('x-csrf-token', token).expect(204);
    await officer.agent.delete(one).set('x-csrf-token', token).expect(404);
    expect(await at.listed()).toEqual([]);
  });

  it.each([
    [{ category: 'memo' }, '/category'],
    [{ title: '' }, '/title'],
    [{ public: 'perhaps' }, '/public'],
    [{ other: 'x' }, '/other'],
  ])('refuses the fields %j naming the place', async (fields, pointer) => {
    const answer = await at.addByApi({ fields });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'malformed', errors: [{ pointer }] });
  });

  it('refuses a body without a file, one of another kind, and one that is too large', async () => {
    const token = await officer.token();
    const post = () => officer.agent.post(at.api).set('x-csrf-token', token);
    const empty = await post().field({ category: 'other', title: 'None' });
    expect(empty.body).toMatchObject({ status: 400, errors: [{ pointer: '/file' }] });
    const json = await post().send({ category: 'other', title: 'None' });
    expect(json.body).toMatchObject({ status: 415, code: 'unsupported' });
    const large = await at.addByApi({ bytes: Buffer.alloc(21 * MEGABYTE, 'a'), name: 'a.txt' });
    expect(large.body).toMatchObject({
      status: 413,
      code: 'too-large',
      detail: 'A file must be 20 MB or smaller',
    });
  });

  it('says in words why a file is not taken', async () => {
    const answer = await at.addByApi({ bytes: Buffer.from('MZ\0'), name: 'case.pdf' });
    expect(answer.body).toMatchObject({
      status: 409,
      findings: [
        { code: 'attachment-program', words: expect.stringMatching(/^The file is a prog/) },
      ],
    });
  });

  it('is read back from the draft document, with its SHA-256', async () => {
    const made = await at.addByApi();
    const { sha256 } = made.body as { sha256: string };
    const html = (await officer.agent.get(`/api/v1${at.paper}/preview.html`).expect(200)).text;
    expect(html).toContain('Attachments</h2>');
    expect(html).toContain(sha256.match(/.{16}/g)!.join(' '));
  });
});
