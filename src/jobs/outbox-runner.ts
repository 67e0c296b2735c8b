import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { OutboxLeases } from '../record/outbox-lease.repository';
import { type OutboxItem } from '../record/outbox-item';
import { faultWords } from '../record/outbox-policy';
import { OUTBOX_HANDLERS, type OutboxHandler } from './outbox-handler';
import { withinTime } from './within-time';

/** Milliseconds between looks at an empty outbox, and after a fault of the database. */
const POLL = 1000;
const AFTER_FAULT = 10_000;
/** Milliseconds granted at shutdown to what is under way; then its lease runs out by itself. */
const GRACE = 10_000;
/** A lease outlives the longest try by so much, so that its end is recorded in time. */
const MARGIN = 60_000;

/**
 * Carries out what acts have asked for, in this process. Each handler has a lane of its own: a mail
 * server that hangs delays mail and nothing else.
 */
@Injectable()
export class OutboxRunner {
  /** New at every start, so that a row leased before a crash is nobody's. */
  private readonly worker = randomUUID();
  private readonly logger = new Logger('outbox');
  private stopping = new AbortController();
  private lanes: Promise<void>[] = [];

  constructor(
    private readonly leases: OutboxLeases,
    @Inject(OUTBOX_HANDLERS) private readonly handlers: readonly OutboxHandler[],
  ) {}

  start(): void {
    if (this.lanes.length > 0) return;
    this.stopping = new AbortController();
    this.lanes = this.handlers.map((handler) => this.lane(handler));
  }

  /** Takes nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([Promise.all(this.lanes), pause(GRACE, undefined, { ref: false })]);
    this.lanes = [];
  }

  /** Carries out all that is due, at once; gives the number of tries. For a run without a service. */
  async runDue(): Promise<number> {
    const tries = await Promise.all(this.handlers.map((handler) => this.empty(handler)));
    return tries.reduce((sum, each) => sum + each, 0);
  }

  private async empty(handler: OutboxHandler): Promise<number> {
    let tries = 0;
    while (await this.next(handler)) tries += 1;
    return tries;
  }

  private async lane(handler: OutboxHandler): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const wait = await this.nextOrPause(handler);
      if (wait > 0) await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Milliseconds to wait before the next look. */
  private async nextOrPause(handler: OutboxHandler): Promise<number> {
    try {
      return (await this.next(handler)) ? 0 : POLL;
    } catch (error) {
      this.logger.warn(`outbox of ${handler.kinds.join(', ')}: ${faultWords(error)}`);
      return AFTER_FAULT;
    }
  }

  private async next(handler: OutboxHandler): Promise<boolean> {
    const { kinds, longest } = handler;
    const item = await this.leases.take(this.worker, { kinds, lease: longest + MARGIN });
    if (!item) return false;
    const fault = await this.attempt(handler, item);
    if (fault === undefined) await this.leases.finish(item);
    else await this.giveUpTry(handler, item, fault.error);
    return true;
  }

  private async attempt(
    handler: OutboxHandler,
    item: OutboxItem,
  ): Promise<{ error: unknown } | undefined> {
    try {
      await withinTime(handler.run(item), handler.longest);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  private async giveUpTry(handler: OutboxHandler, item: OutboxItem, error: unknown): Promise<void> {
    const state = await this.leases.fail(item, error, handler.mostTries);
    if (state === 'parked') {
      this.logger.warn(`parked ${item.kind} ${item.id}: ${faultWords(error)}`);
    }
  }
}
