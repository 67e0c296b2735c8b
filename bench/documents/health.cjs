'use strict';
// What a request waits that only asks whether the service is there, while documents are made:
// health.cjs CONTENT.json SECONDS. The service's printer, a plain HTTP answer beside it. Prints JSON.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { setImmediate } = require('node:timers');
const { root } = require('../../bin/run.cjs');
const { open } = require('./engines/ours.cjs');

const [file, seconds] = process.argv.slice(2);
const built = (name) => require(path.join(root, process.env.BENCH_DIST ?? 'dist', 'src', name));
const { treeOf } = open('same', JSON.parse(fs.readFileSync(file, 'utf8')));
const tree = treeOf();
/** Asked for at the same time, as by so many people. */
const IN_FLIGHT = 8;
const EVERY = 10;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const at = (values, share) =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))];

function asked(port) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get({ port, host: '127.0.0.1', path: '/health/live' }, (response) => {
      response.resume();
      response.on('end', () => resolve(performance.now() - began));
    });
    request.on('error', reject);
  });
}

/** Waits of requests one after the other while `print` is kept busy. */
async function waits(port, print) {
  let documents = 0;
  let isOver = false;
  const busy = async () => {
    while (!isOver) {
      await print();
      documents += 1;
    }
  };
  if (print) await print();
  const load = print ? Array.from({ length: IN_FLIGHT }, busy) : [];
  const took = [];
  const end = performance.now() + Number(seconds) * 1000;
  while (performance.now() < end) {
    took.push(await asked(port));
    await pause(EVERY);
  }
  isOver = true;
  await Promise.all(load);
  took.sort((one, other) => one - other);
  return { p50: at(took, 0.5), p99: at(took, 0.99), ...(print ? { documents } : {}) };
}

async function main() {
  const { openPrinter } = built('documents/printing/open-printer.adapter.js');
  const { writeDocument } = built('documents/forms.adapter.js');
  const printer = openPrinter();
  const server = http.createServer((_request, response) => response.end('{"status":"ok"}'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const inPlace = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return writeDocument(tree, 'pdf');
  };
  const figures = {
    'with nothing to print': await waits(port),
    'while the pool prints': await waits(port, () => printer.write(tree, 'pdf')),
    'if the event loop itself printed': await waits(port, inPlace),
  };
  await printer.close();
  server.closeAllConnections();
  server.close();
  process.stdout.write(JSON.stringify(figures));
}

main();
