import { wordsOf } from '../papers/checks/words-of';
import { ACROSS_CODES } from '../papers/checks/across-papers.words';
import { LEDGER_CODES } from '../papers/checks/agreement.words';
import { RELEASED_CODES } from '../papers/checks/released-money.words';
import { type JudgedFinding } from './judged-paper.reader';

const OF_THE_LEDGER = new Set(
  [ACROSS_CODES, LEDGER_CODES, RELEASED_CODES].flatMap((codes) => Object.keys(codes)),
);

/**
 * What keeps the paper back because of other decisions and of what the ledger holds, in words without
 * their full stop. It may have come about since the author last saw the paper, so that a number of
 * stops would tell whoever acts nothing.
 */
export const ledgerReasons = (findings: readonly JudgedFinding[]): string[] =>
  findings
    .filter(({ code, answer }) => OF_THE_LEDGER.has(code) && !answer)
    .map((finding) => wordsOf(finding).text.replace(/\.$/, ''));
