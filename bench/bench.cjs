'use strict';
// Whole commands as a user meets them, beside a bare Node start in the same run. Never a timed test.
const { spawn, spawnSync } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { requireNode, buildWhenStale, root } = require('../bin/run.cjs');

const RUNS = 9;
const PAPER = path.join(root, 'examples/pcd-664-corrected.json');
const cli = path.join(root, 'bin/decision-papers.cjs');

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(args) {
  const began = performance.now();
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  if (run.status !== 0) throw new Error(`${args.join(' ')}: exit ${run.status}\n${run.stderr}`);
  return performance.now() - began;
}

/** What the service is not served without. */
const served = (data) => ({
  ...process.env,
  ...{ PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, DATABASE_URL: '' },
  SESSION_SECRET: randomBytes(48).toString('base64url'),
  PUBLIC_URL: 'https://127.0.0.1',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'papers@bench.invalid',
});

/** Until the line that says where it listens; the server is then ended by its process id. */
function coldStart() {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const env = served(data);
  const made = spawnSync(process.execPath, [cli, 'admin', 'create', '--name', 'bench'], { env });
  if (made.status !== 0) throw new Error(`admin create: exit ${made.status}\n${made.stderr}`);
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const server = spawn(process.execPath, [path.join(root, 'dist/src/main.js')], {
      cwd: data,
      env,
    });
    let said = '';
    const listen = (chunk) => {
      said += chunk;
      if (!/https:\/\/127\.0\.0\.1:\d+/.test(said)) return;
      const took = performance.now() - began;
      server.removeAllListeners('exit');
      server.once('exit', () => {
        fs.rmSync(data, { recursive: true, force: true });
        resolve(took);
      });
      server.kill('SIGTERM');
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
    setTimeout(() => server.kill('SIGKILL'), 20_000).unref();
  });
}

async function warmBuild() {
  const { buildDocument } = require('../dist/src/cli/document-of.js');
  const { readPaperFile } = require('../dist/src/cli/input-file.adapter.js');
  const { renderPdf } = require('../dist/src/documents/pdf/render-pdf.adapter.js');
  const input = readPaperFile(PAPER);
  const build = () => renderPdf(buildDocument(input, { reference: 'PCD 664' }));
  const first = performance.now();
  let pdf = build();
  const firstTook = performance.now() - first;
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    pdf = build();
    times.push(performance.now() - began);
  }
  const pages = (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
  return { firstTook, warm: median(times), pages, kilobytes: Math.round(pdf.length / 1024) };
}

async function main() {
  requireNode();
  buildWhenStale();
  const bare = [];
  const check = [];
  const starts = [];
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(timed(['-e', '0']));
    check.push(timed([cli, 'check', PAPER]));
    if (run < 5) starts.push(await coldStart());
  }
  const base = median(bare);
  const row = (name, took, aim) =>
    console.log(
      `${name.padEnd(46)} ${took.toFixed(0).padStart(6)} ms  ${(took / base).toFixed(1).padStart(6)} × bare${aim ? `   aim ${aim}` : ''}`,
    );
  row('bare Node start (node -e 0)', base);
  row('check of a paper, whole command', median(check), '≤ 500 ms');
  row('cold start of the built server to listening', median(starts), '≤ 2000 ms');
  const { firstTook, warm, pages, kilobytes } = await warmBuild();
  row(`paper of ${pages} pages to PDF, first (${kilobytes} kB)`, firstTook);
  row(`paper of ${pages} pages to PDF, warm`, warm);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
