import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const config = require('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
  rooms: Record<string, string[]>;
};
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  rule: { name: string };
  from: string;
}

function cruise(folder: string): Violation[] {
  const result = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return (JSON.parse(result.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** One file for each rule that does just what the rule forbids. */
function brokenHouse(): Record<string, string> {
  const rooms = Object.keys(config.rooms);
  const files: Record<string, string> = {
    'src/kernel/breaks-kernel.ts': "import '../record/target';",
    'src/record/looks-up.ts': "import '../web/target';",
    'src/papers/reads-a-file.ts': "import 'node:fs';",
    'src/workflow/one.action.ts': "import './two.action';",
    'src/workflow/two.action.ts': 'export const two = 2;',
    'src/jobs/reaches-another-row.ts': "import '../papers/paper.repository';",
    'src/web/reaches-a-row.ts': "import '../papers/paper.repository';",
    'src/papers/paper.repository.ts': 'export const repository = 1;',
    'src/jobs/signs-by-itself.ts': "import '../signatures/sign-field.adapter';",
    'src/signatures/sign-field.adapter.ts': 'export const sign = 1;',
    'src/web/shows-a-part-2.ts': "import '../papers/part-2/part-2-document';",
    'src/papers/part-2/part-2-document.ts': 'export const document = 1;',
    'src/scheme/decorates.ts': "import 'class-validator';",
    'src/scheme/left.ts': "import './right';",
    'src/scheme/right.ts': "import './left';",
    'src/documents/nobody-uses-me.ts': 'export const alone = 1;',
    'src/people/leans-on-a-test-tool.ts': "import 'jest';",
  };
  for (const room of rooms) {
    const allowed = ['kernel', 'platform', room, ...config.rooms[room]!];
    const forbidden = rooms.find((other) => !allowed.includes(other));
    files[`src/${room}/target.ts`] = 'export const target = 1;';
    if (forbidden) files[`src/${room}/breaks-${room}.ts`] = `import '../${forbidden}/target';`;
  }
  files['src/cli/breaks-cli.ts'] = "import '../strange-room/target';";
  files['src/strange-room/target.ts'] = 'export const target = 1;';
  files['src/web/breaks-web.ts'] = "import '../strange-room/target';";
  return files;
}

describe('the boundaries', () => {
  it('each fail when they are broken once', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boundaries-'));
    for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
      fs.copyFileSync(path.join(root, name), path.join(folder, name));
    }
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [name, source] of Object.entries(brokenHouse())) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), source);
    }
    const broken = new Set(cruise(folder).map(({ rule }) => rule.name));
    fs.rmSync(folder, { recursive: true });
    expect(config.forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual(
      [],
    );
  });

  it('are the ones docs/architecture.md prints', () => {
    const page = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
    const printed = [...page.matchAll(/^\| `([a-z]+)` +\| [^|]+\| ([^|]+)\|$/gm)].map(
      ([, room, others]) => [room, others!.trim() === 'none' ? [] : others!.trim().split(', ')],
    );
    expect(Object.fromEntries(printed)).toEqual(config.rooms);
  });
});

describe('names', () => {
  const SAYS_NOTHING = /(^|[-.])(util|utils|helper|helpers|common|manager|data|info|base)([-.]|$)/;
  /** Terms of the field and of libraries, in which the word means something. */
  const TERMS = [/data-protection/, /data-source/];

  it('of files use no word that says nothing, and no file is called index', () => {
    const files = fs
      .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => path.basename(file))
      .filter((file) => file.endsWith('.ts'));
    const bare = (file: string): string =>
      TERMS.reduce((rest, term) => rest.replace(term, ''), file);
    expect(files.filter((file) => SAYS_NOTHING.test(bare(file)) || file === 'index.ts')).toEqual(
      [],
    );
  });
});
