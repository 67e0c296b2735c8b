import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { readDocument } from '../../../src/documents/read-document';
import { contentFacts } from '../../../src/papers/attachment-content.adapter';
import { packedPdf, pdfOf, picture, plainPdf, wordFile, workbook, zipOf } from './attached-files';

const activeIn = (bytes: Buffer) => contentFacts(bytes).active;
const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

describe('a PDF that is looked into', () => {
  it('is one, and holds nothing that acts', () => {
    expect(contentFacts(plainPdf())).toEqual({ kind: 'pdf', active: [] });
    const sample = join(__dirname, '../documents/samples/decision-paper.html');
    const ours = renderPdf(readDocument(readFileSync(sample, 'utf8')));
    expect(contentFacts(ours)).toEqual({ kind: 'pdf', active: [] });
    expect(contentFacts(packedPdf('<< /Type /Font /N 1 >>'))).toEqual({ kind: 'pdf', active: [] });
  });

  it.each([
    ['a script', SCRIPT],
    ['a script', '<< /S /J#61vaScript#20 /S /#4aava#53cript /JS (x) >>'],
    ['a script', '<</S/JavaScript/JS 4 0 R>>'],
    ['a command that starts a program', '<< /S /Launch /F (cmd.exe) >>'],
    ['a form that sends itself', '<< /S /SubmitForm /F (http://example.org) >>'],
    ['a form that is a program', '<< /AcroForm << /XFA [] >> >>'],
    ['another file', '<< /Type /EmbeddedFile >>'],
    ['media that can run', '<< /Subtype /RichMedia >>'],
  ])('shows %s in %s, in the open and packed', (words, object) => {
    expect(activeIn(pdfOf(['<< /Type /Catalog >>', object]))).toEqual([words]);
    expect(activeIn(packedPdf(object))).toEqual([words]);
    expect(activeIn(packedPdf(object, { more: '/Filter[/Fl]' }))).toEqual([words]);
  });

  it('shows a script in a stream that begins in another object’s text, or behind a false end', () => {
    const stream = deflateSync(Buffer.from(`9 0 ${SCRIPT}`));
    const hidden = `(<< >> \\( 7 0 obj << /N 1 /First 4 /X (obj >>) /Filter /FlateDecode >>\nstream\n`;
    const inString = Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< /A ${hidden}`),
      stream,
      Buffer.from('\nendstream) >>\n%%EOF\n'),
    ]);
    expect(activeIn(inString)).toEqual(['a script']);
    const stored = deflateSync(Buffer.from(`9 0 endstream endobj ${SCRIPT}`), { level: 0 });
    expect(stored.includes('endstream')).toBe(true);
    expect(activeIn(packedPdf('', { pack: () => stored }))).toEqual(['a script']);
  });

  it('is not taken where what it packs cannot be looked at', () => {
    const broken = { kind: 'pdf', isBroken: true, active: [] };
    const filters = [
      '/Filter /LZWDecode',
      '/Filter [/ASCIIHexDecode /FlateDecode]',
      '/Filter [/FlateDecode /ASCIIHexDecode]',
      '/X << /Filter /FlateDecode >> /Filter [ /FlateDecode /FlateDecode ]',
      '/Filter /FlateDecodeX',
      '/Filter 5 0 R',
      '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
    ];
    for (const more of filters) {
      expect([more, contentFacts(packedPdf(SCRIPT, { more }))]).toEqual([more, broken]);
    }
    expect(contentFacts(packedPdf('', { pack: () => Buffer.from('no zlib') }))).toEqual(broken);
  });

  it('may pack its pictures and pages however it likes', () => {
    const image = {
      dictionary: '<< /Subtype /Image /Filter /DCTDecode >>',
      stream: Buffer.from('x'),
    };
    expect(contentFacts(pdfOf(['<< >>', image]))).toEqual({ kind: 'pdf', active: [] });
  });

  it('is encrypted when its trailer says so', () => {
    const bytes = pdfOf(['<< >>'], { trailer: '<< /Root 1 0 R /Encrypt 5 0 R >>' });
    expect(contentFacts(bytes)).toEqual({ kind: 'pdf', isEncrypted: true, active: [] });
  });

  it('is broken when it is cut short or begins as something else', () => {
    const bytes = plainPdf();
    expect(contentFacts(bytes.subarray(0, bytes.length - 10))).toMatchObject({ isBroken: true });
    expect(contentFacts(Buffer.from('%PDF-\n%%EOF'))).toMatchObject({ isBroken: true });
    expect(contentFacts(Buffer.concat([Buffer.from('MZ\0'), bytes]))).toEqual({
      isProgram: true,
      active: [],
    });
  });

  it('that unpacks without end, or nests without end, is given up soon', () => {
    const bomb = packedPdf('x'.repeat(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(contentFacts(bomb)).toEqual({ kind: 'pdf', isTooLargeUnpacked: true, active: [] });
    // Each would take hours if reading it took the square of its length.
    const nested = `1 0 obj << ( ${'1 0 obj << '.repeat(500_000)}`;
    const apart = `1 0 obj << /N /First /Filter${' '.repeat(5_000_000)}>>\nstream\n`;
    for (const text of [nested, apart]) {
      const bytes = Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
      expect(contentFacts(bytes)).toEqual({ kind: 'pdf', isBroken: true, active: [] });
    }
  });
});

describe('an office file that is looked into', () => {
  const rels = (relation: string) => ({ name: 'word/_rels/settings.xml.rels', content: relation });

  it('is a Word document or an Excel workbook by what is in it', () => {
    expect(contentFacts(wordFile())).toMatchObject({ kind: 'docx', active: [] });
    expect(contentFacts(workbook())).toMatchObject({ kind: 'xlsx', active: [] });
    expect(contentFacts(zipOf([{ name: 'a.txt', content: 'a' }]))).toEqual({ active: [] });
  });

  it('shows a macro, whatever its file is called', () => {
    const vba = '<Override PartName="/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
    expect(activeIn(wordFile([], { types: vba }))).toEqual(['a macro']);
    const main = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(contentFacts(wordFile([], { main }))).toMatchObject({
      kind: 'xlsx',
      active: ['a macro'],
    });
  });

  it('shows a template that is fetched when it is opened, and lets a link be', () => {
    const type = 'http://schemas.example.org/officeDocument/relationships';
    const relation = (kind: string) =>
      `<Relationship Type="${type}/${kind}" Target="http://example.org/" TargetMode="External"/>`;
    const elsewhere = ['something that is fetched from elsewhere when it is opened'];
    expect(activeIn(wordFile([rels(relation('attachedTemplate'))]))).toEqual(elsewhere);
    expect(activeIn(wordFile([rels(relation('att&#x61;chedTempl&#97;te'))]))).toEqual(elsewhere);
    const wide = Buffer.from(relation('attachedTemplate'), 'utf16le');
    expect(activeIn(wordFile([{ ...rels(''), content: wide }]))).toEqual(elsewhere);
    expect(activeIn(wordFile([rels(relation('hyperlink'))]))).toEqual([]);
  });

  it('is given up when it is many times larger inside', () => {
    const large = { name: 'word/media/a', content: 'x', says: { unpacked: 300_000_000 } };
    expect(contentFacts(wordFile([large]))).toMatchObject({ isTooLargeUnpacked: true });
    const listing = rels('x'.repeat(2_000_000));
    expect(contentFacts(wordFile([listing]))).toMatchObject({ isTooLargeUnpacked: true });
  });

  it('is broken where its directory and its entries differ, or names lead outside', () => {
    const broken = { isBroken: true, active: [] };
    const named = { name: 'word/a.xml', content: 'a', says: { name: 'word/b.xml' } };
    expect(contentFacts(wordFile([named]))).toEqual(broken);
    for (const name of ['../a', '/a', 'word\\..\\a']) {
      expect(contentFacts(wordFile([{ name, content: 'a' }]))).toEqual(broken);
    }
    const whole = wordFile();
    for (const cut of [1, 22, 60, whole.length - 30]) {
      expect(contentFacts(whole.subarray(0, whole.length - cut))).toEqual(broken);
    }
    expect(contentFacts(wordFile([{ ...rels('x'), says: { method: 12 } }]))).toEqual(broken);
  });

  it('is encrypted when an entry is', () => {
    const secret = { name: 'word/a.xml', content: 'a', says: { flags: 1 } };
    expect(contentFacts(wordFile([secret]))).toMatchObject({ kind: 'docx', isEncrypted: true });
  });
});

describe('a picture or a text that is looked into', () => {
  it('is a picture when it is whole and nothing follows it', () => {
    expect(contentFacts(picture())).toEqual({ kind: 'png', isBroken: false, active: [] });
    const more = Buffer.concat([picture(), Buffer.from('PK\x03\x04')]);
    expect(contentFacts(more)).toMatchObject({ isBroken: true });
    expect(contentFacts(picture().subarray(0, 30))).toMatchObject({ isBroken: true });
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9, 0, 0]);
    expect(contentFacts(photo)).toEqual({ kind: 'jpeg', isBroken: false, active: [] });
    expect(contentFacts(photo.subarray(0, 6))).toMatchObject({ isBroken: true });
  });

  it('is text when it holds no control character, in UTF-8 and as Excel writes it', () => {
    const text = { kind: 'text', active: [] };
    expect(contentFacts(Buffer.from('\ufeffPost,Sum\r\nGrant,£12\r\n'))).toEqual(text);
    expect(contentFacts(Buffer.from('Grant,£12', 'latin1'))).toEqual(text);
    expect(contentFacts(Buffer.from('MZ is a postcode area of nowhere'))).toEqual(text);
    expect(contentFacts(Buffer.from('a\0b'))).toEqual({ active: [] });
    expect(contentFacts(Buffer.from('wide', 'utf16le'))).toEqual({ active: [] });
  });

  it('is no text when it is a page or a script', () => {
    for (const page of [
      '<!DOCTYPE html>',
      ' <svg onload=x>',
      '\ufeff<script>',
      '<?xml?>',
      '<!--',
    ]) {
      expect([page, contentFacts(Buffer.from(page))]).toEqual([page, { active: [] }]);
    }
    expect(contentFacts(Buffer.from('#!/bin/sh\n'))).toEqual({ isProgram: true, active: [] });
  });

  it('is a program by its first bytes', () => {
    for (const start of ['MZ\x90\0', '\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe']) {
      expect(contentFacts(Buffer.from(start, 'latin1'))).toEqual({ isProgram: true, active: [] });
    }
  });
});
