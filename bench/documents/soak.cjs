'use strict';
// Many documents in one process, every one with other words: soak.cjs CONTENT.json COUNT. Prints JSON.
const fs = require('node:fs');
const { open } = require('./engines/ours.cjs');

const [file, count] = process.argv.slice(2);
const documents = Number(count);
const { render, contentOf } = open('new-words', JSON.parse(fs.readFileSync(file, 'utf8')));
const SAMPLES = 50;
const resident = [];
for (let made = 1; made <= documents; made += 1) {
  render(contentOf(made));
  if (made % (documents / SAMPLES) === 0) resident.push(process.memoryUsage.rss() / 1024 / 1024);
}
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const tenth = SAMPLES / 10;
process.stdout.write(
  JSON.stringify({
    documents,
    early: mean(resident.slice(2 * tenth, 3 * tenth)),
    late: mean(resident.slice(-tenth)),
    highest: Math.max(...resident),
  }),
);
