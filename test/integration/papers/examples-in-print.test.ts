import { readdirSync, readFileSync } from 'node:fs';
import { textBlocks } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { type DocumentTree } from '../../../src/documents/tree';
import { writeHtmlPage } from '../../../src/documents/write-html';
import { compose } from '../../../src/papers/compose-paper';
import { parsePaperInput } from '../../../src/papers/content/parse';
import { routeOf } from '../../../src/papers/route';
import { packagePath } from '../../../src/platform/package-root';
import { SCHEME, settingOf, TEMPLATE } from '../../unit/papers/compose/papers';
import { missingFacts } from '../../unit/papers/compose/printed-facts';
import { structureBlocks } from '../documents/pdf-structure';
import { structureFaults } from '../documents/structure-faults';
import { htmlBlocks } from './html-blocks';

const EXAMPLES = readdirSync(packagePath('examples')).filter((file) => /^pcd-.*\.json$/.test(file));

function example(file: string) {
  const path = packagePath('examples', file);
  const parsed = parsePaperInput(JSON.parse(readFileSync(path, 'utf8')));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { paper, asOf } = parsed.value;
  if (asOf === undefined) throw new Error(`${file} has no business date`);
  return { paper, asOf };
}

function composed(file: string): DocumentTree {
  const { paper, asOf } = example(file);
  const route = routeOf(paper, { scheme: SCHEME, on: asOf });
  const reference = file.includes('664') ? 'PCD 664' : 'PCD 1653';
  return compose(paper, settingOf(paper, { reference, route, dates: { paper: asOf } }), TEMPLATE);
}

it('there are four example papers', () => {
  expect(EXAMPLES).toHaveLength(4);
});

describe.each(EXAMPLES)('%s in print', (file) => {
  const tree = composed(file);
  const pdf = renderPdf(tree);
  const page = writeHtmlPage(tree);

  it('holds every amount, party, reference and date of its data in the block that prints it', () => {
    expect(missingFacts(example(file).paper, tree, TEMPLATE.manifest)).toEqual([]);
  });

  it('says the same in HTML and in the structure of the PDF, block by block', async () => {
    expect(htmlBlocks(page)).toEqual(textBlocks(tree));
    expect(await structureBlocks(pdf)).toEqual(htmlBlocks(page));
  });

  it('has every mark in its structure, in its words and its elements', async () => {
    expect(await structureFaults(pdf, tree)).toEqual([]);
  });

  it('is the same bytes twice', () => {
    const again = composed(file);
    expect(renderPdf(again).equals(pdf)).toBe(true);
    expect(writeHtmlPage(again)).toBe(page);
  });

  it('has sections and paragraphs numbered without a gap', () => {
    const numbers = tree.blocks.flatMap((block) => ('number' in block ? [block.number ?? ''] : []));
    const sections = numbers.filter((number) => /^\d+$/.test(number)).map(Number);
    expect(sections).toEqual(sections.map((_number, at) => at + 1));
    for (const section of sections) {
      const paragraphs = numbers.filter((number) => number.startsWith(`${section}.`));
      expect(paragraphs).toEqual(paragraphs.map((_number, at) => `${section}.${at + 1}`));
    }
  });
});
