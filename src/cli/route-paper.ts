import { formatDate } from '../kernel/local-date';
import { routeOf } from '../papers/route';
import { dayOption, onlyFile, readArguments } from './arguments';
import { type Command } from './command';
import { readPaperFile } from './input-file.adapter';
import { stepLines, workingLines } from './route-lines';
import { inForce, rulebookFor } from './rulebook';

const USAGE = 'route FILE [--on DATE] [--json]';

/** Who may decide the paper, under which paragraph and limb, and who signs what follows. */
export const routePaper: Command = async (args, terminal) => {
  const read = readArguments(args, { on: { type: 'string' }, json: { type: 'boolean' } }, USAGE);
  const day = dayOption(read);
  const input = readPaperFile(onlyFile(read, USAGE));
  const { scheme, on } = rulebookFor(input, day);
  const route = routeOf(input.paper, { scheme, on });
  const unsettled = route.withoutAuthority.length > 0 || !route.decider ? 1 : 0;
  if (read.values.json) {
    terminal.out(JSON.stringify(route, undefined, 2));
    return unsettled;
  }
  terminal.out(input.paper.title);
  terminal.out(`${inForce(scheme)}, on ${formatDate(on)}`);
  for (const line of [...stepLines(route), '', 'Working', ...workingLines(route)]) {
    terminal.out(line);
  }
  return unsettled;
};
