import { EntitySchema } from 'typeorm';
import { type LocalDate } from '../kernel/local-date';

/** A published decision. What is looked up has a column; the rest is in `entry`. */
export interface DecisionRow {
  /** `PCD 1653`. */
  reference: string;
  /** `pcd-1653`. */
  address: string;
  /** UUID: names the decision in feeds, whatever the service is called. */
  id: string;
  title: string;
  decidedOn: LocalDate;
  publishedAt: Date;
  searchWords: string;
  /** Canonical JSON of the `PublishedDecision`. */
  entry: string;
  /** JSON of the document tree that was signed. */
  document: string;
}

export interface DecisionFileRow {
  reference: string;
  number: number;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  pages: number | null;
}

export interface CorrectionRow {
  reference: string;
  number: number;
  on: LocalDate;
  words: string;
  publishedAt: Date;
}

/** What a letter in force adds to a published decision. */
export interface PublishedGrantRow {
  reference: string;
  letterNumber: string;
  /** Canonical JSON of the `PublishedGrantInForce`. */
  entry: string;
  publishedAt: Date;
}

const REFERENCE = { type: 'varchar', length: 64 } as const;
const HASH = { type: 'varchar', length: 64 } as const;
const DAY = { type: 'varchar', length: 10 } as const;

const ofDecision = (name: string) => ({
  name,
  target: 'published_decision',
  columnNames: ['reference'],
  referencedColumnNames: ['reference'],
  onDelete: 'RESTRICT' as const,
});

export const DecisionEntity = new EntitySchema<DecisionRow>({
  name: 'published_decision',
  columns: {
    reference: { ...REFERENCE, primary: true },
    address: REFERENCE,
    id: { type: 'varchar', length: 36 },
    title: { type: 'text' },
    decidedOn: { name: 'decided_on', ...DAY },
    publishedAt: { name: 'published_at', type: 'datetime' },
    searchWords: { name: 'search_words', type: 'text' },
    entry: { type: 'text' },
    document: { type: 'text' },
  },
  uniques: [{ name: 'uq_published_decision_address', columns: ['address'] }],
  indices: [
    { name: 'ix_published_decision_decided_on', columns: ['decidedOn'] },
    { name: 'ix_published_decision_published_at', columns: ['publishedAt'] },
  ],
});

export const DecisionFileEntity = new EntitySchema<DecisionFileRow>({
  name: 'published_file',
  columns: {
    reference: { ...REFERENCE, primary: true },
    number: { type: 'integer', primary: true },
    title: { type: 'text' },
    fileName: { name: 'file_name', type: 'varchar', length: 120 },
    mediaType: { name: 'media_type', type: 'varchar', length: 100 },
    size: { type: 'integer' },
    sha256: HASH,
    pages: { type: 'integer', nullable: true },
  },
  indices: [{ name: 'ix_published_file_sha256', columns: ['sha256'] }],
  foreignKeys: [
    ofDecision('fk_published_file_decision'),
    {
      name: 'fk_published_file_stored_file',
      target: 'stored_file',
      columnNames: ['sha256'],
      referencedColumnNames: ['sha256'],
      onDelete: 'RESTRICT',
    },
  ],
});

export const CorrectionEntity = new EntitySchema<CorrectionRow>({
  name: 'correction_notice',
  columns: {
    reference: { ...REFERENCE, primary: true },
    number: { type: 'integer', primary: true },
    on: { name: 'noticed_on', ...DAY },
    words: { type: 'text' },
    publishedAt: { name: 'published_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_correction_notice_published_at', columns: ['publishedAt'] }],
  foreignKeys: [ofDecision('fk_correction_notice_decision')],
});

export const PublishedGrantEntity = new EntitySchema<PublishedGrantRow>({
  name: 'published_grant',
  columns: {
    reference: { ...REFERENCE, primary: true },
    letterNumber: { name: 'letter_number', type: 'varchar', length: 64, primary: true },
    entry: { type: 'text' },
    publishedAt: { name: 'published_at', type: 'datetime' },
  },
  foreignKeys: [ofDecision('fk_published_grant_decision')],
});
