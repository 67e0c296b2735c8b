import { foldText, inlineText, textBlocks } from '../../../../src/documents/document-text';
import { type DocumentTree } from '../../../../src/documents/tree';
import { compose } from '../../../../src/papers/compose-paper';
import { BARE, composed, FULL, paperOf, REFERENCE, settingOf, TEMPLATE, textOf } from './papers';
import { missingFacts } from './printed-facts';

const headings = (tree: DocumentTree): string[] =>
  tree.blocks.flatMap((block) => {
    if (block.kind === 'signature') return [`(${foldText(inlineText(block.heading.children))})`];
    if (block.kind !== 'heading' || block.level > 2) return [];
    return [`${block.number ?? ''} ${foldText(inlineText(block.children))}`.trim()];
  });

describe('a composed paper', () => {
  it('stands in the order of the signed form', () => {
    expect(headings(composed(FULL, REFERENCE))).toEqual([
      'Everything a paper can hold',
      'Executive summary',
      'Recommendations',
      '(Decision)',
      'Part 1: facts and advice',
      '1 Introduction and background',
      '2 Issues for consideration',
      '3 Financial comments',
      '4 Legal comments',
      '5 Commercial issues',
      '6 Public health approach',
      '7 GDPR and data privacy',
      '8 Equality comments',
      '9 Background and supporting papers',
      'Public access to information',
      'Officer declarations',
      '(Officer approval)',
    ]);
  });

  it('begins with body, kind, reference, title and the panel', () => {
    const { blocks } = composed(FULL, REFERENCE);
    expect(blocks.slice(0, 5).map((block) => ('role' in block ? block.role : block.kind))).toEqual([
      'body-name',
      'document-kind',
      'reference',
      'heading',
      'glance',
    ]);
  });

  it('prints every fact of the paper in the block where it belongs', () => {
    const paper = paperOf(FULL);
    const tree = compose(paper, settingOf(paper, REFERENCE), TEMPLATE);
    expect(missingFacts(paper, tree, TEMPLATE.manifest)).toEqual([]);
  });

  it('is the same whenever it is composed again', () => {
    expect(composed(FULL, REFERENCE)).toEqual(composed(FULL, REFERENCE));
  });

  it('prints every paper that can be entered, a bare one too', () => {
    const text = textOf(composed(BARE));
    expect(text).toContain('No money is asked for.');
    expect(text).toContain('No summary has been written.');
    expect(text).toContain('No recommendation has been made.');
    expect(text).toContain('This section has not been written.');
  });

  it('says None where it relies on no paper', () => {
    expect(textBlocks(composed(BARE))).toContain('7.1 None.');
  });
});

describe('what a document is called', () => {
  it('is its reference, with no sign of a draft', () => {
    const tree = composed(BARE, REFERENCE);
    expect(foldText(tree.reference)).toBe('PCD 1653');
    expect(foldText(tree.footline)).toBe('PCD 1653, Part 1: for publication');
    expect(tree.draft).toBeUndefined();
    expect(tree.date).toBe('2024-03-18');
  });

  it('is said to be a draft without a reference, in real text and on every page', () => {
    const revision = { number: 7, on: '2024-03-17' };
    const tree = composed(BARE, { workingNumber: 27, revision });
    expect(textBlocks(tree)).toContain('Working paper 27: draft, not signed');
    expect(tree.footline).toBe('Draft, not signed. Not for publication');
    expect(tree.draft?.mark).toBe('Draft, not signed');
    expect(foldText(tree.draft!.revision)).toBe('Revision 7 of 17 March 2024');
  });
});
