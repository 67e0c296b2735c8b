import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { type Signer } from '../signer';
import { readCertificate } from './certificate.adapter';
import { type CertificateFacts, isInForce, maySign } from './certificate-facts';
import { readPkcs12 } from './pkcs12.adapter';

export type KeyRefusal =
  'key-expired' | 'key-not-yet-valid' | 'key-usage' | 'key-algorithm' | 'key-without-certificate';

const WORDS: Record<KeyRefusal, string> = {
  'key-expired': 'the certificate of this key has expired',
  'key-not-yet-valid': 'the certificate of this key is not yet valid',
  'key-usage': 'the certificate of this key is not for signatures of a person',
  'key-algorithm': 'the key is not ECDSA P-256',
  'key-without-certificate': 'the file holds no certificate of its key',
};

/** The key opens and yet must not sign: said before anyone is asked to sign. */
export class KeyRefused extends Error {
  constructor(readonly code: KeyRefusal) {
    super(WORDS[code]);
    this.name = 'KeyRefused';
  }
}

/** A signer and what its certificate says about its owner. */
export interface OpenedSigner extends Signer {
  name: string;
  personId?: string;
  /** Until when the certificate is valid: for warnings in good time. */
  notAfter: Date;
}

const signBytes = promisify(sign);

/**
 * Opens a person's PKCS#12 file to sign at the time given.
 * @throws UnreadableKey, KeyRefused
 */
export async function openSigner(
  file: Uint8Array,
  { passphrase, at }: { passphrase: string; at: Date },
): Promise<OpenedSigner> {
  const { key, certificates } = await readPkcs12(file, passphrase);
  const known = certificates.map(readCertificate);
  const own = known.find((each) => isOf(each, key));
  if (!own) throw new KeyRefused('key-without-certificate');
  const refusal = refusalOf(own, key, at);
  if (refusal) throw new KeyRefused(refusal);
  const chain = issuersFrom(own, known).map(({ der }) => der);
  return {
    chain,
    name: own.name,
    personId: own.personId,
    notAfter: own.notAfter,
    sign: (bytes) => signBytes('sha256', bytes, { key, dsaEncoding: 'der' }),
  };
}

function isOf(certificate: CertificateFacts, key: KeyObject): boolean {
  return createPublicKey(key).equals(certificate.key);
}

function refusalOf(own: CertificateFacts, key: KeyObject, at: Date): KeyRefusal | undefined {
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return 'key-algorithm';
  if (!maySign(own)) return 'key-usage';
  if (isInForce(own, at)) return undefined;
  return at < own.notBefore ? 'key-not-yet-valid' : 'key-expired';
}

/** Own certificate first, then issuer after issuer; a root names itself and is left out. */
function issuersFrom(own: CertificateFacts, known: CertificateFacts[]): CertificateFacts[] {
  const chain = [own];
  for (let last = own; chain.length < known.length;) {
    const issuer = known.find((each) => each.subject === last.issuer && !chain.includes(each));
    if (!issuer || issuer.subject === issuer.issuer) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}
