import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../../src/cli/main';
import { packagePath } from '../../../src/platform/package-root';
import { temporaryFolder } from '../temporary-folder';

const made: { remove(): void }[] = [];
afterAll(() => made.forEach((folder) => folder.remove()));

function newFolder(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder.path;
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

async function decisionPapers(...args: string[]): Promise<Outcome> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

const example = (name: string): string => packagePath('examples', name);
const AGREEMENTS = packagePath('examples', 'agreements');

describe('decision-papers check', () => {
  it('exits 1 on a stop and says where, against what, and what would settle it', async () => {
    const { code, out } = await decisionPapers('check', example('pcd-1653.json'));
    expect(code).toBe(1);
    expect(out).toContain('[to-against-by]');
    expect(out).toContain('5.2 (/sections/4/blocks/1/text)');
    expect(out).toContain('To settle:');
    expect(out).toMatch(/Found 10 stops, 3 to answer\.\n$/);
  });

  it('exits 0 on a paper without stops', async () => {
    const { code, out } = await decisionPapers('check', example('pcd-1653-corrected.json'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Found nothing') });
  });

  it('gives the same findings as data with --json', async () => {
    const { code, out } = await decisionPapers(
      'check',
      example('pcd-664.json'),
      '--agreements',
      AGREEMENTS,
      '--json',
    );
    const report = JSON.parse(out) as { stops: number; agreements: number; findings: object[] };
    expect(code).toBe(1);
    expect(report).toMatchObject({ stops: 2, warnings: 0, agreements: 2, on: '2020-02-24' });
    expect(report.findings).toHaveLength(2);
  });

  it('judges duties at the date it is given', async () => {
    const later = await decisionPapers('check', example('pcd-664.json'), '--on', '2024-03-18');
    expect(later.out).toContain('[subsidy-not-stated]');
    expect(later.out).toContain('[money-before-decision]');
  });
});

describe('decision-papers route', () => {
  it('says who decides under which paragraph and limbs, and who signs what follows', async () => {
    const { code, out } = await decisionPapers('route', example('pcd-1653-corrected.json'));
    expect(code).toBe(0);
    expect(out).toContain('decide: Deputy Mayor for Policing and Crime, 4.8, bids and award limbs');
    expect(out).toContain('signs the grant modification letter, paragraph 5.22');
  });

  it('names recommendations that follow one another as a run', async () => {
    const { out } = await decisionPapers('route', example('pcd-664-corrected.json'));
    expect(out).toContain('signs the grant agreement, paragraph 5.22 (recommendations 1 to 3)');
  });

  it('exits 1 when a recommendation has nobody to decide it', async () => {
    const folder = newFolder();
    const envelope = JSON.parse(fs.readFileSync(example('pcd-664.json'), 'utf8'));
    envelope.paper.recommendations[0].matter = 'tender';
    const file = path.join(folder, 'tender.json');
    fs.writeFileSync(file, JSON.stringify(envelope));
    const { code, out } = await decisionPapers('route', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).withoutAuthority).toEqual(['1']);
  });
});

describe('decision-papers build', () => {
  it('writes the PDF whole, the same bytes twice', async () => {
    const folder = newFolder();
    const files = ['one.pdf', 'two.pdf'].map((name) => path.join(folder, name));
    for (const out of files) {
      const built = await decisionPapers(
        'build',
        example('pcd-664-corrected.json'),
        '--pdf',
        '--reference',
        'PCD 664',
        '-o',
        out,
      );
      expect(built.code).toBe(0);
    }
    const [one, two] = files.map((file) => fs.readFileSync(file));
    expect(one!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one!.equals(two!)).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(['one.pdf', 'two.pdf']);
  });

  it.each([
    ['docx', 'PK\x03\x04'],
    ['text', 'Draft, not signed'],
  ])('writes %s', async (form, beginning) => {
    const out = path.join(newFolder(), `paper.${form}`);
    const built = await decisionPapers('build', example('pcd-664.json'), '--as', form, '-o', out);
    expect(built.code).toBe(0);
    expect(fs.readFileSync(out, 'utf8').startsWith(beginning)).toBe(true);
  });

  it('marks a paper without a reference as a draft', async () => {
    const out = path.join(newFolder(), 'draft.html');
    await decisionPapers('build', example('pcd-664.json'), '--html', '-o', out);
    expect(fs.readFileSync(out, 'utf8')).toContain('Draft, not signed');
  });

  it('names a character that no font has, the file and the path, and writes nothing', async () => {
    const folder = newFolder();
    const envelope = JSON.parse(fs.readFileSync(example('pcd-664.json'), 'utf8'));
    envelope.paper.sections[1].blocks[0].text = 'A referral 🦉 is triaged.';
    const file = path.join(folder, 'owl.json');
    fs.writeFileSync(file, JSON.stringify(envelope));
    const out = path.join(folder, 'owl.pdf');
    const { code, err } = await decisionPapers('build', file, '--pdf', '-o', out);
    expect(code).toBe(2);
    expect(err).toBe(
      `${file}: /sections/1/blocks/0/text: The fonts of the document do not have 🦉 (U+1F989).\n`,
    );
    expect(fs.existsSync(out)).toBe(false);
  });
});

describe('bad input', () => {
  const folder = newFolder();
  const write = (name: string, text: string | Buffer): string => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  it.each([
    ['no such file', () => path.join(folder, 'none.json'), /none\.json: no such file/],
    ['a folder', () => folder, /is a folder/],
    ['text that is no JSON', () => write('a.json', '{"title": }'), /a\.json: .*line 1/],
    ['bytes that are no UTF-8', () => write('b.json', Buffer.from([0xff, 0xfe])), /not UTF-8/],
    ['a list', () => write('c.json', '[]'), /c\.json: the document: must be an object/],
    ['an unknown property', () => write('d.json', '{"titel":"x"}'), /\/titel: is not a property/],
  ])('%s exits 2, one line a fault', async (_name, file, expected) => {
    const { code, out, err } = await decisionPapers('check', file());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(expected);
  });

  it.each([
    [['build', 'x.json', '--pdf'], /expected -o OUT/],
    [['build', 'x.json', '-o', 'y'], /one of --as pdf\|html\|docx\|text/],
    [
      ['build', 'x.json', '--pdf', '--reference', 'XYZ', '-o', 'y'],
      /--reference: expected a decision reference/,
    ],
    [['check'], /expected one FILE, got 0/],
    [['check', 'x.json', '--speed'], /--speed/],
    [['check', 'x.json', '--on', '2024-02-30'], /--on: expected a day that exists/],
    [['fly'], /unknown command: fly/],
    [['schema', 'x'], /expected no x\nusage: decision-papers schema/],
    [['docs', 'x'], /expected no x/],
    [['resume', 'x'], /expected no x/],
  ])('%j exits 2 and shows the usage', async (args, expected) => {
    const { code, err } = await decisionPapers(...args);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('leaves the file that was there when the new one cannot be built', async () => {
    const out = write('kept.pdf', 'the earlier file');
    const { code } = await decisionPapers('build', write('e.json', '{}'), '--pdf', '-o', out);
    expect(code).toBe(2);
    expect(fs.readFileSync(out, 'utf8')).toBe('the earlier file');
  });

  it('says in one line when the folder to write to is not there', async () => {
    const out = path.join(folder, 'no/such/paper.pdf');
    const { code, err } = await decisionPapers(
      'build',
      example('pcd-664.json'),
      '--pdf',
      '-o',
      out,
    );
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
  });
});

describe('generated files', () => {
  it('are current', async () => {
    expect(await decisionPapers('docs', '--check')).toEqual({ code: 0, out: '', err: '' });
  });

  it('the schema is printed as it stands in schema/', async () => {
    const { out } = await decisionPapers('schema');
    expect(out).toBe(fs.readFileSync(packagePath('schema', 'paper.schema.json'), 'utf8'));
  });
});
