import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type DocumentTree } from '../documents/tree';
import { canonicalJson } from '../kernel/canonical-json';
import { folded } from '../kernel/folded';
import { type Transaction } from '../record/unit-of-work.repository';
import { addressOf } from './decision-address';
import { CorrectionEntity, DecisionEntity, DecisionFileEntity } from './decision.entity';
import {
  type CorrectionNotice,
  type PublishedDecision,
  type PublishedFile,
} from './published-decision';

export interface ToRegister {
  entry: PublishedDecision;
  /** The tree that was signed. */
  document: DocumentTree;
  /** Each is in the file store and relied on already. */
  files: PublishedFile[];
}

/** What a decision is found by: its number, title, who gets money and what for. */
const searchWordsOf = ({ reference, title, grants }: PublishedDecision): string =>
  folded(
    [reference, title, ...grants.flatMap(({ recipient, purpose }) => [recipient, purpose])].join(
      ' ',
    ),
  );

/** Puts a decision on the register, in the transaction of the act that publishes it. */
export async function insertDecision(
  { manager, now }: Transaction,
  { entry, document, files }: ToRegister,
): Promise<void> {
  const { reference, title, decidedOn } = entry;
  await manager.insert(DecisionEntity, {
    ...{ reference, title, decidedOn, id: randomUUID(), address: addressOf(reference) },
    publishedAt: now,
    searchWords: searchWordsOf(entry),
    entry: canonicalJson(JSON.parse(JSON.stringify(entry))),
    document: JSON.stringify(document),
  });
  for (const { pages = null, ...file } of files) {
    await manager.insert(DecisionFileEntity, { ...file, reference, pages });
  }
}

/** Oldest first. */
export async function correctionsOf(
  manager: EntityManager,
  reference: string,
): Promise<CorrectionNotice[]> {
  const rows = await manager.find(CorrectionEntity, {
    where: { reference },
    order: { number: 'ASC' },
  });
  return rows.map(({ number, on, words, publishedAt: at }) => ({ number, on, words, at }));
}

export async function insertCorrection(
  { manager, now }: Transaction,
  {
    reference,
    ...notice
  }: Pick<CorrectionNotice, 'number' | 'on' | 'words'> & {
    reference: string;
  },
): Promise<void> {
  await manager.insert(CorrectionEntity, { reference, ...notice, publishedAt: now });
}
