import { type Check, CHECKS, FAILURES, type Failure } from './failures';
import { failureWords } from './failures.words';
import { type Outcome, type SignatureReport, type Verdict } from './verdict';

interface Judged {
  sha256: string;
  failures: Failure[];
  /** Nothing beyond the first failure could be looked at. */
  unreadable?: boolean;
  signatures?: Omit<SignatureReport, 'isValid'>[];
  unsignedFields?: string[];
  notAsked?: Check[];
}

/** The verdict on what was found: valid only where nothing failed. */
export function writeVerdict(judged: Judged): Verdict {
  const { sha256, failures, signatures = [], unsignedFields = [] } = judged;
  const outcomes = CHECKS.map((check) => [check, outcomeOf(check, judged)] as const);
  return {
    isValid: failures.length === 0,
    sha256,
    checks: Object.fromEntries(outcomes) as Record<Check, Outcome>,
    failures: failures.map((each) => ({
      code: each.code,
      check: FAILURES[each.code],
      ...(each.field === undefined ? {} : { field: each.field }),
      words: failureWords(each),
    })),
    signatures: signatures.map((report) => ({
      ...report,
      isValid: failures.every(({ field }) => field !== report.field),
    })),
    unsignedFields,
  };
}

/** What holds of each signature is not reached where there is none. */
const OF_THE_FILE = new Set<Check>(['structure', 'content', 'differences', 'count']);

function outcomeOf(check: Check, judged: Judged): Outcome {
  if (judged.failures.some(({ code }) => FAILURES[code] === check)) return 'failed';
  if (judged.unreadable) return 'not reached';
  if (judged.notAsked?.includes(check)) return 'not asked';
  const isReached = OF_THE_FILE.has(check) || (judged.signatures ?? []).length > 0;
  return isReached ? 'passed' : 'not reached';
}
