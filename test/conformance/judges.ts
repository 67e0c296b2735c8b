import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of two further judges, `dss` and `pyhanko`, each a command; the project comes without. */
const FOLDER = process.env.DECISION_PAPERS_JUDGES ?? '';

/** Runs the test by a judge where its command is at hand; says by name that it does not elsewhere. */
export function testByJudge(judge: string, name: string, test: (judge: string) => void): void {
  const command = join(FOLDER, judge);
  if (FOLDER !== '' && existsSync(command)) {
    it(name, () => test(command));
    return;
  }
  const reason = `DECISION_PAPERS_JUDGES names no folder with ${judge}`;
  it.skip(`${name} (skipped: ${reason})`, () => test(command));
}

export interface Judged {
  status: number | null;
  output: string;
}

export function judge(command: string, ...args: string[]): Judged {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}
