import { randomUUID } from 'node:crypto';
import { type Agreement } from '../agreements/agreement';
import { type AuthorityKey } from '../agreements/authority';
import { type AuditEvent } from '../record/audit-event';
import { nextNumber } from '../record/next-number.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { type LetterKind, type LetterTerms } from './content/letter-terms';
import { type LetterRow } from './letter.entity';
import { insertLetter } from './letter.repository';
import { type LetterPassage } from './passage/letter-state';
import { letterColumns } from './stored-letter';

export interface LetterToEnter {
  /** Person id, and id of the post. */
  by: { id: string; post: string };
  agreement: Pick<Agreement, 'id' | 'reference'>;
  kind: LetterKind;
  authority?: AuthorityKey;
  terms: LetterTerms;
  signatoryId?: string;
  /** The letter whose place it takes: UUID and number. */
  supersedes?: { id: string; number: string };
}

const numberIn = (reference: string, place: number): string =>
  `${reference}-${String(place).padStart(2, '0')}`;

/** `937-01`: none twice, none left out; the series is locked until the act commits. */
export async function nextLetterNumber(
  tx: Transaction,
  { id, reference }: LetterToEnter['agreement'],
): Promise<string> {
  return numberIn(reference, await nextNumber(tx, `letter:${id}`));
}

function openingPassage({ by, terms, signatoryId }: LetterToEnter, now: Date): LetterPassage {
  const at = now.toISOString();
  return {
    ...{ state: 'prepared', terms, preparedBy: by.id, contributors: [by.id], issue: 0 },
    ...(signatoryId !== undefined && { signatoryId }),
    acts: [{ kind: 'prepare', by: by.id, post: by.post, at }],
  };
}

/** Puts a new letter on record under a number of its agreement, with its event. */
export async function enterLetter(
  tx: Transaction,
  number: string,
  entered: LetterToEnter,
): Promise<{ row: LetterRow; event: AuditEvent }> {
  const { agreement, kind, authority, supersedes } = entered;
  const row: LetterRow = {
    ...{ id: randomUUID(), number, agreementId: agreement.id, kind, version: 1 },
    paperId: authority?.paperId ?? null,
    recommendation: authority?.recommendation ?? null,
    supersedes: supersedes?.id ?? null,
    ...letterColumns(openingPassage(entered, tx.now)),
    ...{ preparedAt: tx.now, updatedAt: tx.now },
  };
  await insertLetter(tx, row);
  return { row, event: enteredEvent(row, entered) };
}

function enteredEvent(
  { id, number, kind }: LetterRow,
  { agreement, authority, supersedes, by }: LetterToEnter,
): AuditEvent {
  return {
    name: 'letters.letter-prepared',
    subject: { kind: 'letter', id },
    detail: {
      ...{ number, kind, agreement: agreement.reference, post: by.post },
      ...(authority && { ...authority }),
      ...(supersedes && { supersedes: supersedes.number }),
    },
  };
}
