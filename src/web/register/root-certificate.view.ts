import { X509Certificate } from 'node:crypto';
import { CERTIFICATE_WORDS } from '../../signatures/keys/development-authority.adapter';

/** What a verifier is told to trust, and how one knows that it is the right one. */
export interface RootCertificateView {
  href: string;
  /** `1D:B2:…`, as `openssl x509 -fingerprint -sha256` prints it. */
  fingerprint: string;
  /** What it is good for. */
  words: string;
}

export const rootCertificateView = (pem: Buffer): RootCertificateView => ({
  href: '/keys/root.pem',
  fingerprint: new X509Certificate(pem).fingerprint256,
  words: CERTIFICATE_WORDS,
});
