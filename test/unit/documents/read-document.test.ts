import { readDocument } from '../../../src/documents/read-document';
import { HEAD, pageOf } from './page-of';

function blocksOf(body: string) {
  return readDocument(pageOf(`<h1>T</h1>${body}`)).blocks.slice(1);
}

it('reads the properties of the document from its head', () => {
  const { blocks, ...head } = readDocument(pageOf('<h1>Title</h1>'));
  expect(head).toEqual({
    lang: 'en-GB',
    title: 'Grant & letter',
    author: 'The body',
    description: 'A request.',
    reference: 'PCD 1',
    footline: 'PCD 1, Part 1',
    accent: '#16365C',
    date: '2024-03-18',
  });
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, children: [{ kind: 'text', text: 'Title' }] },
  ]);
});

it('reads the words of a draft’s band', () => {
  const draft =
    '<meta name="draft" content="Draft, not signed"><meta name="draft-revision" content="Revision 7">';
  expect(readDocument(pageOf('<h1>T</h1>', HEAD + draft)).draft).toEqual({
    mark: 'Draft, not signed',
    revision: 'Revision 7',
  });
});

it('folds white space over element borders and keeps no-break spaces', () => {
  expect(blocksOf('<p>\n One  <em> two</em>\t three&nbsp;four </p>')).toEqual([
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'One ' },
        { kind: 'emphasis', children: [{ kind: 'text', text: 'two' }] },
        { kind: 'text', text: ' three\u00a0four' },
      ],
    },
  ]);
});

it('reads a number that stands first inside as a number', () => {
  expect(blocksOf('<h2 id="s3"><span class="n">3</span> Money</h2>')).toEqual([
    {
      kind: 'heading',
      level: 2,
      number: '3',
      id: 's3',
      children: [{ kind: 'text', text: 'Money' }],
    },
  ]);
});

it('reads markup in text as text', () => {
  const [block] = blocksOf('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  expect(block).toMatchObject({ children: [{ text: '<script>alert(1)</script>' }] });
});

it('reads a list in a list with its numbering', () => {
  const [list] = blocksOf('<ul><li>one <ol type="a"><li>a</li></ol></li></ul>');
  expect(list).toEqual({
    kind: 'list',
    numbering: 'bullet',
    items: [
      {
        children: [{ kind: 'text', text: 'one' }],
        list: {
          kind: 'list',
          numbering: 'lower-alpha',
          items: [{ children: [{ kind: 'text', text: 'a' }] }],
        },
      },
    ],
  });
});

it('reads a recommendation with what, sum and sentences', () => {
  const [block] = blocksOf(
    '<ol class="recommendations"><li><span class="n">1</span><p class="what">Accept</p>' +
      '<p class="sum">£1</p><p>In 2024/25.</p></li></ol>',
  );
  expect(block).toEqual({
    kind: 'recommendations',
    items: [
      {
        number: '1',
        what: [{ kind: 'text', text: 'Accept' }],
        sum: [{ kind: 'text', text: '£1' }],
        paragraphs: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'In 2024/25.' }] }],
      },
    ],
  });
});

it('reads a table with caption, unit, groups and foot', () => {
  const [table] = blocksOf(
    '<table><caption>Table 1: Money <span class="unit">(£)</span></caption>' +
      '<colgroup><col class="start"><col class="end"></colgroup>' +
      '<thead><tr><th scope="col">Item</th><th scope="col">Sum</th></tr></thead>' +
      '<tbody><tr><th scope="row">A</th><td class="strong">1.00</td></tr></tbody>' +
      '<tbody><tr><td colspan="2" class="tick">Done</td></tr></tbody>' +
      '<tfoot><tr><th scope="row">Total</th><td>1.00</td></tr></tfoot></table>',
  );
  expect(table).toMatchObject({
    caption: [{ kind: 'text', text: 'Table 1: Money' }],
    unit: '(£)',
    columns: [{ align: 'start' }, { align: 'end' }],
    head: [
      [
        { kind: 'th', scope: 'col' },
        { kind: 'th', scope: 'col' },
      ],
    ],
    groups: [
      [
        [
          { kind: 'th', scope: 'row' },
          { kind: 'td', strong: true },
        ],
      ],
      [[{ kind: 'td', columnSpan: 2, tick: true }]],
    ],
    foot: [[{ kind: 'th' }, { kind: 'td' }]],
  });
});

it('reads panel, facts and signature block', () => {
  const blocks = blocksOf(
    '<section class="glance"><h2>At a glance</h2><dl class="columns"><div><dt>Who</dt>' +
      '<dd>One</dd><dd>Two</dd></div></dl></section><h2>Sign</h2>' +
      '<section class="signature"><h3>Decision</h3><p class="small">Post</p>' +
      '<p class="field-label">1. Sign</p>' +
      '<div class="signature-field" data-name="signature-1" data-tooltip="Signature of the post">' +
      '</div></section>',
  );
  expect(blocks).toMatchObject([
    {
      kind: 'panel',
      role: 'glance',
      blocks: [
        { kind: 'heading', level: 2 },
        { kind: 'description-list', layout: 'columns', entries: [{ answers: [[{}], [{}]] }] },
      ],
    },
    { kind: 'heading' },
    {
      kind: 'signature',
      label: '1. Sign',
      paragraphs: [{ role: 'small' }],
      field: { name: 'signature-1', tooltip: 'Signature of the post' },
    },
  ]);
});

it('composes letters and their accents into one character', () => {
  expect(blocksOf('<p>cafe\u0301</p>')).toMatchObject([{ children: [{ text: 'café' }] }]);
});
