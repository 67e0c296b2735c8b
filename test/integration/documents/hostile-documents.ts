import { pageOf } from '../../unit/documents/page-of';

const times = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('\n');

const document = (body: string): string => pageOf(`<h1>Title</h1>${body}`);

const row = (at: number): string =>
  `<tr><th scope="row">Row ${at + 1}</th><td>Words &amp; more words</td><td>${at + 1},000.00</td></tr>`;

const TABLE = `<table><caption>Table 1: Many rows <span class="unit">(£)</span></caption>
<colgroup><col class="start"><col class="start"><col class="end"></colgroup>
<thead><tr><th scope="col">Row</th><th scope="col">Words</th><th scope="col">Sum</th></tr></thead>
<tbody>${times(500, row)}</tbody>
<tfoot><tr><th scope="row">Total</th><td></td><td>125,250,000.00</td></tr></tfoot></table>`;

const LISTS = `<p class="lead-in">Lists:</p><ul><li>one
<ol type="a"><li>two <ol type="i"><li>three <ul><li>four <ol><li>five <ol type="a"><li>six</li></ol>
</li></ol></li></ul></li><li>three again</li></ol></li></ol></li><li>one again</li></ul>`;

/** Odd and hostile content that has a correct document, by what it is. */
export const HOSTILE: Record<string, string> = {
  'a table of 500 rows': document(TABLE),
  'lists as deep as they go': document(LISTS),
  'characters nobody can see, some of which turn others round': document(
    '<p id="x">pay \u202e000,1\u202c to a\u200bb\u00adc\ufeff\u2066d\u2069 \u200d\u0007</p>',
  ),
  'marks of other languages and of templates': document(
    '<p>{{title}} {{{body}}} {% raw %} &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; *a* [b](c) ]]&gt;</p>',
  ),
  'letters of other alphabets and marks on letters': document(
    '<p>Łódź ŵ ŷ Ẁ Αθήνα Київ Ελλάδα Владивосток e\u0301 € £ ½ ‰ … — ‘ ’ ﬁ</p>',
  ),
  'a long word in every place': document(
    `<h2>${'W'.repeat(300)}</h2><p>${'w'.repeat(5000)}</p><ul><li>${'l'.repeat(300)}</li></ul>` +
      `<dl class="rows"><div><dt>${'t'.repeat(300)}</dt><dd>${'d'.repeat(300)}</dd></div></dl>`,
  ),
};

/** What has to be done in bounded time and memory. */
export const LARGE: Record<string, string> = {
  'a paragraph of 1 MB': document(`<p>${'Words of a paragraph. '.repeat(48_000)}</p>`),
  'a word of 1 MB': document(`<p>${'x'.repeat(1_000_000)}</p>`),
  '10,000 paragraphs': document(
    times(10_000, (at) => `<p id="p${at}"><span class="n">1.${at + 1}</span> Paragraph ${at}.</p>`),
  ),
  '200 pages': document(
    times(
      200,
      (at) => `<h2>Part ${at}</h2>${times(6, () => `<p>${'Some words. '.repeat(45)}</p>`)}`,
    ),
  ),
};
