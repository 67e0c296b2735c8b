import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { mustKeepAgreements } from '../keeper.facts';
import { ledgerFinding, type LedgerFinding } from '../ledger/ledger-finding';
import { type Signatory } from './organisation';
import { SignatoryEntity } from './organisation.entity';
import { lockSignatory } from './signatory.repository';

interface Verifying {
  /** Person id: never the service, and never whoever entered the signatory. */
  person: string;
  organisation: string;
  signatory: string;
  /** How person, capacity and contact were made sure of. */
  how: string;
}

function whyNot({ enteredBy, verified, endedAt }: Signatory, person: string): LedgerFinding[] {
  return [
    ...(verified ? [ledgerFinding('ledger-verified-already', {})] : []),
    ...(endedAt ? [ledgerFinding('ledger-signatory-ended', {})] : []),
    ...(enteredBy === person ? [ledgerFinding('ledger-own-entry', {})] : []),
  ];
}

/**
 * A second person makes sure that the signatory is who they are said to be, may bind the organisation
 * and is reached where it says: otherwise whoever types an address could sign for the grantee.
 */
@Injectable()
export class VerifySignatory {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused with every reason */
  async run({ person, organisation, signatory: id, how }: Verifying): Promise<void> {
    const actor = { kind: 'person', id: person } as const;
    const event = {
      name: 'agreements.signatory-verified',
      subject: { kind: 'organisation', id: organisation },
      detail: { signatory: id, how },
    };
    await this.record.act(actor, event, async (tx) => {
      await mustKeepAgreements(tx, actor);
      const held = await lockSignatory(tx, { id, organisationId: organisation });
      const findings = whyNot(held, person);
      if (findings.length > 0) throw new Refused(findings);
      const verified = { verifiedBy: person, verifiedAt: tx.now, verifiedHow: how };
      await tx.manager.update(SignatoryEntity, { id }, verified);
    });
  }
}
