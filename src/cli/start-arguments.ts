import { parseArgs } from 'node:util';
import { parseFault } from './arguments';
import { BadInput } from './command';

/** What `npm start` and `npm run example` are asked for. */
export interface StartAsked {
  /** The example run alone; nothing is served after it. */
  example: boolean;
  /** The demonstration is made anew. */
  reset: boolean;
  /** The one paper the example run is about. */
  file?: string;
}

const USAGE = ['usage: npm start', '       npm run example [-- FILE]', '       npm run demo:reset'];

const wrong = (line: string): BadInput => new BadInput([line, ...USAGE]);

/** @throws BadInput with the usage for whatever else is asked */
export function startAsked(args: string[]): StartAsked {
  const flag = { type: 'boolean', default: false } as const;
  const read = (() => {
    try {
      return parseArgs({ args, options: { example: flag, reset: flag }, allowPositionals: true });
    } catch (error) {
      throw wrong(parseFault(error));
    }
  })();
  const { values, positionals } = read;
  const [file, ...more] = positionals;
  if (more.length > 0) throw wrong(`expected one FILE, got ${positionals.length}`);
  if (file !== undefined && !values.example) throw wrong(`expected no ${file}`);
  if (values.example && values.reset) throw wrong('an example run has no demonstration to reset');
  return { ...values, ...(file !== undefined && { file }) };
}
