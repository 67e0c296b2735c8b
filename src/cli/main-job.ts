import fs from 'node:fs';
import path from 'node:path';
import { type Finding } from '../kernel/findings';
import { formatDate } from '../kernel/local-date';
import { type AgreementFacts } from '../papers/content/agreement-facts';
import { type PaperInput } from '../papers/content/parse';
import { routeOf } from '../papers/route';
import { writeWhole } from '../platform/files.adapter';
import { packagePath } from '../platform/package-root';
import { bytesOf } from './build-paper';
import { findingsOf, findingLines, tally } from './check-paper';
import { type Terminal } from './command';
import { buildDocument } from './document-of';
import { fileFault, readAgreements, readPaperFile } from './input-file.adapter';
import { writeIndex, type Written } from './out-index';
import { stepLines } from './route-lines';
import { rulebookFor } from './rulebook';

/** What an example must come to; a result that differs is the only failure of the run. */
interface Expected {
  reference: string;
  stops: string[];
  warnings: string[];
  decides: string;
}

interface Job {
  terminal: Terminal;
  out: string;
  agreements: AgreementFacts[];
  expected: Record<string, Expected>;
}

const EXAMPLES = packagePath('examples');
const EXPECTED = 'expected.json';

const codesAt = (findings: Finding[], severity: Finding['severity']): string[] =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ code, at }) => `${code} at ${at.printed}`);

function differences(name: string, got: Omit<Expected, 'reference'>, job: Job): string[] {
  const expected = job.expected[name];
  if (!expected) return [];
  return (['stops', 'warnings', 'decides'] as const)
    .filter((key) => JSON.stringify(got[key]) !== JSON.stringify(expected[key]))
    .map((key) => `${key}: expected ${JSON.stringify(expected[key])}`);
}

async function write(name: string, input: PaperInput, job: Job): Promise<Written> {
  const stem = name.replace(/\.json$/, '');
  const reference = job.expected[name]?.reference;
  const tree = () => buildDocument(input, { reference });
  await writeWhole(path.join(job.out, `${stem}.pdf`), bytesOf(tree, 'pdf'));
  await writeWhole(path.join(job.out, `${stem}.html`), bytesOf(tree, 'html'));
  return { stem, title: input.paper.title, reference };
}

/** Checks, routes and builds one paper and prints each step; returns what was written and what differs. */
async function run(file: string, job: Job): Promise<{ written: Written; differs: string[] }> {
  const { terminal } = job;
  const name = path.basename(file);
  const input = readPaperFile(file);
  const rules = rulebookFor(input);
  const findings = findingsOf(input, { ...rules, agreements: job.agreements });
  const route = routeOf(input.paper, rules);
  terminal.out(`\n${name}: ${input.paper.title}`);
  terminal.out(`  checked  on ${formatDate(rules.on)} with ${job.agreements.length} agreements`);
  terminal.out(`  found    ${tally(findings)}`);
  for (const line of findingLines(findings)) terminal.out(`           ${line}`);
  for (const line of stepLines(route)) terminal.out(`  routed   ${line}`);
  const written = await write(name, input, job);
  terminal.out(`  written  ${path.join(path.basename(job.out), written.stem)}.pdf and .html`);
  const got = {
    stops: codesAt(findings, 'stop'),
    warnings: codesAt(findings, 'warn'),
    decides: route.decider?.name ?? 'nobody',
  };
  const differs = differences(name, got, job).map((line) => `${name}: ${line}`);
  for (const line of differs) terminal.out(`  DIFFERS  ${line}`);
  if (differs.length === 0 && job.expected[name]) terminal.out('  as expected');
  return { written, differs: [...differs] };
}

function makeFolder(out: string): void {
  try {
    fs.mkdirSync(out, { recursive: true });
    fs.accessSync(out, fs.constants.W_OK);
  } catch (error) {
    throw fileFault(out, error);
  }
}

/**
 * The main job over the examples of the package: what was checked, found, routed and written.
 * Stops in the two published papers are the show; only a result that differs is a failure.
 * @returns 0, or 1 when a result differs.
 */
export async function runMainJob(terminal: Terminal, out: string): Promise<number> {
  const expected = JSON.parse(fs.readFileSync(path.join(EXAMPLES, EXPECTED), 'utf8')) as Record<
    string,
    Expected
  >;
  makeFolder(out);
  const agreements = readAgreements(path.join(EXAMPLES, 'agreements'));
  const job: Job = { terminal, out, agreements, expected };
  terminal.out('Decision Papers: the main job on the papers in examples/');
  const results = [];
  for (const name of Object.keys(expected)) results.push(await run(path.join(EXAMPLES, name), job));
  await writeIndex(
    out,
    results.map(({ written }) => written),
  );
  const differs = results.flatMap((result) => result.differs);
  terminal.out(`\nOpen ${path.join(out, 'index.html')} to see the documents.`);
  terminal.out(differs.length === 0 ? 'Every result is as expected.' : 'A result differs.');
  return differs.length === 0 ? 0 : 1;
}
