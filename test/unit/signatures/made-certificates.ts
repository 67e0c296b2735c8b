import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { OID } from '../../../src/signatures/der/object-identifiers';
import {
  type CertificateFacts,
  type KeyUsage,
} from '../../../src/signatures/keys/certificate-facts';

export const newKey = (): KeyObject =>
  generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey;
export const KEYS = { root: newKey(), issuing: newKey(), person: newKey() };
export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

interface Made extends Partial<CertificateFacts> {
  name: string;
  key: KeyObject;
  signedWith: KeyObject;
}

export function certificate({ signedWith, ...facts }: Made): CertificateFacts {
  return {
    der: Buffer.from(facts.name),
    sha256: '',
    subject: facts.name,
    issuer: 'root',
    serial: facts.name,
    notBefore: day('2019-01-01'),
    notAfter: day('2031-01-01'),
    isAuthority: true,
    usages: new Set<KeyUsage>(['keyCertSign', 'cRLSign']),
    unknownCritical: [],
    signatureAlgorithm: OID.ecdsaWithSha256,
    isSignedBy: (key) => key.equals(signedWith),
    ...facts,
  };
}

export const root = certificate({ name: 'root', key: KEYS.root, signedWith: KEYS.root });
export const issuing = (facts: Partial<CertificateFacts> = {}) =>
  certificate({
    name: 'issuing',
    key: KEYS.issuing,
    signedWith: KEYS.root,
    pathLength: 0,
    ...facts,
  });
export const person = (facts: Partial<CertificateFacts> = {}) =>
  certificate({
    name: 'person',
    key: KEYS.person,
    signedWith: KEYS.issuing,
    issuer: 'issuing',
    isAuthority: false,
    usages: new Set<KeyUsage>(['digitalSignature', 'nonRepudiation']),
    ...facts,
  });
