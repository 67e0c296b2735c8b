import { In, LessThan, type EntityManager } from 'typeorm';
import { type DocumentTree } from '../documents/tree';
import { canonicalJson } from '../kernel/canonical-json';
import { NotFound } from '../kernel/errors';
import { type LocalDate } from '../kernel/local-date';
import { forUpdate } from '../platform/database-locks.adapter';
import { type Transaction } from '../record/unit-of-work.repository';
import { type LetterBasis } from './content/letter-basis';
import { type LetterTerms } from './content/letter-terms';
import { LetterDocumentEntity, LetterEntity, type LetterRow } from './letter.entity';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By number or by UUID; numbers are never of that shape. */
const named = (letter: string) => (UUID.test(letter) ? { id: letter } : { number: letter });

/** Locked to the end of the transaction, before its agreement. @throws NotFound */
export async function lockLetter({ manager }: Transaction, letter: string): Promise<LetterRow> {
  const row = await manager.findOne(LetterEntity, {
    where: named(letter),
    ...forUpdate(manager),
  });
  if (!row) throw new NotFound('letter');
  return row;
}

/** @throws NotFound */
export async function letterRow(manager: EntityManager, letter: string): Promise<LetterRow> {
  const row = await manager.findOneBy(LetterEntity, named(letter));
  if (!row) throw new NotFound('letter');
  return row;
}

export async function insertLetter({ manager }: Transaction, row: LetterRow): Promise<void> {
  await manager.insert(LetterEntity, row);
}

export async function updateLetter(
  { manager, now }: Transaction,
  { id, ...changed }: Pick<LetterRow, 'id' | 'version' | 'state' | 'passage' | 'replyBy'>,
): Promise<void> {
  await manager.update(LetterEntity, { id }, { ...changed, updatedAt: now });
}

/** Numbers of the agreement's letters that are being signed at this moment, but for this one. */
export async function beingSigned(
  manager: EntityManager,
  { id, agreementId }: Pick<LetterRow, 'id' | 'agreementId'>,
): Promise<string[]> {
  const rows = await manager.findBy(LetterEntity, { agreementId, state: 'signing' });
  return rows.filter((row) => row.id !== id).map(({ number }) => number);
}

/** What a letter was composed from and into. */
export interface LetterComposed {
  letterId: string;
  /** Of the file before any signature. */
  sha256: string;
  basis: LetterBasis;
  terms: LetterTerms;
  tree: DocumentTree;
}

/** Kept once: a letter composed again from the same rows on the same day is the same file. */
export async function keepComposedLetter(
  { manager, now }: Transaction,
  { letterId, sha256, basis, terms, tree }: LetterComposed,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(LetterDocumentEntity)
    .values({
      ...{ letterId, sha256, composedAt: now },
      basis: canonicalJson(basis),
      terms: canonicalJson(terms),
      tree: JSON.stringify(tree),
    })
    .orIgnore()
    .execute();
}

/** @throws NotFound */
export async function composedLetter(
  manager: EntityManager,
  { letterId, sha256 }: Pick<LetterComposed, 'letterId' | 'sha256'>,
): Promise<LetterComposed> {
  const row = await manager.findOneBy(LetterDocumentEntity, { letterId, sha256 });
  if (!row) throw new NotFound('composed letter');
  return {
    ...{ letterId, sha256 },
    basis: JSON.parse(row.basis) as LetterBasis,
    terms: JSON.parse(row.terms) as LetterTerms,
    tree: JSON.parse(row.tree) as DocumentTree,
  };
}

/** Ids of letters with the grantee whose last day for a reply was before the day. */
export async function lettersPastReply(
  manager: EntityManager,
  today: LocalDate,
): Promise<string[]> {
  const where = { state: 'issued' as const, replyBy: LessThan(today) };
  const rows = await manager.find(LetterEntity, { where, order: { number: 'ASC' } });
  return rows.map(({ id }) => id);
}

/** Letters with the grantee, in the order of their numbers. */
export const lettersIssued = (manager: EntityManager): Promise<LetterRow[]> =>
  manager.find(LetterEntity, { where: { state: 'issued' }, order: { number: 'ASC' } });

/** Ids of letters that are being sealed or signed. */
export async function lettersBeingSigned(manager: EntityManager): Promise<string[]> {
  const where = { state: In(['accepting', 'signing'] as const) };
  return (await manager.findBy(LetterEntity, where)).map(({ id }) => id);
}
