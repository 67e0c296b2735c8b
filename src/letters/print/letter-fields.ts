/** Names of the two signature fields, in the order in which they are signed (ISO 32000-1, 12.7.4.5). */
export const LETTER_FIELDS = {
  /** The recipient's acceptance, held by the body's seal. */
  acceptance: 'signature-1-recipient',
  signature: 'signature-2-body',
} as const;
