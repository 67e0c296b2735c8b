import { type DocumentTree } from '../documents/tree';
import { type Transaction } from '../record/unit-of-work.repository';
import { ComposedDocumentEntity } from './composed-document.entity';

/**
 * Keeps what a signing copy was rendered from: templates and names may be others when it is
 * published. The same file composed again is from the same tree.
 */
export async function keepComposed(
  { manager, now }: Transaction,
  { sha256, tree }: { sha256: string; tree: DocumentTree },
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(ComposedDocumentEntity)
    .values({ sha256, tree: JSON.stringify(tree), composedAt: now })
    .orIgnore()
    .execute();
}

/** @param sha256 of the signing copy before any signature @throws Error where none was kept */
export async function composedTree(
  { manager }: Pick<Transaction, 'manager'>,
  sha256: string,
): Promise<DocumentTree> {
  const row = await manager.findOneByOrFail(ComposedDocumentEntity, { sha256 });
  return JSON.parse(row.tree) as DocumentTree;
}
