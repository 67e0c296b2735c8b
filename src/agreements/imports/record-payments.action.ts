import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refused } from '../../kernel/errors';
import { businessDate, Clock } from '../../platform/clock';
import { type Actor, type AuditEvent } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { agreementsNamed, lockAgreements } from '../agreement.repository';
import { type ImportSource } from '../entry/import-fault';
import { paymentsIn, sourceHash } from '../entry/import-source';
import { mustKeepAgreements } from '../keeper.facts';
import { ledgerFacts } from '../ledger/ledger.facts';
import { insertPayments, paymentsNamed } from '../ledger/payment.repository';
import { type ImportReport } from './import-report';
import { paymentsToRecord, type PaymentToRecord } from './payments-to-record';

interface Recording {
  actor: Actor;
  source: ImportSource;
}

type Report = ImportReport<PaymentToRecord>;

/**
 * Records payments of a file or of a form, all of them or none. The same reference a second time is
 * nothing new; above what is committed in its year is a stop.
 */
@Injectable()
export class RecordPayments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly record: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What would be recorded, with every fault; writes nothing. */
  dryRun({ source }: Pick<Recording, 'source'>): Promise<Report> {
    return this.judge(this.dataSource.manager, { source, isActing: false, now: this.clock.now() });
  }

  /** @throws NotAllowed; Refused with every fault, and then nothing has been recorded. */
  run({ actor, source }: Recording): Promise<Report> {
    const sha256 = sourceHash(source);
    return this.record.act(
      actor,
      (report: Report) => eventsOf(sha256, report),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        const report = await this.judge(tx.manager, { source, isActing: true, now: tx.now });
        if (report.findings.length > 0) throw new Refused(report.findings);
        await insertPayments(tx, actor, report.fresh);
        return report;
      },
    );
  }

  /** Acting, the agreements are locked: what is committed and paid stays as it is looked at. */
  private async judge(
    manager: EntityManager,
    { source, isActing, now }: { source: ImportSource; isActing: boolean; now: Date },
  ): Promise<Report> {
    const read = paymentsIn(source);
    const references = read.items.map(({ value }) => value.agreement);
    const agreements = isActing
      ? await lockAgreements({ manager, now }, references)
      : await agreementsNamed(manager, references);
    const facts = await ledgerFacts(manager, [...agreements.values()]);
    const payments = read.items.map(({ value }) => value.reference);
    return paymentsToRecord(read, {
      today: businessDate({ now: () => now }),
      agreements: new Map(
        [...agreements].map(([key, { id }]) => [key, { id, facts: facts.get(id)! }]),
      ),
      held: await paymentsNamed(manager, payments),
    });
  }
}

/** One event for the act, and one for each agreement with the payments made under it. */
function eventsOf(sha256: string, { fresh, known }: Report): [AuditEvent, ...AuditEvent[]] {
  const agreements = [...new Set(fresh.map(({ agreementId }) => agreementId))];
  const madeUnder = (id: string) => fresh.filter(({ agreementId }) => agreementId === id);
  return [
    {
      name: 'agreements.payments-imported',
      subject: { kind: 'import', id: sha256 },
      detail: { recorded: fresh.length, known: known.length },
    },
    ...agreements.map((id) => ({
      name: 'agreements.payments-recorded',
      subject: { kind: 'agreement', id },
      detail: {
        payments: madeUnder(id).map(({ payment: { reference, kind, on, year = null, pence } }) => ({
          ...{ reference, kind, on, year, pence },
        })),
      },
    })),
  ];
}
