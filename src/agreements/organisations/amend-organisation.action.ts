import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json';
import { Refused, Stale } from '../../kernel/errors';
import { isSameParty } from '../../kernel/party-name';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { oneEntryAtATime } from '../agreement-entry.repository';
import { agreementsOfOrganisation } from '../agreement.repository';
import { mustKeepAgreements } from '../keeper.facts';
import { ledgerFinding } from '../ledger/ledger-finding';
import { namesOf, type Organisation, type OrganisationTerms } from './organisation';
import { lockOrganisation, updateOrganisation } from './organisation.repository';

interface Amending {
  actor: Actor;
  id: string;
  version: number;
  terms: OrganisationTerms;
}

const termNames = [
  'name',
  'formerNames',
  'shortNames',
  'kind',
  'address',
  'companyNumber',
  'charityNumber',
] as const;

const changedTerms = (before: OrganisationTerms, after: OrganisationTerms) =>
  termNames.filter(
    (term) => canonicalJson(before[term] ?? null) !== canonicalJson(after[term] ?? null),
  );

function stale(held: Organisation, yours: OrganisationTerms): Stale {
  const differences = changedTerms(held, yours).map((term) => ({
    pointer: `/${term}`,
    yours: yours[term],
    theirs: held[term],
  }));
  return new Stale('organisation', held.version, differences);
}

/** Puts right or completes what is on record of an organisation. */
@Injectable()
export class AmendOrganisation {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Stale; Refused where a name is another's or an agreement needs it */
  async run({ actor, id, version, terms }: Amending): Promise<Organisation> {
    return this.record.act(
      actor,
      (_next: Organisation) => ({
        name: 'agreements.organisation-amended',
        subject: { kind: 'organisation', id },
        detail: { ...terms, formerNames: terms.formerNames, shortNames: terms.shortNames },
      }),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        await oneEntryAtATime(tx);
        const held = await lockOrganisation(tx, id);
        if (held.version !== version) throw stale(held, terms);
        const agreements = await agreementsOfOrganisation(tx.manager, id);
        const nameless = agreements.filter(
          ({ recipient }) => !namesOf(terms).some((name) => isSameParty(name, recipient)),
        );
        if (nameless.length > 0) {
          throw new Refused(
            nameless.map(({ reference, recipient }) =>
              ledgerFinding(
                'ledger-name-needed',
                { name: recipient, agreement: reference },
                { pointer: '/formerNames', printed: 'former names' },
              ),
            ),
          );
        }
        const next = { ...terms, id, version: version + 1 };
        await updateOrganisation(tx, next);
        return next;
      },
    );
  }
}
