import { type Attachment } from '../../papers/attachment';
import { addressOf } from '../../register/decision-address';
import { type PublishedFile, SIGNED_FILE } from '../../register/published-decision';

export interface SignedFile {
  sha256: string;
  /** Bytes. */
  size: number;
  pages: number;
}

/** The files that become public with a decision: the signed document, and those marked public. */
export function publishedFiles(
  reference: string,
  signed: SignedFile,
  attachments: readonly Attachment[],
): PublishedFile[] {
  const document: PublishedFile = {
    number: SIGNED_FILE,
    title: `Signed decision, ${reference}`,
    fileName: `${addressOf(reference)}-signed.pdf`,
    mediaType: 'application/pdf',
    ...signed,
  };
  const others = attachments
    .filter((each) => each.public)
    .map(({ title, fileName, mediaType, size, sha256 }, at): PublishedFile => ({
      ...{ number: at + 1, title, fileName, mediaType, size, sha256 },
    }));
  return [document, ...others];
}
