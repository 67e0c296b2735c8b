import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../platform/clock';
import { type OutboxItem } from './outbox-item';
import { afterFault, faultWords, MOST_INTERRUPTIONS } from './outbox-policy';
import { OutboxEntity, type OutboxRow } from './outbox-row.entity';

const itemOf = (row: OutboxRow, worker: string): OutboxItem => ({
  id: row.id,
  kind: row.kind,
  payload: JSON.parse(row.payload),
  createdAt: row.createdAt,
  tries: row.tries,
  interruptions: row.interruptions,
  leasedBy: worker,
});

export interface Wanted {
  kinds: readonly string[];
  /** Milliseconds after which a silent worker counts as ended and its row is another's. */
  lease: number;
}

const ENDED_AT_IT = `a worker ended ${MOST_INTERRUPTIONS} times while at this`;

/**
 * Rows as their workers take and leave them. Delivery is no act, so it is not in the audit chain.
 * Every write is fenced by the worker's name and the try: one that was given up for dead and comes
 * back changes nothing any more.
 */
@Injectable()
export class OutboxLeases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Gives the worker the row of these kinds that has been due longest; nobody else gets it meanwhile. */
  take(worker: string, { kinds, lease }: Wanted): Promise<OutboxItem | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      for (;;) {
        const row = await this.due(manager, kinds, now);
        if (!row) return undefined;
        const until = new Date(now.getTime() + lease);
        const taken = await this.begin(manager, row, { worker, now, until });
        if (taken) return taken;
      }
    });
  }

  async finish(item: OutboxItem): Promise<void> {
    await this.leave(item, { state: 'done', lastFault: null, finishedAt: this.clock.now() });
  }

  /** Gives up this try; says whether the row is parked by it. */
  async fail(item: OutboxItem, error: unknown, mostTries: number): Promise<'waiting' | 'parked'> {
    const now = this.clock.now();
    const after = afterFault(error, { tries: item.tries, mostTries, now });
    const finishedAt = after.state === 'parked' ? now : null;
    await this.leave(item, { ...after, finishedAt, lastFault: faultWords(error) });
    return after.state;
  }

  /** Deletes what was done `age` milliseconds ago or longer; what is parked stays. */
  async forgetDone(age: number): Promise<void> {
    const before = new Date(this.clock.now().getTime() - age);
    const done = { state: 'done', finishedAt: LessThanOrEqual(before) } as const;
    await this.dataSource.manager.delete(OutboxEntity, done);
  }

  private due(
    manager: EntityManager,
    kinds: readonly string[],
    now: Date,
  ): Promise<OutboxRow | null> {
    // On SQLite the transaction holds the only write lock from its beginning.
    const locks = this.dataSource.options.type === 'postgres';
    return manager.findOne(OutboxEntity, {
      where: { state: 'waiting', kind: In([...kinds]), dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC', id: 'ASC' },
      ...(locks && { lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } }),
    });
  }

  /** Undefined where the row is parked instead. */
  private async begin(
    manager: EntityManager,
    row: OutboxRow,
    { worker, now, until }: { worker: string; now: Date; until: Date },
  ): Promise<OutboxItem | undefined> {
    const interruptions = row.interruptions + (row.leasedBy === null ? 0 : 1);
    if (interruptions >= MOST_INTERRUPTIONS) {
      const parked = { state: 'parked', leasedBy: null, finishedAt: now } as const;
      const words = { interruptions, lastFault: ENDED_AT_IT };
      await manager.update(OutboxEntity, { id: row.id }, { ...parked, ...words });
      return undefined;
    }
    const begun = { leasedBy: worker, tries: row.tries + 1, interruptions, dueAt: until };
    await manager.update(OutboxEntity, { id: row.id }, begun);
    return itemOf({ ...row, ...begun }, worker);
  }

  private async leave(
    { id, leasedBy, tries }: OutboxItem,
    change: Partial<OutboxRow>,
  ): Promise<void> {
    const mine = { id, leasedBy, tries, state: 'waiting' } as const;
    await this.dataSource.manager.update(OutboxEntity, mine, { ...change, leasedBy: null });
  }
}
