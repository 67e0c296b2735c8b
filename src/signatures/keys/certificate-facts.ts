import { type KeyObject } from 'node:crypto';

/** In the order of the bits (RFC 5280, 4.2.1.3). */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

/** A certificate as the rules see it; names and serial numbers are compared as their DER bytes. */
export interface CertificateFacts {
  der: Buffer;
  /** Hexadecimal. */
  sha256: string;
  /** Common name of the subject. */
  name: string;
  /** serialNumber of the subject: the person the key belongs to. */
  personId?: string;
  /** organizationIdentifier of the subject: the body a seal is of (EN 319 412-3, 4.2.1). */
  organisationId?: string;
  subject: string;
  issuer: string;
  serial: string;
  notBefore: Date;
  notAfter: Date;
  isAuthority: boolean;
  pathLength?: number;
  usages: ReadonlySet<KeyUsage>;
  /** Critical extensions nobody here understands: such a certificate may not be relied on. */
  unknownCritical: string[];
  signatureAlgorithm: string;
  key: KeyObject;
  isSignedBy(key: KeyObject): boolean;
}

/** A signature of a person wants both: what is signed is meant, and cannot be disowned. */
export function maySign({ usages, isAuthority }: CertificateFacts): boolean {
  return !isAuthority && usages.has('digitalSignature') && usages.has('nonRepudiation');
}

/** A body's certificate makes seals and nobody's signature; a person's makes no seal. */
export function isSeal({ personId, organisationId }: CertificateFacts): boolean {
  return organisationId !== undefined && personId === undefined;
}

export function isInForce({ notBefore, notAfter }: CertificateFacts, at: Date): boolean {
  return notBefore <= at && at <= notAfter;
}

/** ECDSA on P-256 or P-384; RSA only from 3072 bits (ETSI TS 119 312). */
export function isStrongKey(key: KeyObject): boolean {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'ec') {
    return details?.namedCurve === 'prime256v1' || details?.namedCurve === 'secp384r1';
  }
  return key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 3072;
}

const SOUND_ALGORITHMS = new Set([
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.113549.1.1.10',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
]);

/** SHA-256 or SHA-384, never SHA-1: ECDSA, RSASSA-PSS or RSA PKCS#1. */
export function isSoundAlgorithm(oid: string): boolean {
  return SOUND_ALGORITHMS.has(oid);
}
