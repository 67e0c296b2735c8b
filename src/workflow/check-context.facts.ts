import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../kernel/local-date';
import { type CheckContext } from '../papers/checks/check-context';
import { businessDate, Clock } from '../platform/clock';
import { Rulebook } from './rulebook';

/**
 * What a paper is compared with today. The same for the editor, an answer and later a submission;
 * the command line fills it from files instead.
 */
@Injectable()
export class CheckContextFacts {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** There is no ledger yet, so `agreements` is absent: only what the paper states is compared. */
  today(): CheckContext {
    return this.on(businessDate(this.clock));
  }

  now(): Date {
    return this.clock.now();
  }

  on(day: LocalDate): CheckContext {
    const { scheme, statutes, template } = this.rulebook;
    return { on: day, scheme, manifest: template.manifest, statutes };
  }
}
