import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { canonicalJson } from '../kernel/canonical-json';
import { NotFound } from '../kernel/errors';
import { referenceKey } from '../kernel/reference-key';
import { forUpdate } from '../platform/database-locks.adapter';
import { type Actor } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { type Agreement, type AgreementTerms } from './agreement';
import { AgreementEntity, type AgreementRow } from './agreement.entity';
import { enteredBy } from './keeper.facts';

export const agreementOf = (row: AgreementRow): Agreement => ({
  ...(JSON.parse(row.terms) as AgreementTerms),
  id: row.id,
  organisationId: row.organisationId,
  version: row.version,
  enteredAt: row.enteredAt,
});

const byReference = (reference: string) => ({ referenceKey: referenceKey(reference) });

export async function agreementNamed(
  manager: EntityManager,
  reference: string,
): Promise<Agreement | undefined> {
  const row = await manager.findOneBy(AgreementEntity, byReference(reference));
  return row ? agreementOf(row) : undefined;
}

export async function agreementsNamed(
  manager: EntityManager,
  references: readonly string[],
): Promise<Map<string, Agreement>> {
  const keys = [...new Set(references.map(referenceKey))];
  const rows = await manager.findBy(AgreementEntity, { referenceKey: In(keys) });
  return new Map(rows.map((row) => [row.referenceKey, agreementOf(row)]));
}

export async function agreementsOfOrganisation(
  manager: EntityManager,
  organisationId: string,
): Promise<Agreement[]> {
  return (await manager.findBy(AgreementEntity, { organisationId })).map(agreementOf);
}

/**
 * Locked to the end of the transaction, before any authority: no payment, letter or correction of the
 * same agreement goes on meanwhile.
 * @throws NotFound
 */
export async function lockAgreement(
  { manager }: Transaction,
  where: { id: string } | { reference: string },
): Promise<Agreement> {
  const row = await manager.findOne(AgreementEntity, {
    where: 'id' in where ? where : byReference(where.reference),
    ...forUpdate(manager),
  });
  if (!row) throw new NotFound('agreement');
  return agreementOf(row);
}

/** Several at once, in one order for everybody. */
export async function lockAgreements(
  { manager }: Transaction,
  references: readonly string[],
): Promise<Map<string, Agreement>> {
  const keys = [...new Set(references.map(referenceKey))];
  const rows = await manager.find(AgreementEntity, {
    where: { referenceKey: In(keys) },
    order: { id: 'ASC' },
    ...forUpdate(manager),
  });
  return new Map(rows.map((row) => [row.referenceKey, agreementOf(row)]));
}

export async function insertAgreement(
  tx: Transaction,
  actor: Actor,
  { organisationId, terms }: { organisationId: string; terms: AgreementTerms },
): Promise<Agreement> {
  const id = randomUUID();
  await tx.manager.insert(AgreementEntity, {
    id,
    ...byReference(terms.reference),
    organisationId,
    terms: canonicalJson(terms),
    version: 1,
    ...enteredBy(actor, tx),
  });
  return { ...terms, id, organisationId, version: 1, enteredAt: tx.now };
}

export async function updateAgreement(
  { manager }: Transaction,
  { id, version }: Pick<Agreement, 'id' | 'version'>,
  terms: AgreementTerms,
): Promise<void> {
  await manager.update(AgreementEntity, { id }, { terms: canonicalJson(terms), version });
}
