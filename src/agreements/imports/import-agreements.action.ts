import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refused } from '../../kernel/errors';
import { type Actor, type AuditEvent } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { type Agreement, type AgreementTerms } from '../agreement';
import { agreementEntered, enterAgreement, oneEntryAtATime } from '../agreement-entry.repository';
import { agreementsNamed } from '../agreement.repository';
import { assignWhatWaited } from '../authority.repository';
import { type ImportSource } from '../entry/import-fault';
import { agreementsIn, sourceHash } from '../entry/import-source';
import { mustKeepAgreements } from '../keeper.facts';
import { agreementsToEnter } from './agreements-to-enter';
import { type ImportReport } from './import-report';

interface Importing {
  actor: Actor;
  source: ImportSource;
}

interface Imported {
  report: ImportReport<AgreementTerms>;
  entered: Agreement[];
}

/** Enters the agreements of a file, all of them or none. */
@Injectable()
export class ImportAgreements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly record: UnitOfWork,
  ) {}

  /** What the import would do, with every fault of the file; writes nothing. */
  dryRun({ source }: Pick<Importing, 'source'>): Promise<ImportReport<AgreementTerms>> {
    return this.judge(this.dataSource.manager, source);
  }

  /** @throws NotAllowed; Refused with every fault of the file, and then nothing has been entered. */
  async run({ actor, source }: Importing): Promise<ImportReport<AgreementTerms>> {
    const sha256 = sourceHash(source);
    const { report } = await this.record.act(
      actor,
      ({ report: { known }, entered }: Imported): [AuditEvent, ...AuditEvent[]] => [
        {
          name: 'agreements.agreements-imported',
          subject: { kind: 'import', id: sha256 },
          detail: { entered: entered.length, known: known.length },
        },
        ...entered.map(agreementEntered),
      ],
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        await oneEntryAtATime(tx);
        const judged = await this.judge(tx.manager, source);
        if (judged.findings.length > 0) throw new Refused(judged.findings);
        const entered: Agreement[] = [];
        for (const terms of judged.fresh) entered.push(await enterAgreement(tx, actor, terms));
        await assignWhatWaited(tx);
        return { report: judged, entered };
      },
    );
    return report;
  }

  private async judge(
    manager: EntityManager,
    source: ImportSource,
  ): Promise<ImportReport<AgreementTerms>> {
    const read = agreementsIn(source);
    const references = read.items.map(({ value }) => value.reference);
    return agreementsToEnter(read, await agreementsNamed(manager, references));
  }
}
