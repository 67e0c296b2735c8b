import { NotAllowed, NotFound, Refused, Stale } from '../kernel/errors';
import { type Difference } from '../papers/differences';
import { kindOfAll, type Refusal } from './passage/refusal';

export interface RefusedAct {
  action: string;
  refused: readonly Refusal[];
  /** Version of the paper's row. */
  version: number;
  /** What changed since what was shown, where that is known. */
  differences: Difference[];
}

/** The expected failure that a refusal is. The first kind that applies answers for all. */
export function refusedAs({ action, refused, version, differences }: RefusedAct): Error {
  switch (kindOfAll(refused)) {
    case 'unknown-to-you':
      return new NotFound('paper');
    case 'wrong-person':
      return new NotAllowed(action, [...refused]);
    case 'stale':
      return new Stale('paper', version, differences);
    default:
      return new Refused([...refused]);
  }
}
