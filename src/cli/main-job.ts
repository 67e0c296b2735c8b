import fs from 'node:fs';
import path from 'node:path';
import { type Finding } from '../kernel/findings';
import { formatDate } from '../kernel/local-date';
import { type AgreementFacts } from '../papers/content/agreement-facts';
import { type PaperInput } from '../papers/content/parse';
import { type Route, routeOf } from '../papers/route';
import { writeWhole } from '../platform/files.adapter';
import { packagePath } from '../platform/package-root';
import { bytesOf } from './build-paper';
import { findingsOf, findingLines, tally } from './check-paper';
import { type Terminal } from './command';
import { fileFault, readAgreements, readPaperFile } from './input-file.adapter';
import { type Written } from './out-index';
import { stepLines } from './route-lines';
import { rulebookFor } from './rulebook';

/** What an example must come to; a result that differs is a failure of the run. */
interface Expected {
  reference: string;
  stops: string[];
  warnings: string[];
  decides: string;
}

interface Job {
  terminal: Terminal;
  out: string;
}

/** What the main job made of one paper. */
export interface JobDone {
  /** Name of the file. */
  name: string;
  input: PaperInput;
  route: Route;
  stops: number;
  /** Of the example, as published; absent for a paper of the user's own. */
  reference?: string;
  written: Written;
  /** Where an example came to something else than it has to. */
  differs: string[];
}

const EXAMPLES = packagePath('examples');
const EXPECTED = path.join(EXAMPLES, 'expected.json');

const expectations = (): Record<string, Expected> =>
  JSON.parse(fs.readFileSync(EXPECTED, 'utf8')) as Record<string, Expected>;

/** Every paper the package ships as an example. */
export const exampleFiles = (): string[] =>
  Object.keys(expectations()).map((name) => path.join(EXAMPLES, name));

/** A user's own paper may have the name of an example and is none. */
function expectedOf(file: string): Expected | undefined {
  const isExample = path.dirname(path.resolve(file)) === EXAMPLES;
  return isExample ? expectations()[path.basename(file)] : undefined;
}

const codesAt = (findings: Finding[], severity: Finding['severity']): string[] =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ code, at }) => `${code} at ${at.printed}`);

function differences(
  { findings, route }: { findings: Finding[]; route: Route },
  expected: Expected,
): string[] {
  const got = {
    stops: codesAt(findings, 'stop'),
    warnings: codesAt(findings, 'warn'),
    decides: route.decider?.name ?? 'nobody',
  };
  return (['stops', 'warnings', 'decides'] as const)
    .filter((key) => JSON.stringify(got[key]) !== JSON.stringify(expected[key]))
    .map((key) => `${key}: expected ${JSON.stringify(expected[key])}`);
}

/** Standard input has no name. */
const stemOf = (file: string): string =>
  file === '-' ? 'paper' : path.basename(file).replace(/\.json$/, '');

async function write(
  stem: string,
  input: PaperInput,
  job: Job & { reference?: string },
): Promise<Written> {
  const { out, reference } = job;
  const document = { input, file: stem, reference };
  await writeWhole(path.join(out, `${stem}.pdf`), await bytesOf(document, 'pdf'));
  await writeWhole(path.join(out, `${stem}.html`), await bytesOf(document, 'html'));
  job.terminal.out(`  written   ${path.join(path.basename(out), stem)}.pdf and .html`);
  return { stem, title: input.paper.title, reference };
}

/** Earlier agreements are the examples' own; another's paper is judged by what it states. */
const agreementsFor = (expected: Expected | undefined): AgreementFacts[] | undefined =>
  expected && readAgreements(path.join(EXAMPLES, 'agreements'));

/** The folder of everything a run writes. @throws BadInput where it cannot be written to */
export function makeFolder(out: string): void {
  try {
    fs.mkdirSync(out, { recursive: true });
    fs.accessSync(out, fs.constants.W_OK);
  } catch (error) {
    throw fileFault(out, error);
  }
}

function judged(file: string, input: PaperInput, expected: Expected | undefined) {
  const rules = rulebookFor(input);
  const agreements = agreementsFor(expected);
  const findings = findingsOf(input, { ...rules, agreements });
  const route = routeOf(input.paper, rules);
  const known = agreements ? ` with ${agreements.length} agreements` : '';
  const name = file === '-' ? 'standard input' : path.basename(file);
  const lines = [
    `\n${name}: ${input.paper.title}`,
    `  checked   on ${formatDate(rules.on)}${known}`,
    `  found     ${tally(findings)}`,
    ...findingLines(findings).map((line) => `            ${line}`),
    ...stepLines(route).map((line) => `  routed    ${line}`),
  ];
  return { name, findings, route, lines };
}

/** Checks, routes and builds one paper, and prints each step. */
export async function runMainJob(file: string, job: Job): Promise<JobDone> {
  const input = readPaperFile(file);
  const expected = expectedOf(file);
  const { name, findings, route, lines } = judged(file, input, expected);
  for (const line of lines) job.terminal.out(line);
  const reference = expected?.reference;
  const written = await write(stemOf(file), input, { ...job, reference });
  const differs = expected ? differences({ findings, route }, expected) : [];
  for (const line of differs) job.terminal.out(`  DIFFERS   ${line}`);
  if (expected && differs.length === 0) job.terminal.out('  as expected');
  const stops = codesAt(findings, 'stop').length;
  return { name, input, route, stops, reference, written, differs };
}
