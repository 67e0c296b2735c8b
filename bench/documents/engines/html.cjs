'use strict';
// The same blocks as a plain page for the browser.
const { pathToFileURL } = require('node:url');
const fonts = require('../fonts.cjs');

const escape = (text) => text.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`);

const ELEMENTS = {
  heading: ({ level, text }) => `<h${level}>${escape(text)}</h${level}>`,
  paragraph: ({ text }) => `<p>${escape(text)}</p>`,
  list: ({ items }) => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`,
  table: ({ rows: [head = [], ...rows] }) =>
    `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((each) => row(each, 'td')).join('')}</tbody></table>`,
};

const row = (cells, name) =>
  `<tr>${cells.map((cell) => `<${name}>${escape(cell)}</${name}>`).join('')}</tr>`;

const face = (file, weight) =>
  `@font-face{font-family:N;font-weight:${weight};src:url(${pathToFileURL(file)})}`;

const STYLE = `${face(fonts.regular, 400)}${face(fonts.semibold, 600)}
body{font:12pt/17pt N;margin:0}h1,h2,h3,th{font-weight:600}h1{font-size:22pt;line-height:28pt}
h2{font-size:16pt}h3{font-size:12pt}table{font-size:10pt;width:100%}th,td{text-align:left}`;

const pageOf = (blocks) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>PCD 664</title><style>${STYLE}</style>` +
  `<body>${blocks.map((block) => ELEMENTS[block.kind](block)).join('\n')}</body></html>`;

module.exports = { pageOf };
