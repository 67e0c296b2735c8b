import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock';
import { faultWords } from '../record/outbox-policy';
import { enqueueOnce } from '../record/outbox.repository';
import { runsDue, TIME_TABLE } from './time-table';

const MINUTE = 60_000;

/** Puts what the time-table has due into the outbox, which carries it out once however many ask. */
@Injectable()
export class TimeTableRunner {
  private readonly logger = new Logger('time-table');
  private stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  start(): void {
    if (this.running) return;
    this.stopping = new AbortController();
    this.running = this.keepAsking();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.running = undefined;
  }

  /** Asks for every run that is due and was not asked for yet. */
  async askForDue(): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      for (const { id, kind } of runsDue(TIME_TABLE, now)) {
        await enqueueOnce({ manager, now }, { id, kind, payload: {} });
      }
    });
  }

  private async keepAsking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.askForDue().catch((error: unknown) => this.logger.warn(faultWords(error)));
      await pause(MINUTE, undefined, { signal }).catch(() => undefined);
    }
  }
}
