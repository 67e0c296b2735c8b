import { Injectable } from '@nestjs/common';
import { type KnownAgreement } from '../agreements/agreement-now';
import { type LocalDate } from '../kernel/local-date';
import { type CheckContext } from '../papers/checks/check-context';
import { type Layout, type Paper } from '../papers/content/paper';
import { businessDate, Clock } from '../platform/clock';
import { agreementFactsFor } from './ledger-agreements';
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

  /** Without the ledger, where nothing is compared with it. */
  today(layout?: Layout): CheckContext {
    return this.on(businessDate(this.clock), layout);
  }

  /**
   * What the checks compare a content with on a day.
   * @param held - what the ledger holds of all agreements that day
   */
  against(content: Paper, day: LocalDate, held: readonly KnownAgreement[]): CheckContext {
    return { ...this.on(day, content.template), agreements: agreementFactsFor(content, held) };
  }

  now(): Date {
    return this.clock.now();
  }

  /** By the layout new papers are written for, where no paper is looked at. */
  on(day: LocalDate, layout: Layout = 'pcd.v1'): CheckContext {
    const { scheme, statutes, templates } = this.rulebook;
    return { on: day, scheme, manifest: templates[layout].manifest, statutes };
  }
}
