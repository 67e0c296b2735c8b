import { isOfLedger, ledgerWords } from '../../agreements/ledger/ledger.words';
import { type Finding } from '../../kernel/findings';
import { wordsOfLetterRefusal } from '../../letters/letter-words';
import { type AttachmentFinding } from '../../papers/attachment-rules';
import { attachmentWords } from '../../papers/attachment.words';
import { wordsOf } from '../../papers/checks/words-of';
import { peopleWords } from '../../people/administration/people-finding.words';
import { refusalWords } from '../../workflow/passage/blockers.words';
import { type Refusal, REFUSAL_CODES } from '../../workflow/passage/refusal';

const isRefusal = (finding: Finding): finding is Refusal =>
  (REFUSAL_CODES as readonly string[]).includes(finding.code);

const isOfAttachment = (finding: Finding): finding is AttachmentFinding =>
  finding.code.startsWith('attachment-') && finding.at.pointer.startsWith('/attachment');

/** A finding of any room as a person reads it, one sentence without its full stop or more. */
export function findingWords(finding: Finding): string {
  if (isRefusal(finding)) return refusalWords(finding);
  if (isOfAttachment(finding)) return attachmentWords(finding);
  if (isOfLedger(finding)) return ledgerWords(finding);
  const ofLetter = wordsOfLetterRefusal(finding);
  if (ofLetter !== undefined) return ofLetter;
  const ofPeople = peopleWords(finding);
  if (ofPeople !== undefined) return ofPeople;
  const { title, text } = wordsOf(finding);
  return `${title}. ${text}`;
}
