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
