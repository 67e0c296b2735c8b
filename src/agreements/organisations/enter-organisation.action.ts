import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { oneEntryAtATime } from '../agreement-entry.repository';
import { mustKeepAgreements } from '../keeper.facts';
import { type Organisation, type OrganisationTerms } from './organisation';
import { insertOrganisation } from './organisation.repository';

/** Puts an organisation on record that may receive grants. */
@Injectable()
export class EnterOrganisation {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed; Refused where a name is another organisation's */
  run(actor: Actor, terms: OrganisationTerms): Promise<Organisation> {
    return this.record.act(
      actor,
      ({ id, name }: Organisation) => ({
        name: 'agreements.organisation-entered',
        subject: { kind: 'organisation', id },
        detail: { name },
      }),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        await oneEntryAtATime(tx);
        return insertOrganisation(tx, actor, terms);
      },
    );
  }
}
