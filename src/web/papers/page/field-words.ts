import { capitalised } from '../../../kernel/sentences';
import { blockNames, type Counting } from '../form/blocks.form';
import { listIn, type TypedGroup } from '../form/typed-fields';

const NAMES: Record<string, string> = {
  title: 'title',
  text: 'words',
  draftingOfficer: 'drafting officer',
  caption: 'caption',
  heading: 'heading',
  items: 'list',
  numbering: 'marks of the list',
  totals: 'totals',
  value: '',
  columns: 'column',
  rows: 'line',
  cells: 'cell',
  powers: 'power',
  act: 'Act',
  provision: 'place in the Act',
  delegations: 'paragraph cited',
  paragraph: 'number',
  supportingPapers: 'supporting paper',
  dataProtection: 'data protection',
  equalityEvidence: 'equality evidence',
  because: 'reason',
  sum: 'sum',
  sumCode: 'budget code',
  held: 'held back',
  heldCode: 'budget code of what is held back',
  heldFor: 'purpose of what is held back',
  source: 'what pays for it',
  unsplit: 'not split by year',
  newEndDate: 'new end date',
  as: 'increase or new maximum',
  id: 'short name',
  part2: 'Part 2',
  template: 'layout',
  publicInterestTest: 'public interest test',
  reviewOn: 'review date',
};

export const namedSteps = (steps: readonly string[]): string[] => {
  const words: string[] = [];
  for (const step of steps) {
    if (/^\d+$/.test(step)) words.push(`${words.pop() ?? ''} ${Number(step) + 1}`.trim());
    else words.push(NAMES[step] ?? step);
  }
  return words.filter((word) => word !== '');
};

/** What a field is called where it stands alone: `Paragraph 3.1`, `Table 1, line 2, cell 3`. */
export const fieldWords =
  (counting: Counting = { tablesBefore: 0 }) =>
  (name: string, typed: TypedGroup): string => {
    const block = /^blocks\.(\d+)\.(.+)$/.exec(name);
    if (!block) return capitalised(namedSteps(name.split('.')).join(', '));
    const blocks = listIn(typed, 'blocks');
    const called = blockNames(blocks, counting)[Number(block[1])];
    const field = block[2] === 'text' ? [] : namedSteps(block[2]!.split('.'));
    return capitalised([called ?? `part ${Number(block[1]) + 1}`, ...field].join(', '));
  };
