import { parseDocument } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText, textBlocks } from '../../../src/documents/document-text';
import { listLabel } from '../../../src/documents/list-labels';
import { readDocument } from '../../../src/documents/read-document';
import { writeHtmlBody, writeHtmlPage } from '../../../src/documents/write-html';
import { pageOf } from './page-of';

const SAMPLE = join(__dirname, '../../integration/documents/samples/decision-paper.html');
const sample = readDocument(readFileSync(SAMPLE, 'utf8'));

type Node = ReturnType<typeof parseDocument>['children'][number];
const BLOCKS = ['h1', 'h2', 'h3', 'p', 'li', 'caption', 'th', 'td', 'dt', 'dd', 'ul', 'ol', 'div'];

const BOX = 'signature-field';

/** Text between the borders of block elements of the article; the field's box is no text. */
function htmlBlocks(html: string): string[] {
  const article = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  return parseDocument(article)
    .children.map(textWithBorders)
    .join('')
    .split('\n\n')
    .map(foldText)
    .filter((text) => text !== '');
}

function textWithBorders(node: Node): string {
  if (node.type === 'text') return node.data.replaceAll('\n', ' ');
  if (!('attribs' in node) || node.attribs.class === BOX) return '';
  const text = node.children.map(textWithBorders).join('');
  return BLOCKS.includes(node.name) ? `\n\n${text}\n\n` : text;
}

it('gives the text block by block, numbers and labels with their words', () => {
  const tree = readDocument(
    pageOf(
      '<h1>T</h1><h2><span class="n">3</span>Money</h2><p><span class="n">3.1</span>A&nbsp;b:</p>' +
        '<ol type="a"><li>one<ul><li>two</li></ul></li></ol>' +
        '<ol class="recommendations"><li><span class="n">1</span><p class="what">Accept</p>' +
        '<p class="sum">£1</p><p>Now.</p></li></ol>',
    ),
  );
  expect(textBlocks(tree)).toEqual([
    'T',
    '3 Money',
    '3.1 A b:',
    '(a) one',
    'two',
    '1',
    'Accept £1',
    'Now.',
  ]);
});

it('holds caption with unit, every cell, term, answer and the field’s label', () => {
  expect(textBlocks(sample)).toEqual(
    expect.arrayContaining([
      'Table 1: Income and planned use by financial year (£)',
      '480,000.00',
      'When',
      'Paper of 18 March 2024',
      '2. Signature, name and date',
    ]),
  );
});

it('is what the HTML page says, block by block', () => {
  expect(htmlBlocks(writeHtmlPage(sample))).toEqual(textBlocks(sample));
});

it('is what the embedded article says, but for the title', () => {
  expect(htmlBlocks(writeHtmlBody(sample))).toEqual(
    textBlocks(sample).filter((text) => text !== sample.title),
  );
});

it.each([
  ['bullet', 0, '•'],
  ['decimal', 9, '10.'],
  ['lower-alpha', 0, '(a)'],
  ['lower-alpha', 27, '(ab)'],
  ['lower-roman', 3, '(iv)'],
  ['lower-roman', 17, '(xviii)'],
] as const)('labels a %s list’s item %i as %s', (numbering, index, label) => {
  expect(listLabel(numbering, index)).toBe(label);
});
