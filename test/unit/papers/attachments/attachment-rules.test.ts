import { type Attachment } from '../../../../src/papers/attachment';
import {
  ATTACHMENT_CATEGORIES,
  categoryWords,
  isAttachmentCategory,
} from '../../../../src/papers/attachment-category';
import { endingOf, safeFileName } from '../../../../src/papers/attachment-file-name';
import { attachmentPart, attachmentParts, inOrder } from '../../../../src/papers/attachment-parts';
import {
  type AttachmentCode,
  type ContentFacts,
  joiningRefusals,
  LARGEST_ATTACHMENT,
  mediaTypeOf,
  MOST_ATTACHMENTS,
  uploadRefusals,
} from '../../../../src/papers/attachment-rules';
import { attachmentWords } from '../../../../src/papers/attachment.words';
import {
  ASSESSMENTS,
  attachmentPart as coveredPart,
} from '../../../../src/workflow/passage/parts-covered';

const PDF: ContentFacts = { kind: 'pdf', active: [] };
const upload = (content: ContentFacts = PDF, more = {}) => ({
  title: 'Business case',
  fileName: 'business case.pdf',
  size: 1000,
  content,
  ...more,
});
const said = (content: ContentFacts, more = {}) =>
  uploadRefusals(upload(content, more)).map((one) => [one.code, attachmentWords(one)]);

describe('a file that is given', () => {
  it('is taken when it is what its name says and holds nothing that acts', () => {
    expect(uploadRefusals(upload())).toEqual([]);
    const names: [ContentFacts['kind'], string][] = [
      ['docx', 'a.docx'],
      ['xlsx', 'a.xlsx'],
      ['png', 'a.png'],
      ['jpeg', 'a.jpg'],
      ['jpeg', 'a.jpeg'],
      ['text', 'a.txt'],
      ['text', 'a.csv'],
    ];
    for (const [kind, fileName] of names) {
      expect([fileName, said({ kind, active: [] }, { fileName })]).toEqual([fileName, []]);
    }
  });

  it('is refused when its name says something else, with what to do', () => {
    expect(said(PDF, { fileName: 'case.docx' })).toEqual([
      [
        'attachment-mismatch',
        'The file is a PDF, and its name ends in .docx; give it the ending .pdf if that is what you mean to attach',
      ],
    ]);
    expect(said(PDF, { fileName: 'case' })).toEqual([
      ['attachment-mismatch', 'The file is a PDF; give its name the ending .pdf'],
    ]);
    expect(said({ kind: 'text', active: [] })[0]![0]).toBe('attachment-mismatch');
  });

  it('is refused when it is a program, or no kind that is taken', () => {
    expect(said({ isProgram: true, active: [] })).toEqual([
      ['attachment-program', expect.stringContaining('must be a PDF, Word')],
    ]);
    expect(said({ active: [] })).toEqual([
      ['attachment-kind-unknown', expect.stringContaining('as .docx or .xlsx')],
    ]);
  });

  it('is refused for everything that is wrong with it at once', () => {
    const content: ContentFacts = { kind: 'pdf', active: ['a script', 'another file'] };
    const codes = said({ ...content, isEncrypted: true }, { title: ' ' }).map(([code]) => code);
    expect(codes).toEqual([
      'attachment-untitled',
      'attachment-encrypted',
      'attachment-active',
      'attachment-active',
    ]);
    expect(said(content)[1]![1]).toBe(
      'The PDF holds another file; save it without, or print it to a new PDF',
    );
  });

  it('that is broken is called what its name says', () => {
    const fileName = 'plan.docx';
    expect(said({ isBroken: true, active: [] }, { fileName })).toEqual([
      ['attachment-unreadable', expect.stringMatching(/^The Word document is cut short/)],
    ]);
    expect(said({ isTooLargeUnpacked: true, active: [] }, { fileName })).toEqual([
      ['attachment-unpacks-too-large', expect.stringContaining('larger inside')],
    ]);
    expect(said({ isBroken: true, active: [] }, { fileName: 'plan.zip' })[0]![0]).toBe(
      'attachment-kind-unknown',
    );
  });

  it('has from one byte to 20 MB', () => {
    expect(said(PDF, { size: 0 })).toEqual([['attachment-empty', expect.any(String)]]);
    expect(said(PDF, { size: LARGEST_ATTACHMENT })).toEqual([]);
    expect(said(PDF, { size: LARGEST_ATTACHMENT + 1 })).toEqual([
      ['attachment-too-large', 'The file must be 20 MB or smaller'],
    ]);
  });

  it.each(['', '  ', 'two\nlines', 'x'.repeat(201)])('needs a title other than %j', (title) => {
    expect(said(PDF, { title }).map(([code]) => code)).toEqual(['attachment-untitled']);
  });

  it('needs a title and a name that the document listing it can print', () => {
    const refused = (what: string) => [
      ['attachment-unprintable', expect.stringContaining(`holds ${what}, which cannot`)],
    ];
    expect(said(PDF, { title: 'A 😀 case' })).toEqual(refused('U+1F600'));
    expect(said(PDF, { fileName: '案.pdf' })).toEqual(refused('U+6848'));
    expect(said(PDF, { title: 'A\u200bcase' })).toEqual(refused('U+200B'));
    expect(said(PDF, { title: 'סוד' })).toEqual(refused('letters that run from right to left'));
    expect(said(PDF, { title: 'Pennaeth Gŵyl, Łódź: £1½' })).toEqual([]);
  });

  it('is given out as what is in it', () => {
    expect(mediaTypeOf(upload())).toBe('application/pdf');
    const text: ContentFacts = { kind: 'text', active: [] };
    expect(mediaTypeOf(upload(text, { fileName: 'a.csv' }))).toBe('text/csv');
    expect(mediaTypeOf(upload(text, { fileName: 'a.txt' }))).toBe('text/plain');
    expect(() => mediaTypeOf(upload({ active: [] }))).toThrow();
  });
});

describe('the name of a file', () => {
  it.each([
    ['Business case.PDF', 'Business case.pdf'],
    ['C:\\Users\\me\\plan.docx', 'plan.docx'],
    ['../../etc/passwd', 'passwd'],
    ['bill\u202efdp.exe', 'billfdp.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['"quoted" <b>|?.csv', '-quoted- -b---.csv'],
    ['.htaccess', 'attachment.htaccess'],
    ['...', 'attachment'],
    ['', 'attachment'],
    ['CON.txt', 'attachment.txt'],
    ['  spaced   out .pdf', 'spaced out.pdf'],
    ['Plan \u00e9te\u0301.pdf', 'Plan \u00e9t\u00e9.pdf'],
    ['no ending', 'no ending'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
    expect(safeFileName(kept)).toBe(kept);
  });

  it('is cut where it is too long, and keeps its ending', () => {
    const kept = safeFileName(`${'🙂'.repeat(300)}.pdf`);
    expect(kept).toBe(`${'🙂'.repeat(100)}.pdf`);
    expect(endingOf(kept)).toBe('pdf');
  });
});

const attachment = (more: Partial<Attachment> = {}): Attachment => ({
  id: 'one',
  category: 'business-case',
  title: 'Business case',
  fileName: 'case.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  public: false,
  attachedBy: 'author',
  attachedAt: new Date(0),
  ...more,
});

describe('a file that joins others', () => {
  it('is refused when the same one is there in its category', () => {
    const [refusal, ...more] = joiningRefusals(attachment(), [attachment({ title: 'The case' })]);
    expect(more).toEqual([]);
    expect(attachmentWords(refusal!)).toBe('The same file is attached already, as “The case”');
    expect(joiningRefusals(attachment(), [attachment({ category: 'other' })])).toEqual([]);
  });

  it('is refused when there are as many as a paper may have', () => {
    const others = Array.from({ length: MOST_ATTACHMENTS }, (_, n) =>
      attachment({ sha256: String(n).padStart(64, '0') }),
    );
    expect(joiningRefusals(attachment(), others).map(({ code }) => code)).toEqual<AttachmentCode[]>(
      ['attachment-too-many'],
    );
    expect(joiningRefusals(attachment(), others.slice(1))).toEqual([]);
  });
});

describe('the parts of a paper that its files are', () => {
  const equality = attachment({ id: 'two', category: 'equality-impact-assessment', title: 'EIA' });

  it('are one a category, and none where there is no file', () => {
    const parts = attachmentParts([attachment(), equality]);
    expect([...parts.keys()]).toEqual([
      'attachments/equality-impact-assessment',
      'attachments/business-case',
    ]);
    expect(attachmentParts([])).toEqual(new Map());
  });

  it('change with a file of the category, and no other part does', () => {
    const before = attachmentParts([attachment(), equality]);
    const after = attachmentParts([attachment({ sha256: 'b'.repeat(64) }), equality]);
    const part = attachmentPart(equality.category);
    expect(after.get(part)).toBe(before.get(part));
    expect(after.get('attachments/business-case')).not.toBe(
      before.get('attachments/business-case'),
    );
  });

  it.each([{ title: 'B' }, { fileName: 'b.pdf' }, { public: true }, { sha256: 'b'.repeat(64) }])(
    'change with %j',
    (change) =>
      expect(attachmentParts([attachment(change)])).not.toEqual(attachmentParts([attachment()])),
  );

  it('are the same when the same files are attached anew, in another order', () => {
    const other = attachment({ id: 'three', title: 'Annex', sha256: 'c'.repeat(64) });
    const anew = attachment({ id: 'four', attachedAt: new Date(5), attachedBy: 'other' });
    expect(attachmentParts([other, anew])).toEqual(attachmentParts([attachment(), other]));
  });

  it('are listed by category, then title', () => {
    const other = attachment({ id: 'three', title: 'Annex' });
    expect(inOrder([attachment(), other, equality]).map(({ title }) => title)).toEqual([
      'EIA',
      'Annex',
      'Business case',
    ]);
  });

  it('are those that advice covers', () => {
    for (const category of Object.values(ASSESSMENTS)) {
      expect(isAttachmentCategory(category) && attachmentPart(category)).toBe(
        coveredPart(category),
      );
    }
    expect(ATTACHMENT_CATEGORIES.map(categoryWords)).toContain('Equality impact assessment');
    expect(isAttachmentCategory('toString')).toBe(false);
  });
});
