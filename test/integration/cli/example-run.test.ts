import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../../src/platform/package-root';
import { chainHash, GENESIS } from '../../../src/record/audit-event';
import { canonicalJson } from '../../../src/kernel/canonical-json';
import { temporaryFolder } from '../temporary-folder';
import { type ExampleDone, exampleRunOn } from './decided-example';

jest.setTimeout(180_000);

const example = (name: string): string => packagePath('examples', `${name}.json`);
const stepsOf = ({ lines }: ExampleDone): string[] =>
  lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(/\s+/)[0]!);
const throwAways = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`decision-papers-${process.pid}-`));

describe('the whole way of a paper without a stop', () => {
  let done: ExampleDone;
  beforeAll(async () => {
    done = await exampleRunOn(example('pcd-1653-corrected'));
  });
  afterAll(() => done.remove());

  it('ends in a published decision and its letter in force, every step a line, everything proved, exit 0', () => {
    const acts = 'drafted submitted interests advised advised advised advised advised advised';
    const signing = 'cleared frozen approved interests decided authority published';
    const way = stepsOf(done).slice(stepsOf(done).indexOf('drafted'));
    expect(way.filter((step) => step !== 'written')).toEqual([
      ...`${acts} ${signing}`.split(' '),
      ...Array<string>(7).fill('verified'),
      'to',
      ...'entered prepared composed cleared issued accepted in'.split(' '),
      ...Array<string>(4).fill('verified'),
      'to',
    ]);
    expect(done.code).toBe(0);
  });

  it('says of each step who did it and what it rests on', () => {
    const said = done.lines.join('\n');
    for (const line of [
      /advised +Finance adviser: .*money moves/,
      /cleared +Head of service: /,
      /frozen +the service: numbered PCD 1653/,
      /approved +Chief Executive Officer: signature 1/,
      /decided +Deputy Mayor for Policing and Crime: signature 2, paragraph 4\.8, bids and award limbs/,
      /authority recommendation 2, paragraph 4\.8, award limb: .* up to £440,000/,
      /published Governance officer: /,
      /cleared +Chief Executive Officer: exactly that file/,
      /accepted +the grantee’s signatory, by link and code; sealed/,
      /in force +Chief Executive Officer: signed under paragraph 5\.22/,
    ]) {
      expect(said).toMatch(line);
    }
  });

  it('leaves the signed decision, the register entry, the audit trail and what to verify them by', () => {
    expect(done.decision).toEqual([
      ...['audit.jsonl', 'issuing.crl', 'paper.html', 'pcd-1653.pdf'],
      ...['register.html', 'register.json', 'root.crl', 'root.pem'],
    ]);
    expect(JSON.parse(done.read('decision/register.json'))).toMatchObject({
      reference: 'PCD 1653',
      decidedBy: 'Deputy Mayor for Policing and Crime',
      decidedOn: '2024-03-18',
    });
    const page = done.read('decision/register.html');
    expect(page).toContain('href="pcd-1653.pdf"');
    expect(page).toContain('href="root.pem"');
    expect(page).not.toMatch(/(href|src)="\//);
    for (const name of done.decision) {
      expect(done.read('index.html')).toContain(`href="decision/${name}"`);
    }
  });

  it('leaves the letter with seal and signature, and the ledger before and after', () => {
    const files = ['slt-2023-01.pdf', 'ledger.html', 'ledger-before.json', 'ledger-after.json'];
    for (const name of files) expect(done.read('index.html')).toContain(`href="letter/${name}"`);
    const committed = (file: string) =>
      (JSON.parse(done.read(file)) as { total: { committed: number } }).total.committed;
    expect(committed('letter/ledger-before.json')).toBe(49_000_000);
    expect(committed('letter/ledger-after.json')).toBe(93_000_000);
    const years = JSON.parse(done.read('letter/ledger-after.json')) as { rows: object[] };
    expect(years.rows).toMatchObject([
      { share: 'unsplit', committed: 49_000_000 },
      { share: '2024/25', committed: 22_000_000, left: 0 },
      { share: '2025/26', committed: 22_000_000, left: 0 },
    ]);
    expect(done.read('letter/ledger.html')).toContain('£220,000');
  });

  it('leaves a trail that can be chained anew by whoever has the file', () => {
    const trail = done.read('decision/audit.jsonl').trimEnd().split('\n');
    let hash = GENESIS;
    for (const line of trail) {
      const { event, hash: said } = JSON.parse(line) as { event: { seq: number }; hash: string };
      hash = chainHash(hash, event.seq, canonicalJson(event as never));
      expect(said).toBe(hash);
    }
    expect(trail.at(-1)).toContain('"who":"Governance officer"');
  });

  it('leaves nothing of its database', () => {
    expect(throwAways()).toEqual([]);
  });
});

describe('the whole way of another paper', () => {
  it('is gone on its own business date', async () => {
    const done = await exampleRunOn(example('pcd-664-corrected'));
    expect(done.code).toBe(0);
    expect(JSON.parse(done.read('decision/register.json'))).toMatchObject({
      reference: 'PCD 664',
      decidedOn: '2020-02-24',
    });
    done.remove();
  });

  it('of a user’s own begins its series at 1, and what is only a warning is answered', async () => {
    const folder = temporaryFolder();
    const own = join(folder.path, 'pcd-1653-corrected.json');
    const envelope = JSON.parse(readFileSync(example('pcd-1653-corrected'), 'utf8'));
    // As of the day after the money begins it is retrospective, which an author has to answer for.
    writeFileSync(own, JSON.stringify({ ...envelope, asOf: '2024-04-02' }));
    const done = await exampleRunOn(own);
    expect(done.code).toBe(0);
    expect(stepsOf(done)).toContain('answered');
    expect(done.decision).toContain('pcd-1.pdf');
    done.remove();
    folder.remove();
  });
});

describe('a paper with stops', () => {
  it('is not decided: its stops are listed, no signed file is left, not even an earlier one, exit 1', async () => {
    const done = await exampleRunOn(example('pcd-1653'), (out) => {
      mkdirSync(join(out, 'decision'), { recursive: true });
      writeFileSync(join(out, 'decision', 'pcd-1653.pdf'), 'of an earlier run');
    });
    expect(done.code).toBe(1);
    expect(done.lines.filter((line) => line.includes('STOP'))).toHaveLength(10);
    expect(done.lines.join('\n')).toContain('10 stops have to be settled first');
    expect(existsSync(done.path('decision'))).toBe(false);
    expect(done.read('index.html')).not.toContain('decision/');
    done.remove();
  });

  it('that states a Part 2 is refused by the action itself, in words', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'part-2.json');
    const envelope = JSON.parse(readFileSync(example('pcd-1653-corrected'), 'utf8'));
    envelope.paper.publication.part2 = {
      kind: 'yes',
      exemption: 's43',
      publicInterestTest: 'The balance favours withholding it.',
      reviewOn: '2025-03-18',
    };
    writeFileSync(file, JSON.stringify(envelope));
    const done = await exampleRunOn(file);
    expect(done.code).toBe(1);
    expect(done.lines.join('\n')).toMatch(/stopped .*Part 2/);
    expect(done.decision).toEqual([]);
    done.remove();
    folder.remove();
  });
});
