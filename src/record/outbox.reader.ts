import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, IsNull, Not } from 'typeorm';
import { type Subject } from './audit-event';
import { OutboxEntity, type OutboxRow } from './outbox-row.entity';

/** Something asked for that has not happened, with why. */
export interface Undelivered {
  id: string;
  kind: string;
  subject?: Subject;
  payload: string;
  /** `parked`: nobody tries any more; see `ResumeParked`. */
  state: 'waiting' | 'parked';
  createdAt: Date;
  tries: number;
  /** When it is tried next; absent where it is parked. */
  nextTry?: Date;
  lastFault: string;
}

const undelivered = (row: OutboxRow): Undelivered => ({
  id: row.id,
  kind: row.kind,
  ...(row.subjectKind !== null && {
    subject: { kind: row.subjectKind, id: row.subjectId ?? '' },
  }),
  payload: row.payload,
  state: row.state === 'parked' ? 'parked' : 'waiting',
  createdAt: row.createdAt,
  tries: row.tries,
  ...(row.state === 'waiting' && { nextTry: row.dueAt }),
  lastFault: row.lastFault ?? '',
});

/** What the outbox still holds. */
@Injectable()
export class OutboxReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that was given up, oldest first. */
  async parked(): Promise<Undelivered[]> {
    return this.read([{ state: 'parked' }]);
  }

  /** Everything that was tried in vain so far, given up or not, oldest first. */
  async undelivered(): Promise<Undelivered[]> {
    return this.read([{ state: 'parked' }, { state: 'waiting', lastFault: Not(IsNull()) }]);
  }

  /** What was tried for the subject in vain so far, given up or not, oldest first. */
  async undeliveredAbout({ kind, id }: Subject): Promise<Undelivered[]> {
    const about = { subjectKind: kind, subjectId: id };
    return this.read([
      { ...about, state: 'parked' },
      { ...about, state: 'waiting', lastFault: Not(IsNull()) },
    ]);
  }

  /** How many rows wait, due or not, and how many are parked. */
  async counts(): Promise<{ waiting: number; parked: number }> {
    const { manager } = this.dataSource;
    const waiting = await manager.countBy(OutboxEntity, { state: 'waiting' });
    return { waiting, parked: await manager.countBy(OutboxEntity, { state: 'parked' }) };
  }

  private async read(where: FindOptionsWhere<OutboxRow>[]): Promise<Undelivered[]> {
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.dataSource.manager.find(OutboxEntity, { where, order });
    return rows.map(undelivered);
  }
}
