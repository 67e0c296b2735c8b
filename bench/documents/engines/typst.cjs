'use strict';
// Typst keeps what it compiled: `evicted` forgets it before each document, as a service that sees
// another paper each time would find it; `memoised` sees the same paper again.
const { peer } = require('./peer.cjs');
const fonts = require('../fonts.cjs');

function open(variant) {
  const { NodeCompiler } = peer('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.folders }] });
  return {
    render: (blocks) => {
      if (variant === 'evicted') compiler.evictCache(0);
      return compiler.pdf({ mainFileContent: sourceOf(blocks) }, { pdfStandard: 'ua-1' });
    },
  };
}

const string = (text) => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}');

const MARKUP = {
  heading: ({ level, text }) => `#heading(level: ${level}, text(${string(text)}))`,
  paragraph: ({ text }) => `#par(text(${string(text)}))`,
  list: ({ items }) => `#list(${items.map((item) => `text(${string(item)})`).join(', ')})`,
  table: ({ rows: [head = [], ...rows] }) => {
    const cells = (row) => row.map((cell) => `text(${string(cell)})`).join(', ');
    const body = rows.map(
      (row) => `${cells([...row, ...Array(head.length).fill('')].slice(0, head.length))},`,
    );
    return `#table(columns: ${head.length}, table.header(${cells(head)}), ${body.join('\n')})`;
  },
};

const sourceOf = (blocks) =>
  [
    '#set document(title: "PCD 664")',
    '#set text(font: "Noto Sans", size: 12pt, lang: "en", region: "GB")',
    '#set page(paper: "a4", margin: 62pt, numbering: "Page 1 of 1")',
    '#set par(leading: 0.55em)',
    ...blocks.map((block) => MARKUP[block.kind](block)),
  ].join('\n\n');

module.exports = { open };
