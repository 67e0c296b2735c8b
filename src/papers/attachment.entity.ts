import { EntitySchema } from 'typeorm';
import { type AttachmentCategory } from './attachment-category';

/** A file that belongs to a paper. It stays on record after it is taken off. */
export interface AttachmentRow {
  /** UUID. */
  id: string;
  paperId: string;
  category: AttachmentCategory;
  title: string;
  /** As `safeFileName` gives it. */
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Whether it is published with the decision. */
  public: boolean;
  attachedBy: string;
  attachedAt: Date;
  removedBy: string | null;
  removedAt: Date | null;
}

const UUID = { type: 'varchar', length: 36 } as const;
const HASH = { type: 'varchar', length: 64 } as const;

const to = (name: string, column: string, [target, key]: [string, string]) => ({
  name,
  target,
  columnNames: [column],
  referencedColumnNames: [key],
  onDelete: 'RESTRICT' as const,
});

export const AttachmentEntity = new EntitySchema<AttachmentRow>({
  name: 'attachment',
  columns: {
    id: { ...UUID, primary: true },
    paperId: { name: 'paper_id', ...UUID },
    category: { type: 'varchar', length: 64 },
    title: { type: 'text' },
    fileName: { name: 'file_name', type: 'varchar', length: 120 },
    mediaType: { name: 'media_type', type: 'varchar', length: 100 },
    size: { type: 'integer' },
    sha256: HASH,
    public: { type: 'boolean' },
    attachedBy: { name: 'attached_by', ...UUID },
    attachedAt: { name: 'attached_at', type: 'datetime' },
    removedBy: { name: 'removed_by', ...UUID, nullable: true },
    removedAt: { name: 'removed_at', type: 'datetime', nullable: true },
  },
  indices: [
    { name: 'ix_attachment_paper', columns: ['paperId', 'removedAt'] },
    { name: 'ix_attachment_sha256', columns: ['sha256'] },
  ],
  foreignKeys: [
    to('fk_attachment_paper', 'paper_id', ['paper', 'id']),
    to('fk_attachment_stored_file', 'sha256', ['stored_file', 'sha256']),
    to('fk_attachment_attached_by', 'attached_by', ['account', 'id']),
    to('fk_attachment_removed_by', 'removed_by', ['account', 'id']),
  ],
});
