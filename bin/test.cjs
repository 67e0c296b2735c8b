'use strict';
// npm test. Jest loads a file's modules anew for it, which costs more than most files' tests: so the
// files are dealt into a few suites, and what one file has loaded the others of its suite use too.
// `node bin/test.cjs PATTERN … OPTION …`: only files whose path matches a pattern; jest's own options.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./run.cjs');

const SUITES = 10;
/** Milliseconds a test may take, whatever its file asks for: other work may share the machine. */
const PATIENCE = 300_000;
/** Of this run alone. */
const folder = path.join(root, '.cache', 'together', String(process.pid));
const jest = require.resolve('../node_modules/jest/bin/jest.js');

function testFiles(patterns) {
  const wanted = patterns.map((pattern) => new RegExp(pattern));
  return fs
    .readdirSync(path.join(root, 'test'), { recursive: true })
    .map((file) => path.posix.join('test', ...file.split(path.sep)))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => wanted.length === 0 || wanted.some((each) => each.test(file)))
    .sort();
}

/** Every file is a `describe` by its name, so that what it sets up and takes down is its own. */
const suiteOf = (files) => `'use strict';
${files.map((file) => `describe('${file}', () => void require('../../../${file}'));`).join('\n')}
jest.setTimeout(${PATIENCE});
`;

function deal(files) {
  fs.mkdirSync(folder, { recursive: true });
  for (let suite = 0; suite < Math.min(SUITES, files.length); suite += 1) {
    const dealt = files.filter((_file, at) => at % SUITES === suite);
    fs.writeFileSync(path.join(folder, `suite-${suite + 1}.test.js`), suiteOf(dealt));
  }
}

function run(args) {
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const split = firstOption < 0 ? args.length : firstOption;
  deal(testFiles(args.slice(0, split)));
  const suites = ['--roots', folder, '--testMatch', `${folder}/*.test.js`];
  const options = [jest, ...suites, ...args.slice(split)];
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
  fs.rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}

process.exit(run(process.argv.slice(2)));
