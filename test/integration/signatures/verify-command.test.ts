import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../../../src/cli/command';
import { verifyFile } from '../../../src/cli/verify-file';
import { signedPaper, type SignedPaper } from './signed-paper';

let paper: SignedPaper;
const path = (name: string): string => join(paper.folder, name);

beforeAll(async () => {
  paper = await signedPaper();
  const [issuing, root] = await paper.authority.revocationLists();
  const files = {
    twice: paper.twice,
    once: paper.once,
    issuing,
    root,
    rootPem: paper.authority.rootPem,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content ?? '');
});
const environment = { ...process.env };
beforeEach(() => {
  // Where the service has no root of its own.
  process.env.DATA_DIR = path('nowhere');
});
afterEach(() => {
  process.env = { ...environment };
});
afterAll(() => paper.remove());

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const terminal = { out: (text: string) => lines.push(text), err: () => undefined };
  const code = await verifyFile(args, terminal);
  return { code, out: lines.join('\n') };
}

describe('verify FILE', () => {
  test('says of a good file who signed it, and exits 0', async () => {
    const { code, out } = await run(
      ...[path('twice'), '--trust', path('rootPem'), '--signatures', '2'],
      ...['--crl', path('issuing'), '--crl', path('root')],
    );
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `${path('twice')}: valid`,
      '1. signature-1-ceo: Demonstration signatory, 2024-03-22T10:42:07.000Z: holds',
      '2. signature-2-dmpc: Demonstration signatory, 2024-03-25T16:05:31.000Z: holds',
      expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/),
    ]);
  });

  test('names what fails, and exits 1', async () => {
    const { code, out } = await run(path('once'), '--trust', path('rootPem'), '--signatures', '2');
    expect(code).toBe(1);
    expect(out).toContain(': NOT VALID');
    expect(out).toContain('-  signature-2-dmpc: not signed');
    expect(out).toContain('!  the number of signatures is 1, expected are 2 [count-differs]');
    expect(out).toContain('not asked: revocation');
  });

  test('expects every made field signed where no number is asked for', async () => {
    const { code, out } = await run(path('once'), '--trust', path('rootPem'));
    expect(code).toBe(1);
    expect(out).toContain('the number of signatures is 1, expected are 2 [count-differs]');
    const first = await run(path('once'), '--trust', path('rootPem'), '--signatures', '1');
    expect(first.code).toBe(0);
  });

  test('trusts the service’s own root, with its lists, where none is named', async () => {
    process.env.DATA_DIR = paper.folder;
    const { code, out } = await run(path('twice'));
    expect(code).toBe(0);
    expect(out).not.toContain('not asked');
  });

  test('gives the whole verdict as JSON', async () => {
    const { code, out } = await run(path('twice'), '--trust', path('rootPem'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      isValid: true,
      failures: [],
      checks: { digest: 'passed' },
    });
  });

  test.each([
    ['no file', []],
    ['no root', ['twice']],
    ['a file that does not exist', ['nowhere', '--trust', 'rootPem']],
    ['a root that is none', ['twice', '--trust', 'twice']],
    ['a list that is none', ['twice', '--trust', 'rootPem', '--crl', 'twice']],
    ['a number that is none', ['twice', '--trust', 'rootPem', '--signatures', 'two']],
    ['an option nobody knows', ['twice', '--trust', 'rootPem', '--quiet']],
  ])('%s is a wrong call, exit 2', async (_what, args) => {
    const placed = args.map((each) => (/^(twice|nowhere|rootPem)$/.test(each) ? path(each) : each));
    await expect(run(...placed)).rejects.toThrow(BadInput);
  });
});
