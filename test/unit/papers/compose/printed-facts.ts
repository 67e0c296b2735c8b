import { foldText, inlineText, textBlocks } from '../../../../src/documents/document-text';
import { type Block, type DocumentTree } from '../../../../src/documents/tree';
import { formatDate } from '../../../../src/kernel/local-date';
import { formatPence, formatPounds } from '../../../../src/kernel/money';
import { type Paper } from '../../../../src/papers/content/paper';
import { type Manifest } from '../../../../src/papers/manifest';
import { markdownView, wordsOf } from '../../../../src/papers/markdown';
import { type Numbering, numberingOf } from '../../../../src/papers/numbering';
import { recommendationNumbers } from '../../../../src/papers/wording';
import { STATUTES } from './papers';

/** One value of the paper: where it is, what it is called there, and what it stands in. */
export interface Leaf {
  pointer: string;
  name: string;
  value: unknown;
}

/** Every value of the paper as data, in the order it stands there. */
export function leavesOf(value: unknown, pointer = '', name = ''): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => leavesOf(one, `${pointer}/${at}`, String(at)));
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${pointer}/${key}`, key));
  }
  return value === undefined ? [] : [{ pointer, name, value }];
}

type Words = (value: string, context: { paper: Paper; numbering: Numbering }) => string[][];

const any = (...words: string[]): string[][] => [words];
const literal: Words = (text) => any(text.trim().replace(/\.$/, ''));
/** Printed on either side of a sum: each sentence stands whole, the text as a whole need not. */
const sentences: Words = (text) =>
  text
    .trim()
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => [sentence.replace(/\.$/, '')]);
const number: Words = (id, { paper, numbering }) => {
  const printed = recommendationNumbers(paper, numbering)(id);
  return any(printed ? `recommendation ${printed}` : `a recommendation called ${id}`);
};
const date: Words = (day) => any(formatDate(day));
const notPrinted: Words = () => [];

/**
 * How each field of the content is printed; of the words in one list any will do. A field that is
 * not here fails, so nothing can be added to the paper and be left out of print.
 */
const PRINTED: Record<string, Words> = {
  title: literal,
  draftingOfficer: literal,
  funder: literal,
  recipient: literal,
  reference: literal,
  name: literal,
  provision: literal,
  because: literal,
  reason: literal,
  conclusion: literal,
  controller: literal,
  processor: literal,
  by: literal,
  publicInterestTest: literal,
  caption: literal,
  heading: literal,
  figure: literal,
  words: literal,
  budgetCode: literal,
  decision: literal,
  paragraph: literal,
  detail: literal,
  text: sentences,
  purpose: (text) =>
    any(
      text
        .trim()
        .replace(/\.$/, '')
        .replace(/^(For|To)(?=\s)/, (word) => word.toLowerCase()),
    ),
  to: (post) => any(post.trim().replace(/^the\s+/i, '')),
  function: (text) =>
    any(
      text
        .trim()
        .replace(/\.$/, '')
        .replace(/^to\s+/, ''),
    ),
  limb: (key) => any(`${key} limb`),
  act: (key) => any(STATUTES.find((statute) => statute.key === key)?.title ?? key),
  exemption: (key) => any(`section ${key.slice(1)}`),
  year: literal,
  pence: (pence) => any(formatPounds(Number(pence)), formatPence(Number(pence))),
  from: date,
  until: date,
  on: date,
  when: date,
  newEndDate: date,
  reviewOn: date,
  within: number,
  // Printed as words, layout and numbers, which tests of their own hold.
  kind: notPrinted,
  as: notPrinted,
  template: notPrinted,
  matter: notPrinted,
  key: notPrinted,
  totals: notPrinted,
  numbering: notPrinted,
  id: notPrinted,
};

const isMarkdown = (pointer: string): boolean =>
  /^\/(summary\/\d+|sections\/\d+\/blocks\/\d+)\/(list\/items\/\d+\/)*text$/.test(pointer);

function wordsFor(leaf: Leaf, paper: Paper, numbering: Numbering): string[][] {
  if (leaf.pointer.endsWith('/fundedBy/id'))
    return number(String(leaf.value), { paper, numbering });
  const words = PRINTED[leaf.name];
  if (!words) throw new Error(`${leaf.pointer}: no rule says how ${leaf.name} is printed`);
  const isHeading = paper.sections.some(({ blocks }, section) =>
    blocks.some(
      ({ kind }, at) =>
        kind === 'sub-heading' && leaf.pointer === `/sections/${section}/blocks/${at}/text`,
    ),
  );
  const value = String(leaf.value);
  if (isMarkdown(leaf.pointer) && !isHeading) return any(wordsOf(markdownView(value)));
  return words(value, { paper, numbering });
}

/** Blocks of the heading with that id or number, up to the next heading of its level. */
function under(tree: DocumentTree, is: (heading: Block & { kind: 'heading' }) => boolean): Block[] {
  const from = tree.blocks.findIndex((block) => block.kind === 'heading' && is(block));
  if (from < 0) return [];
  const after = tree.blocks.slice(from + 1);
  const until = after.findIndex((block) => block.kind === 'heading' && block.level <= 2);
  return until < 0 ? after : after.slice(0, until);
}

/** A numbered paragraph with its list. */
function numbered(tree: DocumentTree, wanted: string | undefined): Block[] {
  const at = tree.blocks.findIndex(
    (block) => block.kind === 'paragraph' && wanted !== undefined && block.number === wanted,
  );
  if (at < 0) return [];
  const next = tree.blocks[at + 1];
  return next?.kind === 'list' ? [tree.blocks[at]!, next] : [tree.blocks[at]!];
}

const tableCalled = (tree: DocumentTree, number: string): Block[] =>
  tree.blocks.filter(
    (block) =>
      block.kind === 'table' &&
      foldText(inlineText(block.caption ?? [])).startsWith(`Table ${number}:`),
  );

function recommendation(tree: DocumentTree, at: number): Block[] {
  return tree.blocks.flatMap((block): Block[] =>
    block.kind === 'recommendations'
      ? [{ ...block, items: block.items.filter((_item, index) => index === at) }]
      : [],
  );
}

/** A sub-heading has no number of its own; it belongs among those of its section. */
function sectionBlocks(tree: DocumentTree, pointer: string, numbering: Numbering): Block[] {
  const [, , section, , at] = pointer.split('/');
  const place = `/sections/${section}/blocks/${at}`;
  const number = numbering.numbers.get(place);
  const inSection = under(
    tree,
    (one) => one.number === numbering.numbers.get(`/sections/${section}`),
  );
  if (number === undefined) return inSection.filter(({ kind }) => kind === 'heading');
  return number.includes('.') ? numbered(tree, number) : tableCalled(tree, number);
}

/** The blocks in which the fact at a pointer belongs. */
function blocksFor(tree: DocumentTree, pointer: string, numbering: Numbering): Block[] {
  const [, head, at] = pointer.split('/');
  switch (head) {
    case 'title':
      return tree.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    case 'summary':
      return under(tree, ({ id }) => id === 'summary');
    case 'recommendations':
      return recommendation(tree, Number(at));
    case 'sections':
      return sectionBlocks(tree, pointer, numbering);
    case 'publication':
      return under(tree, ({ id }) => id === 'public-access');
    case 'draftingOfficer':
      return under(tree, ({ id }) => id === 'officer-declarations');
    default:
      return numbered(tree, numbering.numbers.get(`/${head}`));
  }
}

/** Each fact of the paper that its own block does not print: `/recommendations/0/funder: NHS England`. */
export function missingFacts(paper: Paper, tree: DocumentTree, manifest: Manifest): string[] {
  const numbering = numberingOf(paper, manifest);
  return leavesOf(paper).flatMap((leaf) => {
    const groups = wordsFor(leaf, paper, numbering).map((group) => group.map(foldText));
    if (groups.length === 0) return [];
    const blocks = blocksFor(tree, leaf.pointer, numbering);
    const printed = textBlocks({ ...tree, blocks }).join(' ');
    return groups
      .filter((group) => !group.some((words) => printed.includes(words)))
      .map((group) => `${leaf.pointer}: ${group.join(' or ')}`);
  });
}
