import { Injectable } from '@nestjs/common';
import { sha256Of } from '../../platform/file-store.adapter';
import { type DecisionRead, DecisionReader } from '../../register/decision.reader';
import { verifyFile } from '../../signatures/verify/verify-file.adapter';
import { PersonKeys } from '../../signatures/desk/person-keys.adapter';

/** A file somebody has, as its bytes and the register show it. */
export interface JudgedCopy {
  sha256: string;
  /** What does not hold, in words; empty where everything does. */
  faults: string[];
  /** The decision whose published document has exactly these bytes; absent where there is none. */
  decision?: DecisionRead;
}

/** A decision is saved once, and once more for each signature; verifying each saving takes its time. */
const MOST_SAVES = 8;
const END = '%%EOF';
const TOO_MANY =
  'the file was saved more often than a signed decision is, so its signatures were not looked at';

function isSavedTooOften(bytes: Buffer): boolean {
  let at = -1;
  for (let saves = 0; saves <= MOST_SAVES; saves += 1) {
    at = bytes.indexOf(END, at + 1, 'latin1');
    if (at < 0) return false;
  }
  return true;
}

/** Says of any file what its bytes prove, and whether it is a document the register holds. */
@Injectable()
export class PublishedCopies {
  constructor(
    private readonly decisions: DecisionReader,
    private readonly keys: PersonKeys,
  ) {}

  /** Looks at published decisions alone. @throws Unavailable */
  async judge(bytes: Buffer): Promise<JudgedCopy> {
    const sha256 = sha256Of(bytes);
    const decision = await this.decisions.bySignedFile(sha256);
    if (!decision && isSavedTooOften(bytes)) return { sha256, faults: [TOO_MANY] };
    // A file cut back to its first signature is valid in itself: the register knows how many it had.
    const signatures = decision?.entry.signatures.length;
    const { failures } = verifyFile(bytes, { ...(await this.keys.trust()), signatures });
    const faults = failures.map(({ words }) => words);
    return { sha256, faults, ...(decision && { decision }) };
  }
}
