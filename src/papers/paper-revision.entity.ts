import { EntitySchema } from 'typeorm';

/** What the paper said from one save on. Written once, never changed. */
export interface PaperRevisionRow {
  paperId: string;
  /** 1, 2, 3 … within the paper. */
  number: number;
  /** The whole content as canonical JSON (RFC 8785). */
  content: string;
  /** SHA-256 of the content's UTF-8 bytes, in hexadecimal. */
  sha256: string;
  savedBy: string;
  savedAt: Date;
}

export const PaperRevisionEntity = new EntitySchema<PaperRevisionRow>({
  name: 'paper_revision',
  columns: {
    paperId: { name: 'paper_id', type: 'varchar', length: 36, primary: true },
    number: { type: 'integer', primary: true },
    content: { type: 'text' },
    sha256: { type: 'varchar', length: 64 },
    savedBy: { name: 'saved_by', type: 'varchar', length: 36 },
    savedAt: { name: 'saved_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_paper_revision_saved_by', columns: ['savedBy'] }],
  foreignKeys: [
    {
      name: 'fk_paper_revision_paper',
      target: 'paper',
      columnNames: ['paper_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
    {
      name: 'fk_paper_revision_saved_by',
      target: 'account',
      columnNames: ['saved_by'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
