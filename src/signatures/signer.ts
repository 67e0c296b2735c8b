/**
 * Who holds a private key: a PKCS#12 file, later a token or a remote service. Nothing else of the
 * holder is known here.
 */
export interface Signer {
  /** DER certificates: the signer's own first, then each one's issuer; the root may be left out. */
  readonly chain: readonly Uint8Array[];
  /** ECDSA P-256 over the SHA-256 of the bytes, as a DER `ECDSA-Sig-Value` (RFC 3279, 2.2.3). */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
