import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../../src/cli/main';
import { packagePath } from '../../../src/platform/package-root';
import { temporaryFolder } from '../temporary-folder';

async function template(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await run(['template', ...args], terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const copy = temporaryFolder();
afterAll(() => copy.remove());

it('tries every shipped template on the examples, on a paper and on letters with one of everything', async () => {
  const { code, out } = await template('check');
  expect(out.split('\n')).toEqual([
    'part2.v1: nothing wrong in 2 documents',
    'pcd.v1: nothing wrong in 10 documents',
    'pcd.v2: nothing wrong in 10 documents',
    'grant-award.v1: nothing wrong in 2 documents',
    'grant-modification.v1: nothing wrong in 8 documents',
  ]);
  expect(code).toBe(0);
});

it('tells what a letter’s template leaves out', async () => {
  const award = packagePath('templates', 'letters', 'grant-award.v1');
  fs.cpSync(award, path.join(copy.path, 'award'), { recursive: true });
  const file = path.join(copy.path, 'award', 'letter.hbs');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('{{> signatures}}', ''));
  const { code, out } = await template('check', path.join(copy.path, 'award'));
  expect(code).toBe(1);
  expect(out).toContain('award: /noticeAtEnd/label is not printed');
});

it('tells what is wrong with a template in a folder, exit 1', async () => {
  fs.cpSync(packagePath('templates', 'papers', 'pcd.v1'), copy.path, { recursive: true });
  const file = path.join(copy.path, 'paper.hbs');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('<p>{{partOne}}</p>', ''));
  const { code, out } = await template('check', copy.path);
  expect(code).toBe(1);
  expect(out).toContain('everything.json as a draft: /partOne is not printed');
});

it.each([[['check', 'pcd.v9']], [['mend']], [[]]])('%j exits 2 and says why', async (args) => {
  const { code, err } = await template(...args);
  expect([code, err === '']).toEqual([2, false]);
});
