import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/errors';
import { isSameParty } from '../kernel/party-name';
import { type Actor } from '../record/audit-event';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { type Agreement, type AgreementTerms } from './agreement';
import { agreementEntered, enterAgreement, oneEntryAtATime } from './agreement-entry.repository';
import { agreementNamed } from './agreement.repository';
import { type AuthorityKey, authorityName } from './authority';
import { assignAuthority, assignWhatWaited } from './authority.repository';
import { lockAuthority } from './authority-rows.repository';
import { mustKeepAgreements } from './keeper.facts';
import { ledgerFinding } from './ledger/ledger-finding';
import { namesOf } from './organisations/organisation';
import { organisationsById } from './organisations/organisation.repository';

interface Entering {
  actor: Actor;
  terms: AgreementTerms;
  /** The decision that awards it, for an agreement that is yet to be made. */
  awardedBy?: AuthorityKey;
}

/** Puts an agreement on record that was made before this service, or that a decision has awarded. */
@Injectable()
export class EnterAgreement {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound (of the award), Refused */
  run({ actor, terms, awardedBy }: Entering): Promise<Agreement> {
    return this.record.act(actor, agreementEntered, async (tx) => {
      await mustKeepAgreements(tx, actor);
      await oneEntryAtATime(tx);
      const { reference } = terms;
      if (await agreementNamed(tx.manager, reference)) {
        const at = { pointer: '/reference', printed: 'reference' };
        throw new Refused([ledgerFinding('ledger-agreement-exists', { reference }, at)]);
      }
      const agreement = await enterAgreement(tx, actor, terms);
      if (awardedBy) await this.award(tx, { actor, agreement, awardedBy });
      await assignWhatWaited(tx);
      return agreement;
    });
  }

  private async award(
    tx: Transaction,
    {
      actor,
      agreement,
      awardedBy,
    }: { actor: Actor; agreement: Agreement; awardedBy: AuthorityKey },
  ): Promise<void> {
    const { given, agreementId } = await lockAuthority(tx, awardedBy);
    const { id, organisationId, reference } = agreement;
    const decision = authorityName(given);
    const organisations = await organisationsById(tx.manager, [organisationId]);
    const names = namesOf(organisations.get(organisationId)!);
    if (agreementId !== undefined) {
      throw new Refused([
        ledgerFinding('ledger-assigned-already', { decision, agreement: agreementId }),
      ]);
    }
    if (!names.some((name) => isSameParty(name, given.recipient))) {
      const facts = { decision, recipient: given.recipient, agreement: reference };
      const at = { pointer: '/recipient', printed: 'recipient' };
      throw new Refused([ledgerFinding('ledger-other-recipient', facts, at)]);
    }
    await assignAuthority(tx, actor, { ...awardedBy, agreementId: id });
  }
}
