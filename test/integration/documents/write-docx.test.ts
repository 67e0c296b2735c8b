import { foldText, textBlocks } from '../../../src/documents/document-text';
import type { Block, DocumentTree } from '../../../src/documents/tree';
import { archiveEntries } from '../../../src/papers/attachment-archive';
import { writeDocx } from '../../../src/documents/word/write-docx.adapter';
import { paragraph, samplePaper, torture, treeOf, wideTable, words } from './sample-trees';
import { all, partOf, valueOf, wordsIn, type XmlElement } from './word-file';

const bodyOf = async (tree: DocumentTree): Promise<XmlElement> =>
  partOf(await writeDocx(tree), 'word/document.xml');

const paragraphsOf = async (tree: DocumentTree): Promise<XmlElement[]> =>
  all(await bodyOf(tree), 'w:p');

const textsOf = (paragraphs: XmlElement[]): string[] =>
  paragraphs.map((one) => foldText(wordsIn(one))).filter((text) => text !== '');

/** The tree without what Word numbers by itself. */
function withoutNumbers(blocks: Block[]): Block[] {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'number') return typeof value === 'string' ? '' : value;
      return key === 'numbering' ? 'bullet' : value;
    }),
  ) as Block[];
}

const ONLY_IN_WORD = ['Signed in the PDF of this document', '✓'];

it('says every word of the document, paragraph by paragraph', async () => {
  const tree = samplePaper();
  const said = textsOf(await paragraphsOf(tree))
    .filter((text) => text !== ONLY_IN_WORD[0])
    .map((text) => text.replace(/^✓ /, ''));
  expect(said).toEqual(textBlocks({ ...tree, blocks: withoutNumbers(tree.blocks) }));
});

it('has Word’s own headings, one of the first level', async () => {
  const styles = (await paragraphsOf(samplePaper())).map((one) => valueOf(one, 'w:pStyle'));
  expect(styles.filter((style) => style === 'Heading1')).toHaveLength(1);
  expect(styles.filter((style) => style === 'Heading2').length).toBeGreaterThan(5);
  expect(styles.filter((style) => style === 'Heading3').length).toBeGreaterThan(2);
});

it('lets Word number sections, paragraphs and recommendations', async () => {
  const paragraphs = await paragraphsOf(samplePaper());
  const numbered = (text: string): XmlElement =>
    paragraphs.find((one) => wordsIn(one).startsWith(text))!;
  const [section, first, ask] = ['Introduction and background', 'Stalking is a', 'Accept funding'];
  expect(valueOf(numbered(section!), 'w:ilvl')).toBe('0');
  expect(valueOf(numbered(first!), 'w:ilvl')).toBe('1');
  const list = (text: string): string | undefined => valueOf(numbered(text), 'w:numId');
  expect(list(first!)).toBe(list(section!));
  expect(list(ask!)).not.toBe(list(section!));
});

it('begins every list at its first number', async () => {
  const list = (text: string): Block => ({
    kind: 'list',
    numbering: 'lower-alpha',
    items: [{ children: words(text) }],
  });
  const numIds = (await paragraphsOf(treeOf(list('one'), paragraph('between'), list('two'))))
    .map((one) => valueOf(one, 'w:numId'))
    .filter((id) => id !== undefined);
  expect(new Set(numIds).size).toBe(2);
});

it('types numbers that do not run from 1', async () => {
  const texts = textsOf(await paragraphsOf(treeOf(paragraph('Later.', '3.2'))));
  expect(texts).toEqual(['3.2 Later.']);
});

it('marks the heads of tables, so that they are repeated and announced', async () => {
  for (const table of all(await bodyOf(samplePaper()), 'w:tbl')) {
    const rows = all(table, 'w:tr');
    if (rows.length === 1) continue;
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(
      rows.map((_, at) => +(at === 0)),
    );
  }
});

it('turns the page for a table too wide for an upright one, with the heading above it', async () => {
  const heading: Block = { kind: 'heading', level: 2, children: words('Lying') };
  const tree = treeOf(paragraph('Before.'), heading, wideTable({ rows: 2 }), paragraph('After.'));
  const body = await bodyOf(tree);
  const sections = all(body, 'w:sectPr').map((one) => all(one, 'w:pgSz')[0]?.attribs['w:orient']);
  expect(sections).toEqual(['portrait', 'landscape', 'portrait']);
  const turned = all(body, 'w:p').findIndex((one) => all(one, 'w:sectPr').length > 0);
  expect(textsOf(all(body, 'w:p').slice(turned))).toContain('Lying');
});

it('keeps links, emphasis and passages in another language', async () => {
  const docx = await writeDocx(samplePaper());
  const body = partOf(docx, 'word/document.xml');
  const targets = all(partOf(docx, 'word/_rels/document.xml.rels'), 'Relationship').map(
    ({ attribs }) => attribs.Target,
  );
  expect(targets).toContain('mailto:decisions@example.org');
  expect(all(body, 'w:hyperlink').length).toBeGreaterThanOrEqual(3);
  const welsh = all(body, 'w:r').find((run) => valueOf(run, 'w:lang') === 'cy');
  expect(welsh && wordsIn(welsh)).toBe('Canolfan Asesu Bygythiad Stelcian');
});

it('names language, title and body, and on every page of a draft that it is one', async () => {
  const draft = { mark: 'Draft, not signed', revision: 'Revision 7' };
  const docx = await writeDocx({ ...samplePaper(), draft });
  expect(valueOf(partOf(docx, 'word/styles.xml'), 'w:lang')).toBe('en-GB');
  const core = partOf(docx, 'docProps/core.xml');
  expect(wordsIn(all(core, 'dc:title')[0]!)).toBe(samplePaper().title);
  for (const header of ['word/header1.xml', 'word/header2.xml']) {
    expect(wordsIn(partOf(docx, header))).toContain('Draft, not signed Revision 7');
  }
});

it('makes the same bytes again, whatever was made between and whatever the clock says', async () => {
  const first = await writeDocx(samplePaper());
  jest.useFakeTimers({
    now: new Date('2031-07-01T12:34:56Z'),
    doNotFake: ['nextTick', 'setImmediate'],
  });
  try {
    await writeDocx(torture());
    expect((await writeDocx(samplePaper())).equals(first)).toBe(true);
  } finally {
    jest.useRealTimers();
  }
  const core = partOf(first, 'docProps/core.xml');
  expect(wordsIn(all(core, 'dcterms:created')[0]!)).toBe(`${samplePaper().date}T00:00:00Z`);
});

it('is an archive that other programs unpack', async () => {
  const entries = archiveEntries(await writeDocx(samplePaper()));
  expect(entries.map(({ name }) => name)).toContain('[Content_Types].xml');
  for (const { method, packed, unpacked } of entries) {
    expect(method).toBe(8);
    expect(packed).toBeLessThanOrEqual(unpacked + 16);
  }
});

it('takes what only the PDF refuses: Word has other fonts', async () => {
  const table: Block = {
    kind: 'table',
    summary: 'Odd',
    columns: [{ align: 'start' }],
    head: [[{ kind: 'th', scope: 'col', children: words('☃') }]],
    groups: [[[{ kind: 'td', children: words('שלום') }]]],
    foot: [],
  };
  expect(textsOf(await paragraphsOf(treeOf(table)))).toEqual(['☃', 'שלום']);
});
