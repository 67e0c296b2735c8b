import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NotFound, Refused, Unavailable } from '../../../src/kernel/errors';
import { type AttachmentCategory } from '../../../src/papers/attachment-category';
import { type AttachmentFinding } from '../../../src/papers/attachment-rules';
import { AttachmentEntity } from '../../../src/papers/attachment.entity';
import { AttachmentReader } from '../../../src/papers/attachment.reader';
import { publicAttachmentsOf } from '../../../src/papers/attachment.repository';
import { blankPaper } from '../../../src/papers/content/blank-paper';
import { PaperReader } from '../../../src/papers/paper.reader';
import { StoredFileFault } from '../../../src/platform/file-store.adapter';
import { StoredFileEntity } from '../../../src/platform/stored-file.entity';
import { AuditReader } from '../../../src/record/audit.reader';
import { AttachFile } from '../../../src/workflow/attach-file.action';
import { CreatePaper } from '../../../src/workflow/create-paper.action';
import { RemoveAttachment } from '../../../src/workflow/remove-attachment.action';
import { SavePaper } from '../../../src/workflow/save-paper.action';
import { startTestService, type TestService } from '../../web/test-service';
import { plainPdf, pdfOf, wordFile } from './attached-files';

let service: TestService;
let author: string;
let other: string;
let paper: { id: string; number: number };
const content = blankPaper({ title: 'A paper', draftingOfficer: 'Policy officer' });
beforeEach(async () => {
  service = await startTestService();
  author = (await service.account('officer')).id;
  other = (await service.account('other')).id;
  paper = await service.app.get(CreatePaper).run({ author, content });
});
afterEach(() => service.close());

const folder = () => join(dirname(service.database.file), 'files');
const stored = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);
const reader = () => service.app.get(AttachmentReader);
const manager = () => service.database.dataSource.manager;
interface Given {
  by?: string;
  title?: string;
  name?: string;
  bytes?: Buffer;
  category?: AttachmentCategory;
}
const attach = ({ by = author, title = 'The case', name = 'case.pdf', ...given }: Given = {}) =>
  service.app.get(AttachFile).run({
    author: by,
    number: paper.number,
    category: given.category ?? 'business-case',
    title,
    public: true,
    file: { name, bytes: given.bytes ?? plainPdf() },
  });
const remove = (attachment: string, by = author) =>
  service.app.get(RemoveAttachment).run({ author: by, number: paper.number, attachment });
const read = () => service.app.get(PaperReader).one({ viewer: author, number: paper.number });
const events = async () =>
  (await service.app.get(AuditReader).eventsAbout({ kind: 'paper', id: paper.id })).slice(1);
const refusalsOf = async (given: Given) => {
  const refused: unknown = await attach(given).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  return ((refused as Refused).findings as AttachmentFinding[]).map(({ code }) => code);
};

describe('a file attached to a draft', () => {
  it('is listed and opened as it was, by the author alone', async () => {
    const { version, attachment } = await attach({ name: 'C:\\Case.PDF', title: ' The case ' });
    expect(version).toBe(2);
    expect(attachment).toMatchObject({
      category: 'business-case',
      title: 'The case',
      fileName: 'Case.pdf',
      mediaType: 'application/pdf',
      size: plainPdf().length,
      public: true,
      attachedBy: author,
      attachedAt: service.clock.time,
    });
    const asked = { viewer: author, number: paper.number };
    expect(await reader().list(asked)).toEqual([attachment]);
    const opened = await reader().open({ ...asked, id: attachment.id });
    expect(opened).toEqual({ attachment, bytes: plainPdf() });
    await expect(reader().list({ ...asked, viewer: other })).rejects.toThrow(NotFound);
    const stranger = reader().open({ ...asked, viewer: other, id: attachment.id });
    await expect(stranger).rejects.toThrow(NotFound);
    await expect(reader().open({ ...asked, id: 'another' })).rejects.toThrow(NotFound);
  });

  it('is on record by its fingerprint and without its bytes, in the act that changed the part', async () => {
    const { attachment } = await attach();
    const { id, category, title, fileName, mediaType, size, sha256 } = attachment;
    const told = { id, category, title, fileName, mediaType, size, sha256, public: true };
    const actor = { kind: 'person', id: author };
    const [saved, attached, ...more] = await events();
    expect(saved).toMatchObject({ name: 'workflow.paper-saved', actor, detail: { version: 2 } });
    expect(Object.keys(saved!.detail.parts as object)).toContain('attachments/business-case');
    expect(attached).toMatchObject({ name: 'workflow.file-attached', actor });
    expect(attached!.detail).toEqual({ attachment: told });
    expect(more).toEqual([]);
    expect(await service.app.get(AuditReader).verify()).toBeUndefined();
    expect(stored()).toEqual([attachment.sha256]);
    expect(await manager().find(StoredFileEntity)).toMatchObject([
      { sha256: attachment.sha256, size: attachment.size, mediaType: 'application/pdf' },
    ]);
  });

  it('is in nobody’s way who saves the content meanwhile', async () => {
    await attach();
    const save = { author, number: paper.number, version: 1 };
    const saved = { ...content, title: 'Another title' };
    expect(await service.app.get(SavePaper).run({ ...save, content: saved })).toMatchObject({
      version: 3,
    });
  });

  it('is refused with every reason, and then nothing is stored or on record', async () => {
    const bytes = pdfOf(['<< /S /JavaScript >>', '<< /S /Launch >>']);
    expect(await refusalsOf({ bytes, title: '' })).toEqual([
      'attachment-untitled',
      'attachment-active',
      'attachment-active',
    ]);
    expect(await refusalsOf({ bytes: Buffer.alloc(0) })).toEqual(['attachment-empty']);
    expect(await refusalsOf({ bytes: Buffer.from('MZ\0') })).toEqual(['attachment-program']);
    expect(await refusalsOf({ bytes: wordFile() })).toEqual(['attachment-mismatch']);
    for (const title of ['A 😀 case', 'סוד', 'A\u200bcase'])
      expect(await refusalsOf({ title })).toEqual(['attachment-unprintable']);
    expect(await refusalsOf({ name: '案.pdf' })).toEqual(['attachment-unprintable']);
    const large = Buffer.alloc(20_000_001, 'a');
    expect(await refusalsOf({ bytes: large, name: 'a.txt' })).toEqual(['attachment-too-large']);
    expect(stored()).toEqual([]);
    expect(await events()).toEqual([]);
    expect((await read()).version).toBe(1);
  });

  it('is not stored for a stranger, who is told that there is no such paper', async () => {
    await expect(attach({ by: other })).rejects.toThrow(NotFound);
    expect(stored()).toEqual([]);
  });

  it('is refused when the paper has it already, in that category', async () => {
    await attach();
    expect(await refusalsOf({})).toEqual(['attachment-there-already']);
    await attach({ category: 'other' });
    expect(await manager().count(StoredFileEntity)).toBe(1);
    expect(stored()).toHaveLength(1);
  });

  it('is one when it is sent twice at the same moment', async () => {
    const both = await Promise.allSettled([attach(), attach()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await manager().count(AttachmentEntity)).toBe(1);
    expect(await events()).toHaveLength(2);
  });

  it('is not given out when a bit of it has flipped, and the fault names it', async () => {
    const { attachment } = await attach();
    const file = join(folder(), attachment.sha256);
    const bytes = readFileSync(file);
    bytes[20]! ^= 1;
    writeFileSync(file, bytes);
    const opening = reader().open({ viewer: author, number: paper.number, id: attachment.id });
    await expect(opening).rejects.toThrow(StoredFileFault);
    await expect(opening).rejects.toThrow(attachment.sha256);
  });

  it('that cannot be stored leaves no row', async () => {
    rmSync(folder(), { recursive: true, force: true });
    writeFileSync(folder(), 'no folder');
    await expect(attach()).rejects.toThrow(Unavailable);
    expect(await manager().count(AttachmentEntity)).toBe(0);
    expect(await events()).toEqual([]);
  });
});

describe('what of the files is published with a decision', () => {
  it('is what its officer marked public, without who attached it', async () => {
    const { attachment } = await attach();
    await service.app.get(AttachFile).run({
      author,
      number: paper.number,
      category: 'other',
      title: 'Kept back',
      public: false,
      file: { name: 'kept.txt', bytes: Buffer.from('kept') },
    });
    const { category, title, fileName, mediaType, size, sha256 } = attachment;
    const looking = { manager: manager() };
    expect(await publicAttachmentsOf(looking, paper.id)).toEqual([
      { category, title, fileName, mediaType, size, sha256 },
    ]);
  });

  it('is nothing that was taken off again', async () => {
    const { attachment } = await attach();
    await remove(attachment.id);
    expect(await publicAttachmentsOf({ manager: manager() }, paper.id)).toEqual([]);
  });
});

describe('a file taken off a draft', () => {
  it('is listed no more, and its row and bytes stay with who took it off', async () => {
    const { attachment } = await attach();
    expect((await remove(attachment.id)).version).toBe(3);
    expect(await reader().list({ viewer: author, number: paper.number })).toEqual([]);
    expect(await manager().find(AttachmentEntity)).toMatchObject([
      { id: attachment.id, removedBy: author, removedAt: service.clock.time },
    ]);
    expect(stored()).toEqual([attachment.sha256]);
    const { id, category, title, sha256 } = attachment;
    const [, , saved, removed] = await events();
    expect(saved).toMatchObject({ name: 'workflow.paper-saved', detail: { version: 3 } });
    expect(removed).toMatchObject({
      name: 'workflow.attachment-removed',
      detail: { attachment: { id, category, title, sha256 } },
    });
    expect((await attach()).attachment.id).not.toBe(attachment.id);
  });

  it('is taken off once, by its author alone', async () => {
    const { attachment } = await attach();
    await expect(remove(attachment.id, other)).rejects.toThrow(NotFound);
    await remove(attachment.id);
    await expect(remove(attachment.id)).rejects.toThrow(NotFound);
    await expect(remove('another')).rejects.toThrow(NotFound);
    expect(await events()).toHaveLength(4);
  });
});
