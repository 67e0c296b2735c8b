import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { canonicalJson } from '../../kernel/canonical-json';
import { Refused } from '../../kernel/errors';
import { type Actor } from '../../record/audit-event';
import { type Transaction } from '../../record/unit-of-work.repository';
import { AgreementEntity } from '../agreement.entity';
import { agreementOf } from '../agreement.repository';
import { isNothing, minus, plus, shareOf, sharesOf, type Sums, sumsOf } from '../amount';
import { type AuthorityGiven, type AuthorityKey } from '../authority';
import { AuthorityEntity } from '../authority.entity';
import { lockAuthority } from '../authority-rows.repository';
import { enteredBy } from '../keeper.facts';
import { changeOf, heldBackOf } from '../ledger/authority-budget';
import { mayClose, mayRelease } from '../ledger/later-decision';
import { type AuthorityHeld, type Closing } from '../ledger/ledger-facts';
import { AuthorityClosingEntity, HeldBackReleaseEntity } from '../ledger/ledger.entity';

/**
 * Ends what is unused of an authority, under a later decision; for the act of a person, and for
 * deciding a paper that revokes an earlier one, in whose transaction it runs.
 * @throws NotFound, Refused
 */
export async function closeAuthority(
  tx: Transaction,
  actor: Actor,
  { authority: key, closing }: { authority: AuthorityKey; closing: Closing },
): Promise<AuthorityHeld> {
  const authority = await lockAuthority(tx, key);
  const findings = mayClose(authority, closing);
  if (findings.length > 0) throw new Refused(findings);
  const { paperId, recommendation } = key;
  await tx.manager.insert(AuthorityClosingEntity, {
    ...{ paperId, recommendation },
    ...closing,
    ...enteredBy(actor, tx),
  });
  return authority;
}

/** Of the later row, what releases have drawn on already. */
async function usedOf(manager: EntityManager, by: AuthorityKey): Promise<Sums> {
  const rows = await manager.findBy(HeldBackReleaseEntity, {
    byPaperId: by.paperId,
    byRecommendation: by.recommendation,
  });
  return plus(...rows.map(({ money }) => JSON.parse(money) as Sums));
}

async function openingOf(manager: EntityManager, { agreementId }: AuthorityHeld): Promise<Sums> {
  const row = agreementId && (await manager.findOneBy(AgreementEntity, { id: agreementId }));
  return row ? sumsOf(agreementOf(row).maximum) : {};
}

export interface Releasing {
  /** Whose money is held back. */
  from: AuthorityKey;
  /** Row of the later decision that authorises it. */
  by: AuthorityKey;
  money: Sums;
}

const SERVICE: Actor = { kind: 'system' };

/** What both have, share by share. */
const ofBoth = (one: Sums, other: Sums): Sums =>
  plus(
    ...sharesOf(one, other).map((share) => ({
      [share]: Math.max(0, Math.min(shareOf(one, share), shareOf(other, share))),
    })),
  );

/**
 * Releases what a decision uses of the money an earlier one held back, as it is decided. What exceeds
 * that was a stop of its paper; none of it is released here.
 */
export async function releaseWhatIsUsed(tx: Transaction, given: AuthorityGiven): Promise<void> {
  const { fundedBy } = given;
  if (fundedBy?.kind !== 'held-back') return;
  const { decision } = fundedBy;
  const rows = await tx.manager.find(AuthorityEntity, {
    where: { decision },
    order: { recommendation: 'ASC' },
  });
  let open = changeOf(given, await openingOf(tx.manager, await lockAuthority(tx, given)));
  for (const { paperId, recommendation } of rows) {
    const from = { paperId, recommendation };
    const money = ofBoth(open, heldBackOf(await lockAuthority(tx, from)));
    if (isNothing(money)) continue;
    await releaseHeldBack(tx, SERVICE, { from, by: given, money });
    open = minus(open, money);
  }
}

/** The earlier row first, so that two who release wait for one another. */
const inOrder = ({ from, by }: Releasing): AuthorityKey[] =>
  [from, by].sort((one, other) =>
    `${one.paperId} ${one.recommendation}` < `${other.paperId} ${other.recommendation}` ? -1 : 1,
  );

/**
 * Notes that a later decision has authorised money that an earlier one held back.
 * @throws NotFound, Refused
 */
export async function releaseHeldBack(
  tx: Transaction,
  actor: Actor,
  releasing: Releasing,
): Promise<AuthorityHeld> {
  for (const key of inOrder(releasing)) await lockAuthority(tx, key);
  const from = await lockAuthority(tx, releasing.from);
  const by = await lockAuthority(tx, releasing.by);
  const { manager } = tx;
  const usedOfLater = await usedOf(manager, releasing.by);
  const opening = await openingOf(manager, by);
  const findings = mayRelease({ from, by, usedOfLater, opening, money: releasing.money });
  if (findings.length > 0) throw new Refused(findings);
  await manager.insert(HeldBackReleaseEntity, {
    id: randomUUID(),
    paperId: releasing.from.paperId,
    recommendation: releasing.from.recommendation,
    byPaperId: releasing.by.paperId,
    byRecommendation: releasing.by.recommendation,
    money: canonicalJson(releasing.money),
    ...enteredBy(actor, tx),
  });
  return from;
}
