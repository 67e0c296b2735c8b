import { type AttachmentCategory } from './attachment-category';

/** A file that belongs to a paper. */
export interface Attachment {
  /** UUID. */
  id: string;
  category: AttachmentCategory;
  title: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  /** Whether it is published with the decision. */
  public: boolean;
  /** Person id. */
  attachedBy: string;
  attachedAt: Date;
}
