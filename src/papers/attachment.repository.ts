import { type EntityManager, IsNull } from 'typeorm';
import { noteStoredFile } from '../platform/stored-file.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { type Attachment } from './attachment';
import { inOrder } from './attachment-parts';
import { AttachmentEntity, type AttachmentRow } from './attachment.entity';

const attachmentOf = (row: AttachmentRow): Attachment => ({
  id: row.id,
  category: row.category,
  title: row.title,
  fileName: row.fileName,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  public: row.public,
  attachedBy: row.attachedBy,
  attachedAt: row.attachedAt,
});

/** The files the paper has now, in the order they are listed. */
export async function attachmentsOf(
  { manager }: { manager: EntityManager },
  paperId: string,
): Promise<Attachment[]> {
  const rows = await manager.findBy(AttachmentEntity, { paperId, removedAt: IsNull() });
  return inOrder(rows.map(attachmentOf));
}

/** The files the paper had just before each moment at which one came or went, the latest first. */
export async function earlierAttachments(
  { manager }: { manager: EntityManager },
  paperId: string,
): Promise<Attachment[][]> {
  const rows = await manager.findBy(AttachmentEntity, { paperId });
  const moments = rows.flatMap(({ attachedAt, removedAt }) => [
    attachedAt,
    removedAt ?? attachedAt,
  ]);
  const latest = [...new Set(moments.map(Number))].sort((one, other) => other - one);
  return latest.map((moment) => {
    const had = rows.filter(
      ({ attachedAt, removedAt }) =>
        Number(attachedAt) < moment && (removedAt === null || Number(removedAt) >= moment),
    );
    return inOrder(had.map(attachmentOf));
  });
}

/** A file that is published with the decision, and nothing of who attached it. */
export type PublicAttachment = Pick<
  Attachment,
  'category' | 'title' | 'fileName' | 'mediaType' | 'size' | 'sha256'
>;

/** The files of the paper that its officer marked public, in the order they are listed. */
export async function publicAttachmentsOf(
  looking: { manager: EntityManager },
  paperId: string,
): Promise<PublicAttachment[]> {
  const marked = (await attachmentsOf(looking, paperId)).filter((one) => one.public);
  return marked.map(({ category, title, fileName, mediaType, size, sha256 }) => {
    return { category, title, fileName, mediaType, size, sha256 };
  });
}

/** The file is in the store already; from now on a row relies on it. */
export async function insertAttachment(
  { manager, now }: Transaction,
  { paperId, ...attachment }: Attachment & { paperId: string },
): Promise<void> {
  const { sha256, size, mediaType } = attachment;
  await noteStoredFile(manager, { sha256, size, mediaType, recordedAt: now });
  const kept = { paperId, removedBy: null, removedAt: null };
  await manager.insert(AttachmentEntity, { ...attachment, ...kept });
}

/** Takes the file off the paper; its row stays, for acts were bound to it. */
export async function removeAttachment(
  { manager, now }: Transaction,
  { id, by }: { id: string; by: string },
): Promise<void> {
  const change = { removedBy: by, removedAt: now };
  await manager.update(AttachmentEntity, { id, removedAt: IsNull() }, change);
}
