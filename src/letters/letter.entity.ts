import { EntitySchema } from 'typeorm';
import { type LocalDate } from '../kernel/local-date';
import { type LetterKind } from './content/letter-terms';
import { type LetterState } from './passage/letter-state';

/** A letter as it stands. What is looked up has a column; the rest is in `passage`. */
export interface LetterRow {
  /** UUID. */
  id: string;
  /** `937-01`. */
  number: string;
  agreementId: string;
  kind: LetterKind;
  /** Of the authority it rests on; both null for a letter that changes schedules alone. */
  paperId: string | null;
  recommendation: string | null;
  /** UUID of the letter whose place it takes. */
  supersedes: string | null;
  state: LetterState;
  version: number;
  /** Canonical JSON of the passage without its state. */
  passage: string;
  /** Of its terms: what the time-table looks for. */
  replyBy: LocalDate | null;
  preparedAt: Date;
  updatedAt: Date;
}

/** What a letter was composed from and into, under the SHA-256 of the file before any signature. */
export interface LetterDocumentRow {
  letterId: string;
  sha256: string;
  /** Canonical JSON of basis and terms. */
  basis: string;
  terms: string;
  /** JSON of the `DocumentTree`. */
  tree: string;
  composedAt: Date;
}

/** A report to come, or a condition to be watched, of a letter in force. */
export interface LetterObligationRow {
  /** UUID. */
  id: string;
  letterId: string;
  agreementId: string;
  kind: 'report' | 'condition';
  /** In the order of the letter, from 1. */
  place: number;
  title: string;
  dueOn: LocalDate | null;
  doneAt: Date | null;
  /** Person id. */
  doneBy: string | null;
  note: string | null;
}

const varchar = (length: number) => ({ type: 'varchar', length }) as const;
const UUID = varchar(36);
const DAY = varchar(10);

const pointsTo = (name: string, columns: string[], [target, ...keys]: [string, ...string[]]) => ({
  name,
  target,
  columnNames: columns,
  referencedColumnNames: keys,
  onDelete: 'RESTRICT' as const,
});
const pointsToLetter = (name: string) => pointsTo(name, ['letter_id'], ['letter', 'id']);
const pointsToAgreement = (name: string) => pointsTo(name, ['agreement_id'], ['agreement', 'id']);

export const LetterEntity = new EntitySchema<LetterRow>({
  name: 'letter',
  columns: {
    id: { ...UUID, primary: true },
    number: varchar(64),
    agreementId: { name: 'agreement_id', ...UUID },
    kind: varchar(20),
    paperId: { name: 'paper_id', ...UUID, nullable: true },
    recommendation: { ...varchar(16), nullable: true },
    supersedes: { ...UUID, nullable: true },
    state: varchar(20),
    version: { type: 'integer' },
    passage: { type: 'text' },
    replyBy: { name: 'reply_by', ...DAY, nullable: true },
    preparedAt: { name: 'prepared_at', type: 'datetime' },
    updatedAt: { name: 'updated_at', type: 'datetime' },
  },
  uniques: [{ name: 'uq_letter_number', columns: ['number'] }],
  indices: [
    { name: 'ix_letter_agreement', columns: ['agreementId'] },
    { name: 'ix_letter_state', columns: ['state', 'replyBy'] },
    { name: 'ix_letter_authority', columns: ['paperId', 'recommendation'] },
  ],
  foreignKeys: [
    pointsToAgreement('fk_letter_agreement'),
    pointsTo(
      'fk_letter_authority',
      ['paper_id', 'recommendation'],
      ['authority', 'paper_id', 'recommendation'],
    ),
    pointsTo('fk_letter_supersedes', ['supersedes'], ['letter', 'id']),
  ],
});

export const LetterDocumentEntity = new EntitySchema<LetterDocumentRow>({
  name: 'letter_document',
  columns: {
    letterId: { name: 'letter_id', ...UUID, primary: true },
    sha256: { ...varchar(64), primary: true },
    basis: { type: 'text' },
    terms: { type: 'text' },
    tree: { type: 'text' },
    composedAt: { name: 'composed_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_letter_document_sha256', columns: ['sha256'] }],
  foreignKeys: [
    pointsToLetter('fk_letter_document_letter'),
    pointsTo('fk_letter_document_stored_file', ['sha256'], ['stored_file', 'sha256']),
  ],
});

export const LetterObligationEntity = new EntitySchema<LetterObligationRow>({
  name: 'letter_obligation',
  columns: {
    id: { ...UUID, primary: true },
    letterId: { name: 'letter_id', ...UUID },
    agreementId: { name: 'agreement_id', ...UUID },
    kind: varchar(20),
    place: { type: 'integer' },
    title: { type: 'text' },
    dueOn: { name: 'due_on', ...DAY, nullable: true },
    doneAt: { name: 'done_at', type: 'datetime', nullable: true },
    doneBy: { name: 'done_by', ...UUID, nullable: true },
    note: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'ix_letter_obligation_letter', columns: ['letterId'] },
    { name: 'ix_letter_obligation_agreement', columns: ['agreementId', 'dueOn'] },
  ],
  foreignKeys: [
    pointsToLetter('fk_letter_obligation_letter'),
    pointsToAgreement('fk_letter_obligation_agreement'),
  ],
});
