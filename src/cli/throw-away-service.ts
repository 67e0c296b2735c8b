import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { OutboxRunner } from '../jobs/outbox-runner';
import { type LocalDate } from '../kernel/local-date';
import { RealClock, ShiftedClock } from '../platform/clock';
import { type Configuration } from '../platform/configuration';
import { openService, shutDown } from '../web/service';

export interface ThrowAway {
  configuration: Configuration;
  /** The business day it begins on, at nine in the morning; absent: now. */
  on?: LocalDate;
  /** The first number of its series of decisions. */
  firstDecision: number;
}

const clockFrom = (on: LocalDate | undefined) => {
  const begins = on === undefined ? Date.now() : Date.parse(`${on}T09:00:00Z`);
  return new ShiftedClock(begins - Date.now(), new RealClock());
};

/**
 * The whole service on a SQLite database of its own, for as long as `work` takes; nothing of it is
 * left, however the work ends.
 */
export async function withThrowAwayService<Result>(
  { configuration, on, firstDecision }: ThrowAway,
  work: (app: NestExpressApplication) => Promise<Result>,
): Promise<Result> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `decision-papers-${process.pid}-`));
  const remove = (): void => fs.rmSync(folder, { recursive: true, force: true });
  // Also when the process is told to end meanwhile.
  process.once('exit', remove);
  try {
    const own = { dataDirectory: folder, databaseUrl: undefined, demo: true, firstDecision };
    const app = await openService({ ...configuration, ...own }, clockFrom(on));
    try {
      await app.get(OutboxRunner).stop();
      return await work(app);
    } finally {
      await shutDown(app);
    }
  } finally {
    remove();
    process.removeListener('exit', remove);
  }
}
