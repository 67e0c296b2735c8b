import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { enteredBy, mustKeepAgreements } from '../keeper.facts';
import { type Signatory, type SignatoryTerms } from './organisation';
import { SignatoryEntity } from './organisation.entity';
import { lockOrganisation } from './organisation.repository';

interface Naming {
  actor: Actor;
  /** UUID. */
  organisation: string;
  terms: SignatoryTerms;
}

/** Names somebody who signs for an organisation; no letter goes to them until they are verified. */
@Injectable()
export class NameSignatory {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound */
  run({ actor, organisation, terms }: Naming): Promise<Signatory> {
    const id = randomUUID();
    const event = {
      name: 'agreements.signatory-named',
      subject: { kind: 'organisation', id: organisation },
      // The contact stays out of the chain, which is for ever.
      detail: { signatory: id, post: terms.post, capacity: terms.capacity },
    };
    return this.record.act(actor, event, async (tx) => {
      await mustKeepAgreements(tx, actor);
      await lockOrganisation(tx, organisation);
      const entered = enteredBy(actor, tx);
      const row = { id, organisationId: organisation, terms: canonicalJson(terms), ...entered };
      await tx.manager.insert(SignatoryEntity, row);
      return { ...terms, id, organisationId: organisation, ...entered };
    });
  }
}
