import { type OutboxItem } from '../record/outbox-item';

/** Carries out rows of its kinds, one after another. Handlers do not wait for one another. */
export interface OutboxHandler {
  readonly kinds: readonly string[];
  /** After so many tries a row is parked. */
  readonly mostTries: number;
  /** Milliseconds after which a try counts as failed. */
  readonly longest: number;
  /**
   * Doing it a second time does no harm: a worker may end between the deed and its record.
   * @throws NoUseRetrying when another try would fail the same way; whatever else is tried again.
   */
  run(item: OutboxItem): Promise<void>;
}

/** Nest's token for all handlers. */
export const OUTBOX_HANDLERS = Symbol('outbox handlers');
