import { EntitySchema } from 'typeorm';

/** The tree a signing copy was rendered from, under the SHA-256 of the file before any signature. */
export interface ComposedDocumentRow {
  sha256: string;
  /** JSON of the `DocumentTree`. */
  tree: string;
  composedAt: Date;
}

export const ComposedDocumentEntity = new EntitySchema<ComposedDocumentRow>({
  name: 'composed_document',
  columns: {
    sha256: { type: 'varchar', length: 64, primary: true },
    tree: { type: 'text' },
    composedAt: { name: 'composed_at', type: 'datetime' },
  },
});
