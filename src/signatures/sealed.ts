/** What a body seals for somebody who has no key of their own. */
export interface Sealed {
  /** Whose reply it is; stands on the face in the place of the certificate's name. */
  replyOf: string;
  /** How it was given and proved, in words: the signature dictionary's Reason. */
  evidence: string;
}
