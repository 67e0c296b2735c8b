'use strict';
// Bare PDFKit drawing the same text: no tags, its own flow, lists and tables. `shared` hands it
// fonts parsed once, which corrupts ToUnicode in later documents (fontkit #304).
const PDFDocument = require('pdfkit');
const fontkit = require('fontkit');
const fonts = require('../fonts.cjs');

const SIZE = { 1: 20, 2: 15, 3: 12 };

function open(variant) {
  const opened = (file) => (variant === 'shared' ? fontkit.openSync(file) : file);
  const regular = opened(fonts.regular);
  const semibold = opened(fonts.semibold);
  return { render: (blocks) => draw(blocks, { regular, semibold }) };
}

function draw(blocks, faces) {
  const doc = new PDFDocument({ size: 'A4', margin: 62, bufferPages: true, font: faces.regular });
  const chunks = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))));
  for (const block of blocks) drawBlock(doc, block, faces);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.font(faces.regular).fontSize(9);
    doc.text(`Page ${page + 1} of ${count}`, 62, 800, { lineBreak: false });
  }
  doc.end();
  return done;
}

function drawBlock(doc, block, { regular, semibold }) {
  const words = () => doc.font(regular).fontSize(12);
  switch (block.kind) {
    case 'heading':
      doc.font(semibold).fontSize(SIZE[block.level]).text(block.text).moveDown(0.4);
      break;
    case 'paragraph':
      words().text(block.text, { lineGap: 1 }).moveDown(0.6);
      break;
    case 'list':
      words().list(block.items, { lineGap: 1 }).moveDown(0.6);
      break;
    default:
      words()
        .fontSize(10)
        .table({ data: squared(block.rows) })
        .moveDown(1);
  }
}

/** PDFKit wants as many cells in every row. */
function squared(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
}

module.exports = { open };
