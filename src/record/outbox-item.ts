import { type Json, type Subject } from './audit-event';

export type Payload = { readonly [name: string]: Json };

/** What an act asks to have done outside once it is committed. */
export interface ToEnqueue {
  kind: string;
  /** Ids and plain facts. Never a secret: whoever carries it out makes links and codes then. */
  payload: Payload;
  /** What it is about, so that what was not delivered can be shown there. */
  subject?: Subject;
  /** At once where absent. */
  notBefore?: Date;
}

/** A row in the hands of the one worker who may carry it out. */
export interface OutboxItem {
  id: string;
  kind: string;
  payload: Payload;
  createdAt: Date;
  /** 1 and up: which try this is. */
  tries: number;
  interruptions: number;
  /** The worker's name. */
  leasedBy: string;
}

/** Thrown by whoever carries out a row: another try would fail the same way, so it is parked. */
export class NoUseRetrying extends Error {}
