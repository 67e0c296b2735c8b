import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { appendToChain } from './audit-chain.repository';
import type { Actor, AuditEvent } from './audit-event';

/** What an act works with. All rows go through `manager`, all times are `now`. */
export interface Transaction {
  manager: EntityManager;
  /** When the transaction began; also the time of its event. */
  now: Date;
}

/** The event, or how it follows from what the work gave (a number taken, a version reached). */
export type EventOf<Result> =
  AuditEvent | ((result: Result) => AuditEvent | readonly [AuditEvent, ...AuditEvent[]]);

/** The only way to change what is on record: no event, no commit. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction, appends its events to the audit chain and commits both. Whatever
   * `work`, the event or the append throws is thrown on, and nothing is kept. `work` awaits nothing
   * but the database: every other writer waits for it, and PostgreSQL may have it begun again.
   */
  act<Result>(
    actor: Actor,
    event: EventOf<Result>,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const result = await work({ manager, now });
      const said = typeof event === 'function' ? event(result) : event;
      for (const { name, subject, detail = {} } of [said].flat()) {
        await appendToChain(manager, { at: now, actor, name, subject, detail });
      }
      return result;
    });
  }
}
