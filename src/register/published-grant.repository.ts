import { type EntityManager } from 'typeorm';
import { canonicalJson } from '../kernel/canonical-json';
import { fingerprint } from '../kernel/fingerprint';
import { type AuditEvent } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { DecisionEntity, PublishedGrantEntity } from './decision.entity';
import { type PublishedGrantInForce } from './published-decision';

/** What may be published of a grant that binds; whatever else the giver knows of it is left out. */
export type GrantToPublish = PublishedGrantInForce & {
  /** `PCD 1653`. */
  decision: string;
};

const entryOf = (grant: GrantToPublish): PublishedGrantInForce => {
  const { recommendation, letterNumber, agreement, inForceOn, newEndDate } = grant;
  const { recipient, purpose, reasons, conditions, money } = grant;
  return {
    ...{ recommendation, letterNumber, agreement, inForceOn },
    ...{ recipient, purpose, reasons, conditions, money },
    ...(newEndDate !== undefined && { newEndDate }),
  };
};

/**
 * Adds what binds to its published decision; nothing where the decision is not published, whose
 * publication copies it. The caller holds the authority of the grant locked, as publication does, so
 * that neither misses the other.
 */
export async function publishGrant(
  { manager, now }: Transaction,
  grant: GrantToPublish,
): Promise<AuditEvent[]> {
  const reference = grant.decision;
  if (!(await manager.existsBy(DecisionEntity, { reference }))) return [];
  const entry = entryOf(grant);
  const { letterNumber } = entry;
  await manager.insert(PublishedGrantEntity, {
    ...{ reference, letterNumber, publishedAt: now },
    entry: canonicalJson(entry),
  });
  const detail = { letter: letterNumber, entry: fingerprint(entry) };
  const subject = { kind: 'decision', id: reference };
  return [{ name: 'register.grant-published', subject, detail }];
}

export interface GrantsPublished {
  grants: PublishedGrantInForce[];
  /** When the last was added; absent where none was. */
  lastAt?: Date;
}

/** Of a published decision, in the order they came into force. */
export async function grantsPublished(
  manager: EntityManager,
  reference: string,
): Promise<GrantsPublished> {
  const rows = await manager.find(PublishedGrantEntity, {
    where: { reference },
    order: { publishedAt: 'ASC', letterNumber: 'ASC' },
  });
  const lastAt = rows.at(-1)?.publishedAt;
  return {
    grants: rows.map(({ entry }) => JSON.parse(entry) as PublishedGrantInForce),
    ...(lastAt && { lastAt }),
  };
}
