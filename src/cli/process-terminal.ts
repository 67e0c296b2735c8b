import { type Terminal } from './command';
import { fileFault } from './input-file.adapter';

/** sysexits.h: EX_IOERR. */
const CANNOT_WRITE = 74;

/**
 * The terminal of the process. A reader that has seen enough (head, less) is no fault of ours;
 * whatever else cannot be written ends the process with a line that says so.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${fileFault('the output', error).message}\n`);
    process.exit(CANNOT_WRITE);
  });
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  };
}
