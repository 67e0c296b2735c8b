import { type EntityManager, In } from 'typeorm';
import { canonicalJson } from '../kernel/canonical-json';
import { NotFound } from '../kernel/errors';
import { forUpdate } from '../platform/database-locks.adapter';
import { type Transaction } from '../record/unit-of-work.repository';
import { AuthorityAgreementEntity } from './agreement.entity';
import { type Sums } from './amount';
import { type AuthorityGiven, type AuthorityKey, isSameAuthority } from './authority';
import { AuthorityEntity, type AuthorityRow } from './authority.entity';
import { type AuthorityHeld, type Release } from './ledger/ledger-facts';
import { AuthorityClosingEntity, HeldBackReleaseEntity } from './ledger/ledger.entity';

export const authorityOfRow = ({ terms }: AuthorityRow): AuthorityGiven =>
  JSON.parse(terms) as AuthorityGiven;

/** Puts authority on record, in the transaction of the decision that gives it. */
export async function insertAuthorityRow(
  { manager, now }: Transaction,
  given: AuthorityGiven,
): Promise<void> {
  const { paperId, recommendation, decision, decidedOn, paragraph, recipient } = given;
  await manager.insert(AuthorityEntity, {
    ...{ paperId, recommendation, decision, decidedOn, paragraph, recipient },
    terms: canonicalJson(JSON.parse(JSON.stringify(given))),
    usableFrom: new Date(given.usableFrom),
    recordedAt: now,
  });
}

async function releasesOf(
  manager: EntityManager,
  paperIds: readonly string[],
): Promise<(AuthorityKey & { release: Release })[]> {
  const rows = await manager.findBy(HeldBackReleaseEntity, { paperId: In([...paperIds]) });
  const later = await manager.findBy(AuthorityEntity, {
    paperId: In(rows.map(({ byPaperId }) => byPaperId)),
  });
  return rows.map(({ paperId, recommendation, byPaperId, byRecommendation, money }) => {
    const by = { paperId: byPaperId, recommendation: byRecommendation };
    const row = later.find((each) => isSameAuthority(each, by));
    if (!row) throw new Error('A release names no authority');
    const { decision, decidedOn } = row;
    const release = { by, decision, decidedOn, money: JSON.parse(money) as Sums };
    return { paperId, recommendation, release };
  });
}

/** Rows of authority with what has become of them. */
export async function authoritiesHeld(
  manager: EntityManager,
  rows: readonly AuthorityRow[],
): Promise<AuthorityHeld[]> {
  const paperIds = [...new Set(rows.map(({ paperId }) => paperId))];
  const where = { paperId: In(paperIds) };
  const assigned = await manager.findBy(AuthorityAgreementEntity, where);
  const closings = await manager.findBy(AuthorityClosingEntity, where);
  const releases = await releasesOf(manager, paperIds);
  return rows.map((row) => {
    const agreement = assigned.find((each) => isSameAuthority(each, row));
    const closed = closings.find((each) => isSameAuthority(each, row));
    return {
      given: authorityOfRow(row),
      ...(agreement && { agreementId: agreement.agreementId }),
      ...(closed && {
        closing: { decision: closed.decision, decidedOn: closed.decidedOn, reason: closed.reason },
      }),
      releases: releases.filter((each) => isSameAuthority(each, row)).map(({ release }) => release),
    };
  });
}

/** Locked to the end of the transaction, after its agreement. @throws NotFound */
export async function lockAuthority(
  { manager }: Transaction,
  { paperId, recommendation }: AuthorityKey,
): Promise<AuthorityHeld> {
  const row = await manager.findOne(AuthorityEntity, {
    where: { paperId, recommendation },
    ...forUpdate(manager),
  });
  if (!row) throw new NotFound('authority');
  const [held] = await authoritiesHeld(manager, [row]);
  return held!;
}
