// The x509 library wires itself by decorators and looks for this at once.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  AuthorityInfoAccessExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  type X509Crl,
  X509CrlGenerator,
  type X509CrlEntryParams,
} from '@peculiar/x509';
import { smallNumber } from '../der/der-values';
import { readDer } from '../der/strict-der';

export const SIGNATURE_KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
const CRL_NUMBER = '2.5.29.20';

/** An authority that can issue: its certificate and its private key. */
export interface Issuer {
  certificate: X509Certificate;
  key: webcrypto.CryptoKey;
}

/** Where an issuer's own certificate and its revocation list can be fetched. */
export interface Addresses {
  certificate: string;
  revocationList: string;
}

export interface Period {
  notBefore: Date;
  notAfter: Date;
}

export function newKeyPair(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(SIGNATURE_KEY, true, ['sign', 'verify']);
}

/** A root that names itself; it has no list above it, so no address either. */
export async function issueRoot(name: JsonName, period: Period): Promise<Issuer> {
  const keys = await newKeyPair();
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name,
      ...period,
      keys,
      signingAlgorithm: SIGNING,
      extensions: [
        new BasicConstraintsExtension(true, 1, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return { certificate, key: keys.privateKey };
}

interface Order {
  subject: JsonName;
  publicKey: webcrypto.CryptoKey;
  period: Period;
  addresses: Addresses;
  kind: 'authority' | 'person' | 'seal';
}

/** A certificate for an authority below, for a person or for a body’s seal, P-256 throughout. */
export async function issueCertificate(issuer: Issuer, order: Order): Promise<X509Certificate> {
  return X509CertificateGenerator.create(
    {
      subject: order.subject,
      issuer: issuer.certificate.subjectName,
      notBefore: order.period.notBefore,
      notAfter: order.period.notAfter,
      publicKey: order.publicKey,
      signingKey: issuer.key,
      signingAlgorithm: SIGNING,
      extensions: [
        ...usageExtensions(order.kind),
        await SubjectKeyIdentifierExtension.create(order.publicKey, false, webcrypto),
        await AuthorityKeyIdentifierExtension.create(issuer.certificate, false, webcrypto),
        new AuthorityInfoAccessExtension({ caIssuers: order.addresses.certificate }),
        new CRLDistributionPointsExtension([order.addresses.revocationList]),
      ],
    },
    webcrypto,
  );
}

function usageExtensions(kind: Order['kind']): Extension[] {
  const isAuthority = kind === 'authority';
  const usage = isAuthority
    ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign
    : KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
  return [
    new BasicConstraintsExtension(isAuthority, isAuthority ? 0 : undefined, true),
    new KeyUsagesExtension(usage, true),
  ];
}

interface ListOrder {
  number: number;
  thisUpdate: Date;
  nextUpdate: Date;
  entries: X509CrlEntryParams[];
}

/** A full revocation list of the issuer (RFC 5280, 5), DER. */
export async function issueRevocationList(issuer: Issuer, order: ListOrder): Promise<Buffer> {
  const { number, ...rest } = order;
  const list = await X509CrlGenerator.create(
    {
      issuer: issuer.certificate.subjectName,
      ...rest,
      signingAlgorithm: SIGNING,
      signingKey: issuer.key,
      extensions: [
        await AuthorityKeyIdentifierExtension.create(
          issuer.certificate.publicKey,
          false,
          webcrypto,
        ),
        new Extension(CRL_NUMBER, false, derInteger(number)),
      ],
    },
    webcrypto,
  );
  return Buffer.from(list.rawData);
}

/** The running number a list of ours bears; 0 where it bears none. */
export function revocationListNumber(list: X509Crl): number {
  const extension = list.extensions.find(({ type }) => type === CRL_NUMBER);
  return extension ? smallNumber(readDer(new Uint8Array(extension.value))) : 0;
}

/** A whole number below 2^31 as a DER INTEGER. */
function derInteger(value: number): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  const digits = /^[89a-f]/.test(even) ? `00${even}` : even;
  const octets = Buffer.from(digits, 'hex');
  return Uint8Array.from([2, octets.length, ...octets]);
}
