import 'reflect-metadata';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { OutboxRunner } from '../jobs/outbox-runner';
import { OutboxReader, type Undelivered } from '../record/outbox.reader';
import { faultWords } from '../record/outbox-policy';
import { ResumeParked } from '../record/resume-parked.action';
import { OpenSigningCopy } from '../workflow/open-signing-copy.action';
import { PapersWithTheService } from '../workflow/papers-with-the-service.reader';
import { SignPaper } from '../workflow/sign-paper.action';
import { readOptions } from './arguments';
import { type Command } from './command';
import { configured, withConfiguredService } from './configured-service';

const USAGE = 'resume [--json]';

interface Resumed {
  /** Papers the service had to go on with by itself. */
  papers: number;
  /** Rows of the outbox that had been given up. */
  rows: number;
  /** What still does not go, with why. */
  undone: { what: string; because: string }[];
}

type Undone = Resumed['undone'];

/** Of a signature that a crash interrupted there is one file, and it is recorded now. */
async function takeOn(app: NestExpressApplication, paper: string): Promise<Undone> {
  try {
    await app.get(OpenSigningCopy).run(paper);
    const isMade = await app.get(SignPaper).resume(paper);
    return isMade ? [] : [{ what: `paper ${paper}`, because: 'the signature cannot be made' }];
  } catch (error) {
    return [{ what: `paper ${paper}`, because: faultWords(error) }];
  }
}

const stillParked = ({ kind, id, lastFault }: Undelivered): Undone[number] => ({
  what: `${kind} ${id}`,
  because: lastFault,
});

/** What the command does, within a service that is open. */
export async function goOn(app: NestExpressApplication): Promise<Resumed> {
  await app.get(OutboxRunner).stop();
  const outbox = app.get(OutboxReader);
  const parked = await outbox.parked();
  for (const { id } of parked) await app.get(ResumeParked).run({ kind: 'system' }, id);
  const papers = await app.get(PapersWithTheService).ids();
  const undone: Undone = [];
  for (const paper of papers) undone.push(...(await takeOn(app, paper)));
  await app.get(OutboxRunner).runDue();
  const failed = await outbox.undelivered();
  return {
    papers: papers.length,
    rows: parked.length,
    undone: [...undone, ...failed.map(stillParked)],
  };
}

/**
 * Goes on, at once, with what a crash or a fault has left: papers the service has to take on by
 * itself, unfinished signatures, what the outbox had given up. Beside a running service or without one.
 * Exit: 0 nothing is left undone, 1 something is, 2 the call is wrong.
 */
export const resume: Command = async (args, terminal) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } }, USAGE);
  const resumed = await withConfiguredService(configured(), goOn);
  const { papers, rows, undone } = resumed;
  if (values.json) terminal.out(JSON.stringify(resumed, undefined, 2));
  else {
    terminal.out(`Papers looked at: ${papers}. Parked rows tried again: ${rows}.`);
    for (const { what, because } of undone) terminal.out(`NOT DONE  ${what}: ${because}`);
    if (undone.length === 0) terminal.out('Nothing is left undone.');
  }
  return undone.length === 0 ? 0 : 1;
};
