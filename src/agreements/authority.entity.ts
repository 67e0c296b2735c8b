import { EntitySchema } from 'typeorm';
import { type LocalDate } from '../kernel/local-date';

/** Authority as a decision gave it. What is looked up has a column; the rest is in `terms`. */
export interface AuthorityRow {
  paperId: string;
  /** Number of the recommendation: with the paper, the row's name. */
  recommendation: string;
  decision: string;
  decidedOn: LocalDate;
  paragraph: string;
  recipient: string;
  /** Canonical JSON of the whole `AuthorityGiven`. */
  terms: string;
  usableFrom: Date;
  recordedAt: Date;
}

const DAY = { type: 'varchar', length: 10 } as const;

export const AuthorityEntity = new EntitySchema<AuthorityRow>({
  name: 'authority',
  columns: {
    paperId: { name: 'paper_id', type: 'varchar', length: 36, primary: true },
    recommendation: { type: 'varchar', length: 16, primary: true },
    decision: { type: 'varchar', length: 64 },
    decidedOn: { name: 'decided_on', ...DAY },
    paragraph: { type: 'varchar', length: 20 },
    recipient: { type: 'text' },
    terms: { type: 'text' },
    usableFrom: { name: 'usable_from', type: 'datetime' },
    recordedAt: { name: 'recorded_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_authority_decision', columns: ['decision'] }],
  foreignKeys: [
    {
      name: 'fk_authority_paper',
      target: 'paper',
      columnNames: ['paper_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
