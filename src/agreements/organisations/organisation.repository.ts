import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { canonicalJson } from '../../kernel/canonical-json';
import { NotFound, Refused } from '../../kernel/errors';
import { plainName } from '../../kernel/party-name';
import { forUpdate } from '../../platform/database-locks.adapter';
import { type Actor } from '../../record/audit-event';
import { type Transaction } from '../../record/unit-of-work.repository';
import { enteredBy } from '../keeper.facts';
import { ledgerFinding } from '../ledger/ledger-finding';
import { namesOf, type Organisation, type OrganisationTerms } from './organisation';
import {
  OrganisationEntity,
  OrganisationNameEntity,
  type OrganisationRow,
} from './organisation.entity';

export const organisationOf = ({ id, terms, version }: OrganisationRow): Organisation => ({
  ...(JSON.parse(terms) as OrganisationTerms),
  id,
  version,
});

/** The organisation that has or had the name. */
export async function organisationNamed(
  manager: EntityManager,
  name: string,
): Promise<Organisation | undefined> {
  const found = await manager.findOneBy(OrganisationNameEntity, { nameKey: plainName(name) });
  if (!found) return undefined;
  return organisationOf(
    await manager.findOneByOrFail(OrganisationEntity, { id: found.organisationId }),
  );
}

export async function organisationsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, Organisation>> {
  const rows = await manager.findBy(OrganisationEntity, { id: In([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, organisationOf(row)]));
}

/** @throws NotFound */
export async function lockOrganisation(
  { manager }: Transaction,
  id: string,
): Promise<Organisation> {
  const row = await manager.findOne(OrganisationEntity, { where: { id }, ...forUpdate(manager) });
  if (!row) throw new NotFound('organisation');
  return organisationOf(row);
}

/** Seats every name; one that is another organisation's refuses them all. @throws Refused */
async function seatNames(
  { manager }: Transaction,
  organisationId: string,
  terms: OrganisationTerms,
): Promise<void> {
  const names = namesOf(terms);
  const keys = names.map(plainName);
  const held = await manager.findBy(OrganisationNameEntity, { nameKey: In(keys) });
  const taken = held.filter((each) => each.organisationId !== organisationId);
  const owners = await organisationsById(
    manager,
    taken.map((each) => each.organisationId),
  );
  if (taken.length > 0) {
    throw new Refused(
      taken.map((each) => {
        const name = names[keys.indexOf(each.nameKey)]!;
        const organisation = owners.get(each.organisationId)?.name ?? '';
        const at = { pointer: '/name', printed: 'name' };
        return ledgerFinding('ledger-name-taken', { name, organisation }, at);
      }),
    );
  }
  await manager.delete(OrganisationNameEntity, { organisationId });
  await manager.insert(
    OrganisationNameEntity,
    keys.map((nameKey) => ({ nameKey, organisationId })),
  );
}

/** @throws Refused where a name is another organisation's. */
export async function insertOrganisation(
  tx: Transaction,
  actor: Actor,
  terms: OrganisationTerms,
): Promise<Organisation> {
  const id = randomUUID();
  await tx.manager.insert(OrganisationEntity, {
    id,
    name: terms.name,
    terms: canonicalJson(terms),
    version: 1,
    ...enteredBy(actor, tx),
  });
  await seatNames(tx, id, terms);
  return { ...terms, id, version: 1 };
}

/** @throws Refused where a name is another organisation's. */
export async function updateOrganisation(
  tx: Transaction,
  { id, version, ...terms }: Organisation,
): Promise<void> {
  const row = { name: terms.name, terms: canonicalJson(terms), version };
  await tx.manager.update(OrganisationEntity, { id }, row);
  await seatNames(tx, id, terms);
}
