'use strict';
const { peer } = require('./peer.cjs');
const fonts = require('../fonts.cjs');

const SIZE = { 1: 20, 2: 15, 3: 12 };

function open() {
  const pdfmake = peer('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ N: { normal: fonts.regular, bold: fonts.semibold } });
  return { render: (blocks) => pdfmake.createPdf(definitionOf(blocks)).getBuffer() };
}

const CONTENT = {
  heading: ({ level, text }) => ({ text, bold: true, fontSize: SIZE[level], margin: [0, 4] }),
  paragraph: ({ text }) => ({ text, margin: [0, 0, 0, 7] }),
  list: ({ items }) => ({ ul: items, margin: [0, 0, 0, 7] }),
  table: ({ rows }) => ({ table: { headerRows: 1, body: squared(rows) }, fontSize: 10 }),
};

function squared(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
}

const definitionOf = (blocks) => ({
  pageSize: 'A4',
  pageMargins: [62, 62, 62, 62],
  defaultStyle: { font: 'N', fontSize: 12, lineHeight: 1.05 },
  footer: (page, count) => ({ text: `Page ${page} of ${count}`, margin: [62, 0], fontSize: 9 }),
  content: blocks.map((block) => CONTENT[block.kind](block)),
});

module.exports = { open };
