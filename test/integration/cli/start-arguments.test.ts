import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../../../src/cli/command';
import { startAsked } from '../../../src/cli/start-arguments';
import { packagePath } from '../../../src/platform/package-root';

describe('npm start', () => {
  it('knows its flags, and a file for the example run alone', () => {
    expect(startAsked([])).toEqual({ example: false, reset: false });
    expect(startAsked(['--reset'])).toMatchObject({ reset: true });
    expect(startAsked(['--example', 'x.json'])).toMatchObject({ example: true, file: 'x.json' });
    expect(startAsked(['--example', '-'])).toMatchObject({ file: '-' });
  });

  it.each([
    [['--fast'], /^Unknown option '--fast'\nusage: npm start/],
    [['x.json'], /^expected no x\.json\n/],
    [['--example', 'x.json', 'y.json'], /^expected one FILE, got 2\n/],
    [['--example', '--reset'], /^an example run has no demonstration to reset\n/],
  ])('%j is refused with the usage', (args, expected) => {
    expect(() => startAsked(args)).toThrow(BadInput);
    expect(() => startAsked(args)).toThrow(expected);
  });
});

const FULL = '/dev/full';

(existsSync(FULL) ? it : it.skip)('what cannot be written is said in a line, exit 74', () => {
  const terminal = JSON.stringify(packagePath('src', 'cli', 'process-terminal.ts'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['-r', join(__dirname, '..', 'typescript.cjs')],
      ...['-e', `require(${terminal}).processTerminal().out('a line')`],
    ],
    { encoding: 'utf8', stdio: ['ignore', openSync(FULL, 'w'), 'pipe'] },
  );
  expect({ status, stderr }).toEqual({ status: 74, stderr: 'the output: no space is left\n' });
});
