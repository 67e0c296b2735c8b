import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textBlocks } from '../../../src/documents/document-text';
import { MissingGlyph } from '../../../src/documents/pdf/print-errors';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { readDocument } from '../../../src/documents/read-document';
import { writeDocx } from '../../../src/documents/word/write-docx.adapter';
import { writeHtmlPage } from '../../../src/documents/write-html';
import { writeText } from '../../../src/documents/write-text';
import { pageOf } from '../../unit/documents/page-of';
import { htmlBlocks } from '../papers/html-blocks';
import { temporaryFolder } from '../temporary-folder';
import { HOSTILE, LARGE } from './hostile-documents';
import { pageCount, structureBlocks } from './pdf-structure';
import { structureFaults } from './structure-faults';
import { all, partOf, wordsIn } from './word-file';

/** Documents of a megabyte, on a machine that does something else too. */
jest.setTimeout(120_000);

describe.each(Object.entries(HOSTILE))('%s', (_name, html) => {
  const tree = readDocument(html);

  it('makes a correct PDF', async () => {
    expect(await structureFaults(renderPdf(tree), tree)).toEqual([]);
  });

  it('says the same on the page, and takes nothing of it for a command', () => {
    const page = writeHtmlPage(tree);
    expect(htmlBlocks(page)).toEqual(textBlocks(tree));
    expect(page).not.toMatch(/<script|javascript:/);
  });

  it('is said in Word and in plain text, as much of it as each has a place for', async () => {
    const body = partOf(await writeDocx(tree), 'word/document.xml');
    const said = all(body, 'w:t').map(wordsIn).join(' ');
    const text = writeText(tree);
    for (const word of textBlocks(tree).at(-1)!.split(' ').slice(-1)) {
      expect(said).toContain(word.replace(/^\(\w+\)$/, ''));
      expect(text).toContain(word);
    }
  });
});

describe('a character nobody can see', () => {
  const html = HOSTILE['characters nobody can see, some of which turn others round']!;

  it('is shown by its name in every output, and obeyed in none', async () => {
    const tree = readDocument(html);
    const shown =
      'pay [U+202E]000,1[U+202C] to a[U+200B]b[U+00AD]c[U+FEFF][U+2066]d[U+2069] [U+200D][U+0007]';
    expect(textBlocks(tree)).toEqual(['Title', shown]);
    expect(await structureBlocks(renderPdf(tree))).toContain(shown);
    expect(writeHtmlPage(tree)).toContain(shown);
    expect(writeText(tree).replace(/\s+/g, ' ')).toContain(shown);
    const body = partOf(await writeDocx(tree), 'word/document.xml');
    expect(all(body, 'w:t').map(wordsIn)).toContain(shown);
  });

  it('is shown in a title and in what is spoken only', () => {
    const named = readDocument(
      html
        .replace(/<title>.*<\/title>/, '<title>A\u202eB</title>')
        .replace('</p>', '</p><section class="signature"><h2>S</h2></section>')
        .replace(/<section.*section>/, ''),
    );
    expect(named.title).toBe('A[U+202E]B');
  });

  it('is refused by the printer where a tree was not read', () => {
    const tree = readDocument(html);
    const blocks = [
      { kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: 'a\u202eb' }] },
    ];
    expect(() => renderPdf({ ...tree, blocks })).toThrow(MissingGlyph);
    expect(() => renderPdf({ ...tree, blocks })).toThrow('U+202E');
  });
});

it('names an emoji no font has, joined ones too', () => {
  for (const [emoji, name] of [
    ['😀', 'U+1F600'],
    ['👩\u200d💻', 'U+1F469'],
    ['❤\ufe0f', 'U+2764'],
  ]) {
    const tree = readDocument(pageOf(`<h1>T</h1><p>Well done ${emoji}</p>`));
    expect(() => renderPdf(tree)).toThrow(MissingGlyph);
    expect(() => renderPdf(tree)).toThrow(`${name} “`);
  }
});

it.each([
  ['elements without end', `${'<em>a'.repeat(5000)}${'</em>'.repeat(5000)}`, 'more than 60 deep'],
  ['a script for an address', '<a href="javascript:alert(1)">a</a>', 'is not an http, https'],
  ['a script in hiding', '<a href="&#1;javascript:x">a</a>', 'is not an http, https'],
])('refuses %s in words', (_name, inline, words) => {
  expect(() => readDocument(pageOf(`<h1>T</h1><p>${inline}</p>`))).toThrow(words);
});

describe('with 512 MB of memory and within a minute', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it.each(Object.entries(LARGE))('%s is a whole document', async (_name, html) => {
    const file = join(folder.path, 'large.html');
    writeFileSync(file, html);
    const pdf = execFileSync(
      process.execPath,
      ['--max-old-space-size=512', join(__dirname, 'render-elsewhere.cjs'), file],
      { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 },
    );
    expect(pageCount(pdf)).toBeGreaterThan(100);
    expect(await structureBlocks(pdf)).toEqual(textBlocks(readDocument(html)));
  });
});
