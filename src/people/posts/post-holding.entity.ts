import { EntitySchema } from 'typeorm';
import { type LocalDate } from '../../kernel/local-date';

/** A `PostHolding` with who put it on record; null: the service itself. */
export interface PostHoldingRow {
  id: string;
  accountId: string;
  postId: string;
  heldFrom: LocalDate;
  heldUntil: LocalDate | null;
  recordedAt: Date;
  recordedBy: string | null;
  endRecordedAt: Date | null;
  endRecordedBy: string | null;
}

const UUID = { type: 'varchar', length: 36 } as const;
const DAY = { type: 'varchar', length: 10 } as const;

export const PostHoldingEntity = new EntitySchema<PostHoldingRow>({
  name: 'post_holding',
  columns: {
    id: { ...UUID, primary: true },
    accountId: { name: 'account_id', ...UUID },
    postId: { name: 'post_id', type: 'varchar', length: 64 },
    heldFrom: { name: 'held_from', ...DAY },
    heldUntil: { name: 'held_until', ...DAY, nullable: true },
    recordedAt: { name: 'recorded_at', type: 'datetime' },
    recordedBy: { name: 'recorded_by', ...UUID, nullable: true },
    endRecordedAt: { name: 'end_recorded_at', type: 'datetime', nullable: true },
    endRecordedBy: { name: 'end_recorded_by', ...UUID, nullable: true },
  },
  indices: [
    { name: 'ix_post_holding_account', columns: ['accountId', 'heldFrom'] },
    { name: 'ix_post_holding_post', columns: ['postId', 'heldFrom'] },
  ],
  foreignKeys: [
    {
      name: 'fk_post_holding_account',
      target: 'account',
      columnNames: ['account_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
