import { EntitySchema } from 'typeorm';

/** A file that rows rely on. The bytes are in the file store; a file without a row may go. */
export interface StoredFile {
  /** SHA-256 of the bytes, in hexadecimal: the name it is stored under. */
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  recordedAt: Date;
}

export const StoredFileEntity = new EntitySchema<StoredFile>({
  name: 'stored_file',
  columns: {
    sha256: { type: 'varchar', length: 64, primary: true },
    size: { type: 'integer' },
    mediaType: { name: 'media_type', type: 'varchar', length: 100 },
    recordedAt: { name: 'recorded_at', type: 'datetime' },
  },
});
