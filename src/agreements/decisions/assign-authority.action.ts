import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { isSameParty } from '../../kernel/party-name';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { type Agreement } from '../agreement';
import { lockAgreement } from '../agreement.repository';
import { type AuthorityKey, authorityName } from '../authority';
import { assignAuthority } from '../authority.repository';
import { lockAuthority } from '../authority-rows.repository';
import { mustKeepAgreements } from '../keeper.facts';
import { liveUnder } from '../ledger/authority-budget';
import { type AuthorityHeld, type Reservation } from '../ledger/ledger-facts';
import { ledgerFinding, type LedgerFinding } from '../ledger/ledger-finding';
import { reservationsUnder } from '../ledger/reservation-rows.repository';
import { namesOf } from '../organisations/organisation';
import { organisationsById } from '../organisations/organisation.repository';

interface Assigning {
  actor: Actor;
  authority: AuthorityKey;
  /** Reference of the agreement. */
  agreement: string;
}

interface Judged {
  authority: AuthorityHeld;
  agreement: Agreement;
  names: readonly string[];
  reservations: readonly Reservation[];
}

function whyNot({ authority, agreement, names, reservations }: Judged): LedgerFinding[] {
  const { given, agreementId } = authority;
  const decision = authorityName(given);
  const { reference } = agreement;
  const [live] = liveUnder(authority, reservations);
  const findings: LedgerFinding[] = [];
  if (agreementId === agreement.id) {
    findings.push(ledgerFinding('ledger-assigned-already', { decision, agreement: reference }));
  }
  if (live) {
    findings.push(
      ledgerFinding('ledger-assignment-in-use', { decision, letter: live.letterNumber }),
    );
  }
  if (!names.some((name) => isSameParty(name, given.recipient))) {
    const words = { decision, recipient: given.recipient, agreement: reference };
    findings.push(ledgerFinding('ledger-other-recipient', words));
  }
  return findings;
}

/** Says which agreement a decision changes, where the service could not tell or told wrongly. */
@Injectable()
export class AssignAuthority {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused with every reason */
  async run({ actor, authority: key, agreement: reference }: Assigning): Promise<void> {
    await this.record.act(
      actor,
      (agreement: Agreement) => ({
        name: 'agreements.authority-assigned',
        subject: { kind: 'agreement', id: agreement.id },
        detail: { paper: key.paperId, recommendation: key.recommendation },
      }),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        const agreement = await lockAgreement(tx, { reference });
        const authority = await lockAuthority(tx, key);
        const { organisationId } = agreement;
        const organisations = await organisationsById(tx.manager, [organisationId]);
        const names = namesOf(organisations.get(organisationId)!);
        const reservations = await reservationsUnder(tx.manager, key);
        const findings = whyNot({ authority, agreement, names, reservations });
        if (findings.length > 0) throw new Refused(findings);
        await assignAuthority(tx, actor, { ...key, agreementId: agreement.id });
        return agreement;
      },
    );
  }
}
