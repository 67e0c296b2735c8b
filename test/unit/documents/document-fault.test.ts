import { DocumentFault } from '../../../src/documents/document-fault';
import { readDocument } from '../../../src/documents/read-document';
import { HEAD, pageOf } from './page-of';

function problemsOf(html: string): string[] {
  try {
    readDocument(html);
  } catch (error) {
    if (error instanceof DocumentFault) {
      return error.problems.map(({ place, problem }) => `${place}: ${problem}`);
    }
    throw error;
  }
  return [];
}

const inBody = (body: string): string[] => problemsOf(pageOf(`<h1>T</h1>${body}`));
const TABLE =
  '<colgroup><col class="start"></colgroup><thead><tr><th scope="col">H</th></tr></thead>' +
  '<tbody><tr><td>1</td></tr></tbody>';
const FIELD =
  '<p class="field-label">1</p><div class="signature-field" data-name="s" data-tooltip="t"></div>';

it.each([
  [
    'an unknown element',
    '<blockquote>x</blockquote>',
    'body > blockquote: <blockquote> is not allowed in <body>',
  ],
  ['a script', '<script>alert(1)</script>', 'body > script: <script> is not allowed'],
  [
    'an image in a line',
    '<p><img src="x"></p>',
    'body > p > img: <img> is not allowed in a line of text',
  ],
  ['an unknown attribute', '<p style="x">a</p>', 'body > p: attribute style is not allowed'],
  ['an event handler', '<p onclick="x">a</p>', 'attribute onclick is not allowed'],
  ['an unknown class', '<p class="big">a</p>', 'body > p.big: class “big” is not one of body-name'],
  ['text outside a block', 'loose', 'body: text may not stand here: “loose”'],
  [
    'a script link',
    '<p><a href="javascript:alert(1)">a</a></p>',
    'link “javascript:alert(1)” is not',
  ],
  [
    'a disguised script link',
    '<p><a href=" java\nscript:x">a</a></p>',
    'is not an http, https or mailto',
  ],
  ['a data link', '<p><a href="data:text/html,x">a</a></p>', 'is not an http, https or mailto'],
  ['a link without an address', '<p><a>a</a></p>', 'attribute href is missing'],
  ['a span without a language', '<p>x <span>a</span></p>', 'attribute lang is missing'],
  [
    'a number that is not first',
    '<p>x <span class="n">1</span></p>',
    'attribute class is not allowed',
  ],
  ['a wrong language', '<p><span lang="???">a</span></p>', '“???” is no language tag'],
  ['an unknown list type', '<ol type="A"><li>a</li></ol>', 'type “A” is not one of a, i'],
  ['an empty list', '<ul></ul>', '<ul> holds no <li>'],
  [
    'two lists in an item',
    '<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li></ul>',
    'at most one list',
  ],
  [
    'a recommendation without its ask',
    '<ol class="recommendations"><li><p>x</p></li></ol>',
    'a recommendation holds',
  ],
  ['a table without caption', `<table>${TABLE}</table>`, '<caption> is missing'],
  ['a glance without summary', `<table class="glance">${TABLE}</table>`, 'needs data-summary'],
  [
    'a header without scope',
    `<table data-summary="s">${TABLE.replace(' scope="col"', '')}</table>`,
    'attribute scope is missing',
  ],
  [
    'a row of the wrong length',
    `<table data-summary="s">${TABLE.replace('<td>1</td>', '<td>1</td><td>2</td>')}</table>`,
    'a row has 2 columns, <colgroup> has 1',
  ],
  [
    'a table without head',
    '<table data-summary="s"><colgroup><col class="end"></colgroup><tbody><tr><td>1</td></tr></tbody></table>',
    '<thead> is missing',
  ],
  [
    'a foot before the rows',
    `<table data-summary="s"><tfoot><tr><td>1</td></tr></tfoot>${TABLE}</table>`,
    'stands in the wrong place or twice',
  ],
  [
    'a wrong span',
    `<table data-summary="s">${TABLE.replace('<td>', '<td colspan="0">')}</table>`,
    'colspan “0” is not',
  ],
  [
    'a panel without label',
    '<section class="glance"><p>x</p></section>',
    'a panel begins with its label',
  ],
  [
    'a panel in a panel',
    '<section class="glance"><h2>x</h2><section class="notice"></section></section>',
    '<section> is not allowed in a panel',
  ],
  ['an unknown section', '<section class="hero"></section>', 'class “hero” is not one of glance'],
  [
    'half a signature block',
    '<h2>S</h2><section class="signature"><h3>x</h3></section>',
    'a signature block holds',
  ],
  [
    'a field name that is a path',
    `<h2>S</h2><section class="signature"><h3>x</h3>${FIELD.replace('"s"', '"a.b"')}</section>`,
    'data-name holds small letters',
  ],
  [
    'the same field twice',
    `<h2>S</h2>${`<section class="signature"><h3>x</h3>${FIELD}</section>`.repeat(2)}`,
    'signature field “s” stands twice',
  ],
  ['the same id twice', '<p id="a">x</p><p id="a">y</p>', 'id “a” stands twice'],
  ['a second title', '<h1>U</h1>', 'a document has one <h1>, not 2'],
  ['a skipped level', '<h3>x</h3>', 'heading “x” skips a level'],
  [
    'a term without answer',
    '<dl class="rows"><div><dt>x</dt></div></dl>',
    'an entry holds one <dt>',
  ],
  ['an id with a soft hyphen', '<p id="a&shy;b">x</p>', 'character U+00AD may not stand in id'],
  [
    'an address that turns round',
    '<p><a href="https://example.org/\u202e">x</a></p>',
    'character U+202E may not stand in href',
  ],
  [
    'a list with no room left',
    `${'<ul><li>a'.repeat(7)}${'</li></ul>'.repeat(7)}`,
    'lists stand more than 6 deep',
  ],
])('refuses %s and names its place', (_, body, expected) => {
  const problems = inBody(body);
  expect(problems.join('\n')).toContain(expected);
  expect(problems.join('\n')).toMatch(/^line \d+: /);
});

it.each([
  ['no title', HEAD.replace(/<title>.*<\/title>/, ''), '<title> is missing or empty'],
  ['no author', HEAD.replace(/<meta name="author".*>/, ''), '<meta name="author"> is missing'],
  ['a foreign property', `${HEAD}<meta name="keywords" content="x">`, '“keywords” is not one of'],
  ['a property twice', `${HEAD}<meta name="author" content="x">`, '“author” is given twice'],
  [
    'half a draft',
    `${HEAD}<meta name="draft" content="x">`,
    'draft and draft-revision go together',
  ],
  ['no colour', HEAD.replace('#16365C', 'red;}'), 'accent “red;}” is not a colour'],
  ['a pale colour', HEAD.replace('#16365C', '#8899AA'), 'has less than 4.5:1'],
  [
    'a day that is none',
    HEAD.replace('2024-03-18', '2024-02-30'),
    'date “2024-02-30” is not a date',
  ],
  ['a style sheet', `${HEAD}<style>x</style>`, '<style> is not allowed in <head>'],
])('refuses a head with %s', (_, head, expected) => {
  expect(problemsOf(pageOf('<h1>T</h1>', head)).join('\n')).toContain(expected);
});

it('refuses what is no document at all', () => {
  expect(problemsOf('<p>x</p>')).toEqual(['line 1: one <html> element must hold all']);
  expect(problemsOf('<html lang="en"><body></body></html>')).toEqual([
    'line 1: html: <html> holds one <head>, then one <body>',
  ]);
  expect(problemsOf(pageOf('<h1>T</h1>').replace(' lang="en-GB"', ''))).toEqual([
    'line 1: html: attribute lang is missing',
  ]);
});

it('tells every problem at once, each with its line', () => {
  expect(inBody('\n<p style="x">a</p>\n<hr>').length).toBe(2);
  expect(inBody('\n\n<hr>')).toEqual(['line 9: html > body > hr: <hr> is not allowed in <body>']);
});
