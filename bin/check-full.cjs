'use strict';
// The counts an issue asks for: test/stress and the races of test/integration, on SQLite and, where
// DATABASE_URL is set, on PostgreSQL too.
const { spawnSync } = require('node:child_process');
const { root } = require('./run.cjs');

const jest = require.resolve('../node_modules/jest/bin/jest.js');
const FULL = ['**/test/stress/**/*.stress.ts', '**/test/integration/**/*races.test.ts'];
const ARGUMENTS = ['--testMatch', ...FULL, '--testTimeout', '3600000', '-i'];
const RACE_TRIES = process.env.RACE_TRIES ?? '500';

function runOn(name, databaseUrl) {
  console.log(`== ${name}`);
  const env = { ...process.env, RACE_TRIES, DATABASE_URL: databaseUrl };
  const extra = process.argv.slice(2);
  const args = [jest, ...ARGUMENTS, ...extra];
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
}

const { DATABASE_URL } = process.env;
const ends = [runOn('SQLite', '')];
if (DATABASE_URL) ends.push(runOn('PostgreSQL', DATABASE_URL));
else console.log('== PostgreSQL: skipped, DATABASE_URL is not set');
process.exit(ends.every(Boolean) ? 0 : 1);
