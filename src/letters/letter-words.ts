import { type LedgerFinding } from '../agreements/ledger/ledger-finding';
import { ledgerWords } from '../agreements/ledger/ledger.words';
import { type Finding } from '../kernel/findings';
import { isOfLetter, wordsOfLetterFinding } from './checks/letter.words';
import { LETTER_REFUSAL_CODES, type LetterRefusal } from './passage/letter-refusal';
import { letterRefusalWords } from './passage/letter-refusal.words';

const isRefusal = (finding: Finding): finding is LetterRefusal =>
  (LETTER_REFUSAL_CODES as readonly string[]).includes(finding.code);

/**
 * Whatever refuses an act on a letter, as a sentence without its full stop: the passage, the checks
 * or the ledger; undefined for a finding of another room.
 */
export function wordsOfLetterRefusal(finding: Finding): string | undefined {
  if (isRefusal(finding)) return letterRefusalWords(finding);
  if (isOfLetter(finding)) return wordsOfLetterFinding(finding);
  return finding.code.startsWith('ledger-') ? ledgerWords(finding as LedgerFinding) : undefined;
}
