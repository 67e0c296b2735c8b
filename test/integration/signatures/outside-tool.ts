import { spawnSync } from 'node:child_process';

/** A program that is not ours; `status` is null where it is not installed. */
export function runTool(
  tool: string,
  ...args: string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** A test that an outside tool judges; without the tool it is skipped, and its name says why. */
export function testWith(tool: string, name: string, run: () => Promise<unknown>): void {
  const isInstalled = spawnSync('which', [tool]).status === 0;
  if (isInstalled) test(name, run);
  else test.skip(`${name} (skipped: ${tool} is not installed)`, run);
}
