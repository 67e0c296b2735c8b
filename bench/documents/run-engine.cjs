'use strict';
// One engine in a process of its own: run-engine.cjs ENGINE VARIANT CONTENT.json RUNS [OUT.pdf]. Prints JSON.
const fs = require('node:fs');

const [engine, variant, file, runs, out] = process.argv.slice(2);

async function measured() {
  const content = JSON.parse(fs.readFileSync(file, 'utf8'));
  const began = performance.now();
  const { open } = require(`./engines/${engine}.cjs`);
  const { render, contentOf = () => content, memory, close } = await open(variant, content);
  let pdf = await render(contentOf(0));
  const first = performance.now() - began;
  const warm = [];
  const warmUp = Math.ceil(runs / 3);
  let before = process.cpuUsage();
  for (let run = 1; run <= warmUp + Number(runs); run += 1) {
    const next = contentOf(run);
    const start = performance.now();
    pdf = await render(next);
    if (run === warmUp) before = process.cpuUsage();
    if (run > warmUp) warm.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / Number(runs);
  const peak = memory ? memory() : process.resourceUsage().maxRSS / 1024;
  await close?.();
  if (out) fs.writeFileSync(out, pdf);
  return { first, warm, cpu, peak, bytes: pdf.length, pages: pagesOf(pdf) };
}

/** Undefined in files whose objects are packed. */
function pagesOf(pdf) {
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type ?\/Page\b/g);
  return pages?.length;
}

measured().then(
  (figures) => process.stdout.write(JSON.stringify(figures)),
  (error) => {
    process.stdout.write(JSON.stringify({ skipped: error.message }));
    process.exitCode = error.code === 'ABSENT' ? 0 : 1;
  },
);
