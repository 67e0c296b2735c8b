import { type NestExpressApplication } from '@nestjs/platform-express';
import path from 'node:path';
import { type Configuration } from '../platform/configuration';
import { FileStore } from '../platform/file-store.adapter';
import { currentCopy, fileOf } from '../workflow/passage/held';
import { type Step, stepLine } from './act-lines';
import { type Terminal } from './command';
import { removeDecision, ROOT, writeDecision } from './decision-files';
import { Withheld } from './lead-paper';
import { exampleFiles, type JobDone, makeFolder, runMainJob } from './main-job';
import { letterProofs } from './letter-proofs';
import { removeLetter, writeLetter } from './letter-files';
import { goOnToLetter } from './letter-way';
import { type WayWritten, writeIndex } from './out-index';
import { withThrowAwayService } from './throw-away-service';
import { type Gone, goWholeWay } from './whole-way';
import { type Proof, proofLines, proofsOf } from './whole-way-proofs';

export interface ExampleRun {
  terminal: Terminal;
  /** Absolute. */
  out: string;
  configuration: Configuration;
  /** The one paper to run; absent: every example, of which one goes the whole way. */
  file?: string;
}

/** The example that is decided when no paper is named. */
const DECIDED = 'pcd-1653-corrected.json';

interface WayDone {
  /** The decision, and the letter where one follows. */
  ways: WayWritten[];
  holds: boolean;
}

const STOPPED: WayDone = { ways: [], holds: false };

/** The series goes on from the number the example has; another's paper is its first. */
const firstDecision = ({ reference = '' }: JobDone): number =>
  Number(/\d+$/.exec(reference)?.[0] ?? 1);

/** Tells every step as it is done, below a heading if there is one, and keeps it for the page. */
function teller(
  { terminal }: ExampleRun,
  heading?: string,
): { steps: string[]; tell: (step: Step) => void } {
  const steps: string[] = [];
  const tell = (step: Step): void => {
    if (heading !== undefined && steps.length === 0) terminal.out(`\n${heading}`);
    terminal.out(stepLine(step));
    steps.push(`${step.what}: ${step.text}`);
  };
  return { steps, tell };
}

const holds = (proofs: readonly Proof[]): boolean =>
  proofs.every(({ faults }) => faults.length === 0);

/** Says what was proved, what was written, and how whoever has the file proves it again. */
function conclude(
  { terminal, out }: ExampleRun,
  { proofs, files }: { proofs: Proof[]; files: WayWritten['files'] },
): void {
  const folder = path.basename(out);
  for (const line of proofs.flatMap(proofLines)) terminal.out(line);
  for (const { file, title } of files) terminal.out(`  written   ${folder}/${file}: ${title}`);
  terminal.out(
    `  to verify npm run -s cli -- verify ${folder}/${files[0]?.file} --trust ${folder}/${ROOT} --signatures 2`,
  );
}

async function goOn(gone: Gone, run: ExampleRun): Promise<WayDone | undefined> {
  const { steps, tell } = teller(run, 'The letter that follows from the decision');
  const done = await goOnToLetter(gone, tell);
  if (!done) return undefined;
  const proofs = await letterProofs(done, gone);
  const files = await writeLetter(run.out, gone, done);
  conclude(run, { proofs, files });
  const heading = `Letter ${done.letter.number}, sealed for the grantee and signed`;
  return { ways: [{ heading, files, steps }], holds: holds(proofs) };
}

/** Led to its decision and the letter that follows, written out and proved, within one service. */
async function decide(
  app: NestExpressApplication,
  done: JobDone,
  run: ExampleRun,
): Promise<WayDone> {
  const { steps, tell } = teller(run);
  const gone = await goWholeWay(app, { input: done.input, route: done.route, tell });
  const { passage } = gone.paper;
  const copy = currentCopy(passage);
  const signed = await app.get(FileStore).get(copy ? fileOf(copy) : '');
  const proofs = await proofsOf(gone, signed);
  const files = await writeDecision(run.out, gone, signed);
  conclude(run, { proofs, files });
  const heading = `${passage.reference}, decided with two signatures`;
  const letter = (await goOn(gone, run)) ?? { ways: [], holds: true };
  return {
    ways: [{ heading, files, steps }, ...letter.ways],
    holds: holds(proofs) && letter.holds,
  };
}

const stopped = ({ terminal }: ExampleRun, lines: string[]): WayDone => {
  for (const line of lines) terminal.out(`  stopped   ${line}`);
  terminal.out('  Nothing was signed.');
  return STOPPED;
};

async function wholeWay(done: JobDone, run: ExampleRun): Promise<WayDone> {
  const { configuration, terminal } = run;
  terminal.out(`\n${done.name}: the whole way, in a database that is thrown away`);
  const { count, noun } = { count: done.stops, noun: done.stops === 1 ? 'stop has' : 'stops have' };
  if (count > 0) return stopped(run, [`${count} ${noun} to be settled first`]);
  const { asOf: on } = done.input;
  const service = { configuration, on, firstDecision: firstDecision(done) };
  try {
    return await withThrowAwayService(service, (app) => decide(app, done, run));
  } catch (error) {
    if (!(error instanceof Withheld)) throw error;
    return stopped(run, error.lines);
  }
}

async function jobsOf({ terminal, out, file }: ExampleRun): Promise<JobDone[]> {
  const jobs: JobDone[] = [];
  for (const each of file === undefined ? exampleFiles() : [file]) {
    jobs.push(await runMainJob(each, { terminal, out }));
  }
  return jobs;
}

/** The one that is to be decided. */
const chosenOf = (jobs: JobDone[], { file }: ExampleRun): JobDone | undefined =>
  file === undefined ? jobs.find(({ name }) => name === DECIDED) : jobs[0];

const verdict = (isGood: boolean, { ways }: WayDone): string => {
  if (isGood) return 'Every result is as expected.';
  return ways.length > 0 ? 'Not every result is as it should be.' : 'No decision was made.';
};

/**
 * The main job, and then the whole way of one paper: from its first revision to its published
 * decision with two signatures.
 * @returns 0 where every result is as expected and everything is proved, else 1.
 * @throws BadInput
 */
export async function runExample(run: ExampleRun): Promise<number> {
  const { terminal, out } = run;
  makeFolder(out);
  removeDecision(out);
  removeLetter(out);
  terminal.out('Decision Papers: papers checked, routed, built and one decided');
  const jobs = await jobsOf(run);
  const chosen = chosenOf(jobs, run);
  const done = chosen ? await wholeWay(chosen, run) : STOPPED;
  const written = jobs.map((job) => job.written);
  await writeIndex(out, { written, ways: done.ways });
  terminal.out(`\nOpen ${path.join(out, 'index.html')} to see the documents.`);
  const isGood = done.holds && jobs.every(({ differs }) => differs.length === 0);
  terminal.out(verdict(isGood, done));
  return isGood ? 0 : 1;
}
