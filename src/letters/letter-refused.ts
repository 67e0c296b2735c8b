import { NotAllowed, NotFound, Refused, Stale } from '../kernel/errors';
import { type Finding } from '../kernel/findings';
import { letterRefusalKind } from './passage/letter-refusal';

/** The expected failure that refusals are. The first kind that applies answers for all. */
export function letterRefusedAs(
  action: string,
  refused: readonly Finding[],
  version: number,
): Error {
  switch (letterRefusalKind(refused)) {
    case 'unknown-to-you':
      return new NotFound('letter');
    case 'wrong-person':
      return new NotAllowed(action, [...refused]);
    case 'stale':
      return new Stale('letter', version);
    default:
      return new Refused([...refused]);
  }
}

/** False where it was refused: somebody has acted meanwhile, or it cannot be done now. */
export async function doneUnlessRefused(acting: Promise<unknown>): Promise<boolean> {
  try {
    await acting;
    return true;
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound) return false;
    throw error;
  }
}
