import { foldText, inlineText } from '../../../../src/documents/document-text';
import { type Finding } from '../../../../src/kernel/findings';
import { type Paper } from '../../../../src/papers/content/paper';
import { composed } from '../compose/papers';
import { addTo, changed, example, sectionOf } from './examples';

const C1653 = 'pcd-1653-corrected';
const found = (change: (paper: Paper) => void): Finding[] =>
  changed(C1653, change).filter(({ code }) => code === 'reference-leads-nowhere');

it('stops at a reference that leads to no part of the paper, and names its place', () => {
  const [only, ...more] = found(addTo('issues', 'As [recommendation](#r9) and [](#r1) say.'));
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    severity: 'stop',
    at: { pointer: '/sections/1/blocks/7/text', printed: '2.7', words: '(#r9)' },
    params: { id: 'r9' },
  });
});

it('stops at a reference to a section that is not printed', () => {
  const change = (paper: Paper): void => {
    paper.sections = paper.sections.filter(({ key }) => key !== 'public-health');
    addTo('issues', 'See [section](#public-health).')(paper);
  };
  expect(found(change)).toHaveLength(1);
});

it('looks into the points of a list, and not into what is no reference', () => {
  const change = (paper: Paper): void => {
    sectionOf(paper, 'issues').blocks.push({
      kind: 'paragraph',
      text: 'Not one: #r9, (#r9), [x] (#r9), [y](#R9).',
      list: { numbering: 'letter', items: [{ text: 'one: [](#nowhere)' }] },
    });
  };
  expect(found(change).map(({ at }) => at.pointer)).toEqual([
    '/sections/1/blocks/7/list/items/0/text',
  ]);
});

it('prints the number of what is referred to, whatever it comes to be', () => {
  const { paper } = example(C1653);
  addTo('legal', 'See [recommendation](#r2) and [section](#financial).')(paper);
  const said = (): string[] =>
    composed(paper).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [foldText(inlineText(block.children))] : [],
    );
  expect(said()).toContain('See recommendation 2 and section 3.');
  paper.recommendations.unshift({ ...paper.recommendations[2]!, id: 'r0' });
  expect(said()).toContain('See recommendation 3 and section 3.');
});
