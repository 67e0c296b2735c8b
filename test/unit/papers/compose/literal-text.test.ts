import fc from 'fast-check';
import { textBlocks } from '../../../../src/documents/document-text';
import { type Block, type Inline } from '../../../../src/documents/tree';
import { compose } from '../../../../src/papers/compose-paper';
import { anyPaper, nastyText } from './any-paper';
import { BARE, composed, FULL, paperOf, REFERENCE, settingOf, TEMPLATE } from './papers';
import { missingFacts } from './printed-facts';

const plain = (inlines: Inline[]): boolean => inlines.every(({ kind }) => kind === 'text');

type Shapes = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => unknown };

/** Kinds, numbers and sizes of all blocks: what data must never change. */
const SHAPES: Shapes = {
  list: ({ numbering, items }) => [numbering, items.length],
  recommendations: ({ items }) => items.map(({ number, sum }) => [number, sum !== undefined]),
  table: ({ head, groups, foot }) =>
    [head, ...groups, foot].map((rows) => rows.map((row) => row.length)),
  panel: ({ blocks }) => blocks.map(structureOf),
  'description-list': ({ entries }) => entries.map(({ answers }) => answers.length),
  addressee: ({ lines, entries }) => [lines.length, entries.length],
  signature: ({ paragraphs }) => paragraphs.length,
  heading: ({ level, number, children }) => [level, number, plain(children)],
  paragraph: ({ role, number }) => [role, number],
};

function structureOf(block: Block): unknown {
  const shape = SHAPES[block.kind] as (one: Block) => unknown;
  return [block.kind, shape(block)];
}

const FREE = new Set(
  'title draftingOfficer funder recipient name purpose detail to function text because reason controller processor by publicInterestTest caption heading words'.split(
    ' ',
  ),
);

/** The paper with every free text replaced, in the order the texts stand in it. */
function retold(value: unknown, texts: Iterator<string>, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => retold(one, texts));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, retold(one, texts, key)]),
    );
  }
  return typeof value === 'string' && FREE.has(name) ? texts.next().value : value;
}

function* repeated(texts: string[]): Generator<string, string> {
  for (;;) yield* texts;
}

describe('data in a composed paper', () => {
  const expected = composed(FULL, REFERENCE).blocks.map(structureOf);

  it('never becomes structure, and every text is printed as it was typed', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { minLength: 3, maxLength: 9 }), (texts) => {
        const paper = paperOf(retold(FULL, repeated(texts)));
        const tree = compose(paper, settingOf(paper, REFERENCE), TEMPLATE);
        expect(tree.blocks.map(structureOf)).toEqual(expected);
        expect(missingFacts(paper, tree, TEMPLATE.manifest)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is printed whole, whatever paper is entered', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const tree = compose(paper, settingOf(paper), TEMPLATE);
        expect(missingFacts(paper, tree, TEMPLATE.manifest)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has no mark-up of its own in the fields that are no Markdown', () => {
    const tree = composed({ ...BARE, title: '*a* <b>c</b> {{d}} &amp;' });
    expect(tree.title).toBe('*a* <b>c</b> {{d}} &amp;');
    expect(textBlocks(tree)).toContain('*a* <b>c</b> {{d}} &amp;');
  });
});
