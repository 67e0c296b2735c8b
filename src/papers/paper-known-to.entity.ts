import { EntitySchema } from 'typeorm';

/** Somebody for whom a paper exists. Kept with every act, so that a list is one query. */
export interface PaperKnownTo {
  paperId: string;
  /** A person's UUID, or a post of the scheme file: whoever holds it. */
  who: string;
}

export const PaperKnownToEntity = new EntitySchema<PaperKnownTo>({
  name: 'paper_known_to',
  columns: {
    paperId: { name: 'paper_id', type: 'varchar', length: 36, primary: true },
    who: { type: 'varchar', length: 64, primary: true },
  },
  indices: [{ name: 'ix_paper_known_to_who', columns: ['who'] }],
  foreignKeys: [
    {
      name: 'fk_paper_known_to_paper',
      target: 'paper',
      columnNames: ['paper_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
