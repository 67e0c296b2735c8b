import { EntitySchema } from 'typeorm';

/** `parked`: given up, kept where people see it, until somebody has it tried again. */
export type OutboxState = 'waiting' | 'done' | 'parked';

/** One thing to be done outside, written with the act that asks for it. */
export interface OutboxRow {
  /** UUID, or what the time-table calls the run: a row can be asked for once. */
  id: string;
  /** Room and thing, for example `mail.your-turn`; says who carries it out. */
  kind: string;
  /** What the row is about, for whoever looks for what was not delivered. */
  subjectKind: string | null;
  subjectId: string | null;
  /** Canonical JSON; ids and plain facts, never a secret. */
  payload: string;
  state: OutboxState;
  createdAt: Date;
  /** Not before this time; of a row under way, when its worker is given up for dead. */
  dueAt: Date;
  /** How often it was begun. */
  tries: number;
  /** How often a worker ended while at it. */
  interruptions: number;
  /** The worker at it now. */
  leasedBy: string | null;
  finishedAt: Date | null;
  lastFault: string | null;
}

const UUID = { type: 'varchar', length: 36 } as const;

export const OutboxEntity = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: { type: 'varchar', length: 64, primary: true },
    kind: { type: 'varchar', length: 64 },
    subjectKind: { name: 'subject_kind', type: 'varchar', length: 32, nullable: true },
    subjectId: { name: 'subject_id', type: 'varchar', length: 64, nullable: true },
    payload: { type: 'text' },
    state: { type: 'varchar', length: 16 },
    createdAt: { name: 'created_at', type: 'datetime' },
    dueAt: { name: 'due_at', type: 'datetime' },
    tries: { type: 'integer' },
    interruptions: { type: 'integer' },
    leasedBy: { name: 'leased_by', ...UUID, nullable: true },
    finishedAt: { name: 'finished_at', type: 'datetime', nullable: true },
    lastFault: { name: 'last_fault', type: 'text', nullable: true },
  },
  indices: [
    { name: 'ix_outbox_due', columns: ['state', 'kind', 'dueAt'] },
    { name: 'ix_outbox_subject', columns: ['subjectKind', 'subjectId', 'createdAt'] },
  ],
});
