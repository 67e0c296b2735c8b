import { randomUUID } from 'node:crypto';
import { insertGrantInForce } from '../agreements/grants/grant-in-force.repository';
import { businessDate } from '../platform/clock';
import { type AuditEvent } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { publishGrant } from '../register/published-grant.repository';
import { grantOfLetter } from './grant-of-letter';
import { type ActedLetter } from './letter-acts.repository';
import { LetterObligationEntity } from './letter.entity';
import { obligationsOf } from './obligations-of';

/**
 * What follows when both parties have signed, beside the ledger: reports and conditions are opened,
 * and what has to be published of the grant is kept, on the register at once where its decision is.
 */
export async function comesIntoForce(
  tx: Transaction,
  { id, agreementId, found }: ActedLetter,
): Promise<AuditEvent[]> {
  const { manager, now } = tx;
  const inForceOn = businessDate({ now: () => now });
  const obligations = obligationsOf(found.basis, found.passage.terms);
  const open = { doneAt: null, doneBy: null, note: null };
  for (const [at, { kind, title, dueOn = null }] of obligations.entries()) {
    const row = { id: randomUUID(), letterId: id, agreementId, place: at + 1, kind, title, dueOn };
    await manager.insert(LetterObligationEntity, { ...row, ...open });
  }
  const grant = grantOfLetter(found, inForceOn);
  if (!grant) return [];
  await insertGrantInForce(tx, grant);
  return publishGrant(tx, grant);
}
