import { EntitySchema } from 'typeorm';

/** A paper's passage: where it stands. What it says is in its revisions. */
export interface PaperRow {
  /** UUID. */
  id: string;
  /** Running number from the first save on; the decision's reference comes later and is another. */
  workingNumber: number;
  /** Counts every change of the row, so that two writers cannot overwrite one another. */
  version: number;
  state: string;
  title: string;
  authorId: string;
  createdAt: Date;
  updatedAt: Date;
  /** Number of the revision that counts; 1 for the first. */
  currentRevision: number;
  /** What the state carries with it, as canonical JSON: the workflow's `Passage` without its state. */
  passage: string;
  /** The public number, `PCD 1653`, once it is given out; never given twice. */
  reference: string | null;
  /** Folded words the list of papers is searched by. */
  searchWords: string;
}

export const PaperEntity = new EntitySchema<PaperRow>({
  name: 'paper',
  columns: {
    id: { type: 'varchar', length: 36, primary: true },
    workingNumber: { name: 'working_number', type: 'integer' },
    version: { type: 'integer' },
    state: { type: 'varchar', length: 40 },
    title: { type: 'text' },
    authorId: { name: 'author_id', type: 'varchar', length: 36 },
    createdAt: { name: 'created_at', type: 'datetime' },
    updatedAt: { name: 'updated_at', type: 'datetime' },
    currentRevision: { name: 'current_revision', type: 'integer' },
    passage: { type: 'text', default: '{}' },
    reference: { type: 'varchar', length: 64, nullable: true },
    searchWords: { name: 'search_words', type: 'text', default: '' },
  },
  uniques: [{ name: 'uq_paper_working_number', columns: ['workingNumber'] }],
  indices: [
    { name: 'uq_paper_reference', columns: ['reference'], unique: true },
    { name: 'ix_paper_state', columns: ['state', 'updatedAt'] },
    { name: 'ix_paper_author', columns: ['authorId', 'updatedAt'] },
  ],
  foreignKeys: [
    {
      name: 'fk_paper_author',
      target: 'account',
      columnNames: ['author_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
