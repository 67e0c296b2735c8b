import { inlineText } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { type DocumentTree } from '../../../src/documents/tree';
import { compose } from '../../../src/papers/compose-paper';
import { LAYOUTS } from '../../../src/papers/content/paper';
import { loadTemplate } from '../../../src/papers/template.adapter';
import { BARE, FULL, paperOf, settingOf } from '../../unit/papers/compose/papers';
import { missingFacts } from '../../unit/papers/compose/printed-facts';
import { structureFaults } from '../documents/structure-faults';

const composedAs = (layout: (typeof LAYOUTS)[number], content: object): DocumentTree => {
  const paper = paperOf({ ...content, template: layout });
  return compose(paper, settingOf(paper, { reference: 'PCD 1653' }), loadTemplate(layout));
};

const headings = (tree: DocumentTree): string[] =>
  tree.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2
      ? [`${block.number ?? ''} ${inlineText(block.children)}`.trim()]
      : [],
  );

it.each(LAYOUTS)('%s prints every fact of a paper', (layout) => {
  const paper = paperOf({ ...FULL, template: layout });
  const tree = composedAs(layout, FULL);
  expect(missingFacts(paper, tree, loadTemplate(layout).manifest)).toEqual([]);
});

it.each(LAYOUTS)('%s has every mark of its PDF in the structure', async (layout) => {
  const tree = composedAs(layout, FULL);
  expect(await structureFaults(renderPdf(tree), tree)).toEqual([]);
});

it('has the same sections with the same statements in every layout, so that a paper can change it', () => {
  const [first, ...others] = LAYOUTS.map((layout) =>
    loadTemplate(layout).manifest.sections.map(({ key, prints }) => ({ key, prints })),
  );
  for (const other of others) expect(other).toEqual(first);
});

it('prints each of the nine headings in pcd.v2, written or not, and both signatures at the end', () => {
  const tree = composedAs('pcd.v2', BARE);
  expect(headings(tree).filter((text) => /^\d/.test(text))).toEqual([
    '1 Introduction and background',
    '2 Issues for consideration',
    '3 Financial comments',
    '4 Legal comments',
    '5 Commercial issues',
    '6 Public health approach',
    '7 GDPR and data privacy',
    '8 Equality comments',
    '9 Background and supporting papers',
  ]);
  expect(headings(tree)).toContain('Part I: facts and advice');
  expect(tree.blocks.slice(-2).map((block) => block.kind === 'signature' && block.label)).toEqual([
    '1. Signature, name and date',
    '2. Signature, name and date',
  ]);
});

it('calls the body by its short name where pcd.v2 has the signatures', () => {
  expect(headings(composedAs('pcd.v2', BARE)).at(-1)).toBe('Approval and decision for MOPAC');
});
