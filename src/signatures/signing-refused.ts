export type SigningRefusal =
  | 'no-such-field'
  | 'field-signed'
  | 'field-out-of-turn'
  | 'certificate-not-valid'
  | 'wrong-kind'
  | 'reserve-too-small';

const WORDS: Record<SigningRefusal, string> = {
  'no-such-field': 'the document has no signature field of this name',
  'field-signed': 'the field is signed already',
  'field-out-of-turn': 'an earlier signature is still missing, or a later one is there already',
  'certificate-not-valid':
    'the certificate is not valid at the time of signing, or not for signing',
  'wrong-kind': 'a seal is asked of the certificate of a person, or a signature of a seal’s',
  'reserve-too-small': 'the signature is larger than the place kept for it',
};

/** Nothing was signed. */
export class SigningRefused extends Error {
  constructor(
    readonly code: SigningRefusal,
    readonly field: string,
  ) {
    super(`${field}: ${WORDS[code]}`);
    this.name = 'SigningRefused';
  }
}
