import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../kernel/local-date';
import { type CheckContext } from '../papers/checks/check-context';
import { type Layout, type Paper } from '../papers/content/paper';
import { businessDate, Clock } from '../platform/clock';
import { agreementFactsFor } from './ledger-agreements';
import { authorityFactsFor, type LedgerHeld } from './ledger-authority';
import { Rulebook } from './rulebook';

/**
 * What a paper is compared with. The same for the editor, an answer and every act on the paper;
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

  /** What the checks compare a content with on a day, the ledger included. */
  against(content: Paper, day: LocalDate, held: LedgerHeld): CheckContext {
    return {
      ...this.on(day, content.template),
      agreements: agreementFactsFor(content, held.agreements),
      authority: authorityFactsFor(content, held, day),
      budgets: held.budgets.map(({ name, amount }) => ({ name, amount })),
    };
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
