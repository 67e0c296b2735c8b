'use strict';
// prettier, eslint, tsc and dependency-cruiser in one command: every fault of every tool, one exit.
const { spawnSync } = require('node:child_process');
const { root } = require('./run.cjs');

const TOOLS = [
  ['prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['eslint', 'eslint/bin/eslint.js', ['.']],
  ['tsc', 'typescript/bin/tsc', ['--noEmit', '-p', '.']],
  [
    'dependency-cruiser',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', 'src', 'migrations'],
  ],
];

let failed = 0;
for (const [name, script, args] of TOOLS) {
  const file = require.resolve(`../node_modules/${script}`);
  const result = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  console.log(`${result.status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (result.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
