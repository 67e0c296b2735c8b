import { SEEN_BY_VERAPDF, UNSEEN_BY_VERAPDF } from './planted-faults';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import type { DocumentTree } from '../../../src/documents/tree';
import { samplePaper, torture, treeOf, paragraph, wideTable } from './sample-trees';
import { structureFaults } from './structure-faults';

const draft = { mark: 'Draft, not signed', revision: 'Revision 7 of 18 March 2024' };
const turned = treeOf(...samplePaper().blocks, wideTable({ rows: 60 }), paragraph('After it.'));

it.each<[string, DocumentTree]>([
  ['a paper', samplePaper()],
  ['a draft', { ...samplePaper(), draft }],
  ['a document with every element at its limits', torture()],
  ['a document with turned pages', turned],
])('%s has every mark in its structure, in its words and its elements', async (_name, tree) => {
  expect(await structureFaults(renderPdf(tree), tree)).toEqual([]);
});

describe('in a finished file', () => {
  const tree = samplePaper();
  const pdf = renderPdf(tree);

  it.each(UNSEEN_BY_VERAPDF)('$what is found, which veraPDF passes', async ({ plant, told }) => {
    expect(await structureFaults(plant(pdf), tree)).toContainEqual(expect.stringMatching(told));
  });

  it.each(SEEN_BY_VERAPDF)('$what is found without Java', async ({ plant, told }) => {
    expect(await structureFaults(plant(pdf), tree)).toContainEqual(expect.stringMatching(told));
  });
});
