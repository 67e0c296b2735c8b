import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textBlocks } from '../../../src/documents/document-text';
import { readDocument } from '../../../src/documents/read-document';
import { writeText } from '../../../src/documents/write-text';
import { pageOf } from './page-of';

const SAMPLE = join(__dirname, '../../integration/documents/samples/decision-paper.html');
const sample = readDocument(readFileSync(SAMPLE, 'utf8'));
const textOf = (body: string): string =>
  writeText(readDocument(pageOf(`<h1>Title</h1>${body}`))).split('=====\n')[1] ?? '';

it('says every word of the document in its order', () => {
  const bare = (text: string): string => text.replace(/[\s:]+|<[^>]*>/g, '');
  const said = bare(writeText(sample));
  let from = 0;
  for (const block of textBlocks(sample)) {
    const found = said.indexOf(bare(block), from);
    expect([block, found >= from]).toEqual([block, true]);
    from = found;
  }
});

it('keeps lines within 80 characters, a table’s within 100, and ends with one line feed', () => {
  const text = writeText(sample);
  const long = text.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '));
  expect(long.every((line) => /^(Matter|---|[A-Z][a-z ]+ {2})/.test(line))).toBe(true);
  expect(long.filter((line) => line.length > 100)).toEqual([]);
  expect(text).toMatch(/[^\n]\n$/);
  expect(text).not.toContain('\n\n\n');
});

it('underlines title and sections and hangs numbers', () => {
  const body =
    '<h2><span class="n">3</span> Money</h2><p><span class="n">3.1</span> It is paid.</p>';
  expect(textOf(body)).toBe('\n3 Money\n-------\n\n3.1  It is paid.\n');
});

it('indents lists by their depth, with the labels that are printed', () => {
  const list = '<ol type="a"><li>one<ul><li>inner</li></ul></li><li>two</li></ol>';
  expect(textOf(list)).toBe('\n     (a)  one\n          -    inner\n     (b)  two\n');
});

const table = (word: string): string =>
  '<table><caption>Table 1: Income <span class="unit">(£)</span></caption>' +
  '<colgroup><col class="start"><col class="end"></colgroup>' +
  `<thead><tr><th scope="col">Year</th><th scope="col">Income</th></tr></thead>` +
  `<tbody><tr><th scope="row">2024/25${word}</th><td>240.00</td></tr></tbody>` +
  '<tfoot><tr><th scope="row">Total</th><td>240.00</td></tr></tfoot></table>';

it('sets a table in columns, sums at the right', () => {
  expect(textOf(table(''))).toBe(
    [
      '',
      'Table 1: Income (£)',
      'Year     Income',
      '-------  ------',
      '2024/25  240.00',
      '-------  ------',
      'Total    240.00',
      '',
    ].join('\n'),
  );
});

it('says a table that is too wide row by row, each sum with its head', () => {
  expect(textOf(table(' and more'.repeat(12)))).toMatch(/more; Income:\s+240\.00\n/);
});

it('puts the address of a link behind its words, once', () => {
  const links =
    '<p><a href="https://example.org/a">the page</a> and <a href="https://example.org/">https://example.org/</a></p>';
  expect(textOf(links)).toBe('\nthe page <https://example.org/a> and https://example.org/\n');
});

it('says that a draft is one', () => {
  const draft = { ...sample, draft: { mark: 'Draft, not signed', revision: 'Revision 7' } };
  expect(writeText(draft)).toMatch(/^Draft, not signed\. Revision 7\n/);
});
