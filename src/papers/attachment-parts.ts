import { type Attachment } from './attachment';
import { ATTACHMENT_CATEGORIES, type AttachmentCategory } from './attachment-category';
import { fingerprint } from '../kernel/fingerprint';
import { type Part } from './parts-changed';

/** The files of one category are one part of the paper. */
export const attachmentPart = (category: AttachmentCategory): Part => `attachments/${category}`;

const key = ({ title, sha256 }: Attachment): string => `${title}\n${sha256}`;

/** By category, then title: the order they are listed and hashed in, whenever each was attached. */
export const inOrder = (attachments: readonly Attachment[]): Attachment[] =>
  ATTACHMENT_CATEGORIES.flatMap((category) =>
    attachments
      .filter((each) => each.category === category)
      .sort((one, other) => (key(one) < key(other) ? -1 : 1)),
  );

/** What a reader of the document is told of each file, and so what an act on the part covers. */
const told = (one: Attachment) => ({
  title: one.title,
  fileName: one.fileName,
  mediaType: one.mediaType,
  size: one.size,
  sha256: one.sha256,
  public: one.public,
});

/**
 * The parts that the files are, each with its SHA-256; a category without a file has none. They
 * stand beside those of `partHashes`. The same files attached anew give the same hashes.
 */
export function attachmentParts(attachments: readonly Attachment[]): ReadonlyMap<Part, string> {
  const parts = ATTACHMENT_CATEGORIES.map((category): [Part, Attachment[]] => [
    attachmentPart(category),
    inOrder(attachments).filter((each) => each.category === category),
  ]);
  const filled = parts.filter(([, files]) => files.length > 0);
  return new Map(filled.map(([part, files]) => [part, fingerprint(files.map(told))]));
}
