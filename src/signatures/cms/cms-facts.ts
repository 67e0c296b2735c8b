/** A detached CMS signature taken apart; identifiers are dotted, bytes are as they stand. */
export interface CmsFacts {
  /** Whether every part not named below has the one form PAdES baseline gives it. */
  oddities: CmsOddity[];
  /** DER. */
  certificates: Buffer[];
  signerIssuer: string;
  signerSerial: string;
  /** Types in the order they stand. */
  attributeTypes: string[];
  contentType?: string;
  messageDigest?: Buffer;
  /** SHA-256 of the signer's certificate, as signing-certificate-v2 says it. */
  certificateHash?: Buffer;
  /** The attributes as the SET that was signed. */
  signedBytes: Buffer;
  signature: Buffer;
}

export type CmsOddity =
  | 'version'
  | 'digest-algorithm'
  | 'signature-algorithm'
  | 'encapsulated-content'
  | 'signers'
  | 'revocation-inside'
  | 'unsigned-attributes'
  | 'signing-certificate';
