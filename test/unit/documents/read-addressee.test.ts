import { DocumentFault } from '../../../src/documents/document-fault';
import { readDocument } from '../../../src/documents/read-document';

const page = (body: string): string => `<html lang="en-GB"><head><title>T</title>
${['author', 'description', 'reference', 'footline'].map((name) => `<meta name="${name}" content="x">`).join('')}
<meta name="accent" content="#16365C"><meta name="date" content="2024-04-02"></head>
<body><h1>T</h1>${body}</body></html>`;

const problems = (body: string): string[] => {
  try {
    readDocument(page(body));
    return [];
  } catch (error) {
    if (error instanceof DocumentFault) return error.problems.map(({ problem }) => problem);
    throw error;
  }
};

const ROW = '<div><dt>Letter</dt><dd>937-01</dd></div>';

it('reads who a letter goes to, and its number and dates beside that', () => {
  const { blocks } = readDocument(
    page(
      `<section class="addressee"><p>A Trust</p><p>London</p><dl class="rows">${ROW}</dl></section>`,
    ),
  );
  expect(blocks[1]).toEqual({
    kind: 'addressee',
    lines: [[{ kind: 'text', text: 'A Trust' }], [{ kind: 'text', text: 'London' }]],
    entries: [
      { term: [{ kind: 'text', text: 'Letter' }], answer: [{ kind: 'text', text: '937-01' }] },
    ],
  });
});

it.each([
  ['no name', `<dl class="rows">${ROW}</dl>`],
  ['no list', '<p>A Trust</p>'],
  ['another element', `<ul><li>A Trust</li></ul><dl class="rows">${ROW}</dl>`],
  ['two answers', `<p>A</p><dl class="rows"><div><dt>T</dt><dd>1</dd><dd>2</dd></div></dl>`],
])('refuses an addressee with %s', (_what, inside) => {
  expect(problems(`<section class="addressee">${inside}</section>`)).toContain(
    'an addressee holds at least one <p>, then <dl class="rows"> with one <dd> an entry',
  );
});

it('wants words for the sums of a panel, and no caption', () => {
  const sums = (more: string, inside = ''): string =>
    `<section class="glance"><h2>L</h2><table class="sums"${more}>${inside}<colgroup><col class="start"></colgroup><thead><tr><th scope="col">Total</th></tr></thead><tbody><tr><td>£1</td></tr></tbody></table></section>`;
  expect(problems(sums(' data-summary="Total"'))).toEqual([]);
  expect(problems(sums(''))).toEqual(['a table in a panel needs data-summary']);
  expect(problems(sums(' data-summary="T"', '<caption>C</caption>'))).toEqual([
    'a table in a panel has no <caption>',
  ]);
});
