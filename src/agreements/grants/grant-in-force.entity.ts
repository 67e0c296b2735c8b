import { EntitySchema } from 'typeorm';
import { pointsToAuthority, RECOMMENDATION, UUID, varchar } from '../columns';

export interface GrantInForceRow {
  letterNumber: string;
  paperId: string;
  recommendation: string;
  decision: string;
  /** Canonical JSON of the whole `GrantInForce`. */
  terms: string;
  recordedAt: Date;
}

export const GrantInForceEntity = new EntitySchema<GrantInForceRow>({
  name: 'grant_in_force',
  columns: {
    letterNumber: { name: 'letter_number', ...varchar(64), primary: true },
    paperId: { name: 'paper_id', ...UUID },
    recommendation: RECOMMENDATION,
    decision: varchar(64),
    terms: { type: 'text' },
    recordedAt: { name: 'recorded_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_grant_in_force_authority', columns: ['paperId', 'recommendation'] }],
  foreignKeys: [pointsToAuthority('fk_grant_in_force_authority')],
});
