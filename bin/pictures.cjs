'use strict';
// Every page of the examples, of a paper with one of everything, of its Part 2 and of the torture
// document as PNG in out/pages, to be looked at. Needs pdftoppm (poppler-utils).
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { requireNode, buildWhenStale, root, stop } = require('./run.cjs');

requireNode();
buildWhenStale();
if (spawnSync('pdftoppm', ['-v']).error) {
  stop('pdftoppm is not installed (package poppler-utils): no pictures are made.');
}

const built = (name) => require(path.join(root, 'dist', 'src', name));
const { buildDocument } = built('cli/document-of.js');
const { readPaperFile } = built('cli/input-file.adapter.js');
const { buildPart2 } = built('cli/part-2-of.js');
const { readDocument } = built('documents/read-document.js');
const { renderPdf } = built('documents/pdf/render-pdf.adapter.js');
const { LAYOUTS } = built('papers/content/paper.js');

const EXPECTED = JSON.parse(fs.readFileSync(path.join(root, 'examples/expected.json'), 'utf8'));
const EVERYTHING = path.join(root, 'templates/papers/everything.json');
const EXEMPT = path.join(root, 'templates/papers/everything-part-2.json');
const SAMPLES = path.join(root, 'test/integration/documents/samples');
const DOTS_PER_INCH = '80';

function* documents() {
  for (const [name, { reference }] of Object.entries(EXPECTED)) {
    const file = path.join(root, 'examples', name);
    const stem = name.replace(/\.json$/, '');
    yield [stem, buildDocument(readPaperFile(file), { reference })];
    yield [`${stem}-draft`, buildDocument(readPaperFile(file), {})];
  }
  for (const layout of LAYOUTS) {
    const input = readPaperFile(EVERYTHING);
    input.paper.template = layout;
    yield [`everything-${layout}`, buildDocument(input, { reference: 'PCD 99999' })];
  }
  const input = readPaperFile(EVERYTHING);
  const part2 = { input, file: EVERYTHING, exemptFile: EXEMPT };
  yield ['everything-part-2', buildPart2(part2, { reference: 'PCD 99999' })];
  const html = fs.readFileSync(path.join(SAMPLES, 'torture.html'), 'utf8');
  yield ['torture', readDocument(html)];
}

const pages = path.join(root, 'out', 'pages');
fs.rmSync(pages, { recursive: true, force: true });
fs.mkdirSync(pages, { recursive: true });
for (const [name, tree] of documents()) {
  const { status, stderr } = spawnSync(
    'pdftoppm',
    ['-r', DOTS_PER_INCH, '-png', '-', path.join(pages, name)],
    { input: renderPdf(tree), encoding: 'utf8' },
  );
  if (status !== 0) stop(`pdftoppm: ${stderr}`, 1);
}
console.log(`${fs.readdirSync(pages).length} pages in ${pages}`);
