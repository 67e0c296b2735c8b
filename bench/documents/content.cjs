'use strict';
// What every engine draws: PCD 664 as data for ours, its text as plain blocks for the others.
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../../bin/run.cjs');

const PAPER = path.join(root, 'examples/pcd-664-corrected.json');

/** The example, with the blocks of its sections so many times: 1 is the size of PCD 664, 14 about 54 pages. */
function paperOf(times) {
  const envelope = JSON.parse(fs.readFileSync(PAPER, 'utf8'));
  for (const section of envelope.paper.sections) {
    section.blocks = Array.from({ length: times }, (_none, at) => again(section.blocks, at)).flat();
  }
  return envelope;
}

/** A copy of blocks; what others refer to by its id stays what it was. */
function again(blocks, at) {
  if (at === 0) return blocks;
  return JSON.parse(JSON.stringify(blocks)).map((block) => {
    if (block.id !== undefined) block.id = `${block.id}-${at}`;
    return block;
  });
}

const textOf = (inlines = []) =>
  inlines.map((inline) => inline.text ?? textOf(inline.children)).join('');
const numbered = ({ number, children }) => `${number ? `${number} ` : ''}${textOf(children)}`;
const paragraph = (text) => ({ kind: 'paragraph', text });

const PLAIN = {
  heading: (block) => [{ kind: 'heading', level: block.level, text: numbered(block) }],
  paragraph: (block) => [paragraph(numbered(block))],
  list: ({ items }) => [{ kind: 'list', items: items.map(({ children }) => textOf(children)) }],
  recommendations: ({ items }) =>
    items.flatMap(({ number, what, sum, paragraphs }) => [
      paragraph(`${number} ${textOf(what)} ${textOf(sum)}`),
      ...paragraphs.map((each) => paragraph(numbered(each))),
    ]),
  table: ({ caption, head, groups, foot }) => [
    ...(caption ? [paragraph(textOf(caption))] : []),
    {
      kind: 'table',
      rows: [...head, ...groups.flat(), ...foot].map((row) =>
        row.map(({ children }) => textOf(children)),
      ),
    },
  ],
  'description-list': ({ entries }) =>
    entries.map(({ term, answers }) =>
      paragraph(`${textOf(term)}: ${answers.map(textOf).join(', ')}`),
    ),
  panel: ({ blocks }) => blocks.flatMap(plainBlock),
  signature: ({ heading, paragraphs, label }) => [
    ...plainBlock(heading),
    ...paragraphs.map((each) => paragraph(numbered(each))),
    paragraph(label),
  ],
};

const plainBlock = (block) => PLAIN[block.kind](block);

/** Headings, paragraphs, lists and tables of a document tree, as text. */
const plainBlocks = (tree) => tree.blocks.flatMap(plainBlock);

module.exports = { paperOf, plainBlocks };
