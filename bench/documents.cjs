'use strict';
// Ours beside what else makes PDFs, on the same content in one run: npm run bench:documents [-- --quick].
// Each engine runs in a process of its own, in rounds one after the other, so that a busy moment of the
// machine falls on all of them. A figure is the median of its rounds' medians. Never a timed test.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { requireNode, buildWhenStale, root } = require('../bin/run.cjs');
const { paperOf, plainBlocks } = require('./documents/content.cjs');
const { gateLines } = require('./documents/gates.cjs');

const isQuick = process.argv.includes('--quick');
const SIZES = [
  { name: 'PCD 664’s size', key: 'small', times: 1, rounds: isQuick ? 1 : 5 },
  { name: '54 pages', key: 'large', times: 14, rounds: isQuick ? 1 : 3 },
];
/** Engine, variant, and how often a small and a large document is made in a round. */
const ENGINES = [
  ['ours', 'same', 240, 45],
  ['ours', 'new-words', 240, 45],
  ['pdfkit', 'path', 9, 4],
  ['pdfkit', 'shared', 15, 6],
  ['chromium', 'new', 6, 4],
  ['chromium', 'reused', 9, 4],
  ['pdfmake', 'default', 12, 6],
  ['typst', 'memoised', 30, 12],
  ['typst', 'evicted', 24, 9],
];
const TITLES = {
  'ours same': 'ours, structured data → bytes',
  'ours new-words': 'ours, 4 of 10 words new each time',
  'pdfkit path': 'bare PDFKit, fonts by path',
  'pdfkit shared': 'bare PDFKit, fonts shared',
  'chromium new': 'Chromium page.pdf, new page',
  'chromium reused': 'Chromium page.pdf, page reused',
  'pdfmake default': 'pdfmake',
  'typst memoised': 'Typst, memoised',
  'typst evicted': 'Typst, evicted',
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function child(script, ...args) {
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', path.join(__dirname, 'documents', script), ...args.map(String)],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 << 20 },
  );
  if (run.status !== 0) throw new Error(`${script} ${args.join(' ')}: ${run.stdout}`);
  return JSON.parse(run.stdout);
}

/** Content files of one size: data for ours, plain blocks for the others. */
function written(folder, { key, times }) {
  const built = (name) => require(path.join(root, 'dist', 'src', name));
  const { buildDocument } = built('cli/document-of.js');
  const { parsePaperInput } = built('papers/content/parse.js');
  const paper = paperOf(times);
  const tree = buildDocument(parsePaperInput(paper).value, { reference: 'PCD 664' });
  const files = {
    data: path.join(folder, `${key}.json`),
    blocks: path.join(folder, `${key}-b.json`),
  };
  fs.writeFileSync(files.data, JSON.stringify(paper));
  fs.writeFileSync(files.blocks, JSON.stringify(plainBlocks(tree)));
  return files;
}

/** By engine and variant: the median figures of all rounds, or why it was skipped. */
function measured(files, { key, rounds: count }) {
  const figures = new Map(ENGINES.map(([engine, variant]) => [`${engine} ${variant}`, []]));
  for (let round = 0; round < count; round += 1) {
    for (const each of ENGINES) {
      const rounds = figures.get(`${each[0]} ${each[1]}`);
      if (!rounds[0]?.skipped) rounds.push(oneRound(each, files, key));
    }
  }
  const ours = figures.get('ours same');
  return new Map([...figures].map(([name, rounds]) => [name, summary(rounds, ours)]));
}

function oneRound([engine, variant, small, large], files, key) {
  const file = engine === 'ours' ? files.data : files.blocks;
  return child('run-engine.cjs', engine, variant, file, key === 'small' ? small : large);
}

/** `ratio` is the median of what each round's was: a busy machine slows what runs at one time alike. */
function summary(rounds, ours) {
  const [{ skipped, bytes, pages }] = rounds;
  if (skipped) return { skipped };
  const of = (value) => median(rounds.map(value));
  return {
    first: of(({ first }) => first),
    warm: of(({ warm }) => median(warm)),
    ratio: of(
      ({ warm }) =>
        median(warm) / median(ours[rounds.findIndex((each) => each.warm === warm)].warm),
    ),
    peak: of(({ peak }) => peak),
    bytes,
    pages,
  };
}

function print(title, figures) {
  const ours = figures.get('ours same');
  console.log(`\n${title} (${ours.pages} pages ours, medians)`);
  console.log(`${'engine'.padEnd(36)}  first ms   warm ms  × ours    peak MB       kB`);
  for (const [name, { skipped, first, warm, ratio, peak, bytes }] of figures) {
    const label = TITLES[name].padEnd(36);
    if (skipped) console.log(`${label}  skipped: ${skipped}`);
    else {
      const cells = [first.toFixed(0), warm.toFixed(1), ratio.toFixed(2)];
      const more = [peak.toFixed(0), (bytes / 1024).toFixed(0)];
      const [a, b, c, d, e] = [...cells, ...more];
      console.log(
        `${label}${a.padStart(10)}${b.padStart(10)}${c.padStart(8)}${d.padStart(11)}${e.padStart(9)}`,
      );
    }
  }
}

function main() {
  requireNode();
  buildWhenStale();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-documents-'));
  console.log(
    `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load ${os.loadavg()[0].toFixed(1)}`,
  );
  const results = {};
  for (const size of SIZES) {
    results[size.key] = measured(written(folder, size), size);
    print(size.name, results[size.key]);
  }
  const data = path.join(folder, 'small.json');
  const soak = child('soak.cjs', data, isQuick ? 500 : 5000);
  console.log(
    `\n${soak.documents} documents one after the other: resident ${soak.early.toFixed(0)} MB after a fifth, ` +
      `${soak.late.toFixed(0)} MB at the end, highest ${soak.highest.toFixed(0)} MB`,
  );
  const health = child('health.cjs', data, isQuick ? 3 : 10);
  for (const [name, { p50, p99, documents }] of Object.entries(health)) {
    console.log(
      `a health request ${name.padEnd(38)} p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms` +
        (documents === undefined ? '' : `  (${documents} documents made meanwhile)`),
    );
  }
  console.log('');
  for (const line of gateLines(results, soak)) console.log(line);
  fs.rmSync(folder, { recursive: true, force: true });
}

main();
