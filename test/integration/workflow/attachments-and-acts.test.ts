import { textBlocks } from '../../../src/documents/document-text';
import { NotAllowed, Refused, Stale } from '../../../src/kernel/errors';
import { type AttachmentCategory } from '../../../src/papers/attachment-category';
import { AttachmentReader } from '../../../src/papers/attachment.reader';
import { AuditReader } from '../../../src/record/audit.reader';
import { AttachFile } from '../../../src/workflow/attach-file.action';
import { ClearPaper } from '../../../src/workflow/clear-paper.action';
import { OpenSigningCopy } from '../../../src/workflow/open-signing-copy.action';
import { RemoveAttachment } from '../../../src/workflow/remove-attachment.action';
import { categoriesOpenTo } from '../../../src/workflow/changed-attachments';
import { ReturnPaper } from '../../../src/workflow/return-paper.action';
import { SigningFacts } from '../../../src/workflow/signing.facts';
import { plainPdf } from '../papers/attached-files';
import { Cast, codesOf, failure, type Post } from './cast';

let cast: Cast;
beforeAll(async () => {
  cast = await Cast.gather();
});
afterAll(() => cast.close());

const attach = (
  number: number,
  category: AttachmentCategory,
  { by = 'policy-officer' as Post, bytes = plainPdf() } = {},
) =>
  cast.get(AttachFile).run({
    author: cast.id(by),
    number,
    category,
    title: 'A file',
    public: false,
    file: { name: 'a.pdf', bytes },
  });
const remove = (number: number, attachment: string, by: Post = 'policy-officer') =>
  cast.get(RemoveAttachment).run({ author: cast.id(by), number, attachment });

const standing = async (number: number) =>
  (await cast.standing('policy-officer', number)).passage.acts
    .filter(({ fell }) => !fell)
    .map((act) => ('advice' in act ? `${act.kind} ${act.advice}` : act.kind));
const fellSince = async (number: number, before: string[]) => {
  const now = await standing(number);
  return before.filter((act) => !now.includes(act));
};

describe('a file that comes to a paper under way, or leaves it', () => {
  it('as equality assessment takes away equality’s advice and the clearance, and no other act', async () => {
    const number = await cast.cleared();
    const before = await standing(number);
    const { id, attachment } = await attach(number, 'equality-impact-assessment');
    expect(await fellSince(number, before)).toEqual(['advice equality', 'clearance']);
    const { passage } = await cast.standing('policy-officer', number);
    expect(passage.state).toBe('submitted');
    const advice = passage.acts.find((act) => act.fell && act.kind === 'advice');
    expect(advice?.fell?.parts).toEqual(['attachments/equality-impact-assessment']);
    expect(passage.revision).toBe(1);
    const events = await cast.get(AuditReader).eventsAbout({ kind: 'paper', id });
    const names = events.map(({ name }) => name).slice(-5);
    expect(names).toEqual([
      'workflow.paper-saved',
      'workflow.act-fell',
      'workflow.act-fell',
      'workflow.advice-asked-again',
      'workflow.file-attached',
    ]);

    await cast.advise(number, 'equality');
    await cast.clear(number);
    await remove(number, attachment.id);
    expect(await fellSince(number, before)).toEqual(['advice equality', 'clearance']);
  });

  it('as data protection assessment asks data protection again and nobody else', async () => {
    const number = await cast.cleared();
    const before = await standing(number);
    await attach(number, 'data-protection-impact-assessment');
    expect(await fellSince(number, before)).toEqual(['advice data-protection', 'clearance']);
  });

  it('as business case takes away the clearance alone, which was of everything', async () => {
    const number = await cast.cleared();
    const before = await standing(number);
    await attach(number, 'business-case');
    expect(await fellSince(number, before)).toEqual(['clearance']);
  });

  it('may be the called adviser’s own, and of another category it is not', async () => {
    const number = await cast.submitted();
    const by = 'equality-adviser';
    const { attachment } = await attach(number, 'equality-impact-assessment', { by });
    expect(attachment.attachedBy).toBe(cast.id(by));
    const open = async (post: Post) => categoriesOpenTo(await cast.standing(post, number));
    expect(await open(by)).toEqual(['equality-impact-assessment']);
    expect(await open('finance-adviser')).toEqual([]);
    expect(await open('head-of-service')).toEqual([]);
    expect(await open('policy-officer')).toHaveLength(4);
    const foreign = await failure(attach(number, 'business-case', { by }));
    expect(codesOf(foreign)).toEqual(['not-your-part']);
  });

  it('is opened by those who act on the paper, and is not theirs to change', async () => {
    const number = await cast.submitted();
    const { attachment } = await attach(number, 'business-case');
    const asked = { viewer: cast.id('deputy-mayor'), number };
    const opened = await cast.get(AttachmentReader).open({ ...asked, id: attachment.id });
    expect(opened).toEqual({ attachment, bytes: plainPdf() });
    for (const by of ['head-of-service', 'deputy-mayor', 'auditor'] as const) {
      expect(await failure(attach(number, 'other', { by }))).toBeInstanceOf(NotAllowed);
      expect(await failure(remove(number, attachment.id, by))).toBeInstanceOf(NotAllowed);
    }
  });

  it('makes a clearance stale that was to be given of the paper without it', async () => {
    const number = await cast.reviewed();
    const shown = await cast.shown('head-of-service', number, { kind: 'clear' });
    cast.service.clock.pass(1);
    const { attachment } = await attach(number, 'business-case');
    const { id, category, title, sha256 } = attachment;
    const person = cast.id('head-of-service');
    const stale = await failure(cast.get(ClearPaper).run({ person, number, shown }));
    expect(stale).toBeInstanceOf(Stale);
    expect((stale as Stale).differences).toEqual(
      Object.entries({ category, title, sha256 }).map(([name, theirs]) => ({
        pointer: `/attachments/${id}/${name}`,
        yours: undefined,
        theirs,
      })),
    );
  });

  it('is refused from the moment the document to sign exists, until the paper is returned', async () => {
    const number = await cast.reviewed();
    const { id, attachment } = await attach(number, 'business-case');
    await cast.clear(number);
    await cast.get(OpenSigningCopy).run(id);
    const { tree } = await cast.get(SigningFacts).toCompose(id);
    const printed = attachment.sha256.match(/.{16}/g)!.join(' ');
    expect(textBlocks(tree()).join(' ')).toContain(printed);
    const late = { bytes: Buffer.concat([plainPdf(), Buffer.from('\n')]) };
    const attaching = await failure(attach(number, 'other', late));
    expect(attaching).toBeInstanceOf(Refused);
    expect(codesOf(attaching)).toEqual(['wrong-state']);
    expect(codesOf(await failure(remove(number, attachment.id)))).toEqual(['wrong-state']);
    const asked = { viewer: cast.id('deputy-mayor'), number };
    expect(await cast.get(AttachmentReader).list(asked)).toMatchObject([{ id: attachment.id }]);

    const person = cast.id('chief-executive-officer');
    await cast
      .get(ReturnPaper)
      .run({ person, number, reason: 'The case is old', rerun: 'touched' });
    await remove(number, attachment.id);
    expect(await cast.get(AttachmentReader).list(asked)).toEqual([]);
  });
});
