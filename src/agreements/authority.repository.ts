import { canonicalJson } from '../kernel/canonical-json';
import { type Transaction } from '../record/unit-of-work.repository';
import { type AuthorityGiven } from './authority';
import { AuthorityEntity } from './authority.entity';

/** Puts authority on record, in the transaction of the decision that gives it. */
export async function insertAuthority(
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
