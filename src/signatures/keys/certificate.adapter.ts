import { createHash, X509Certificate } from 'node:crypto';
import {
  contextTag,
  expected,
  identifier,
  instant,
  longNumber,
  nameText,
  smallNumber,
  TAG,
  wrapped,
} from '../der/der-values';
import { OID } from '../der/object-identifiers';
import { type DerValue, readDer } from '../der/strict-der';
import { type CertificateFacts, isStrongKey, KEY_USAGES, type KeyUsage } from './certificate-facts';

/** What was given is no X.509 certificate or list that can be used. */
export class CertificateFault extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'CertificateFault';
  }
}

/** @throws CertificateFault for whatever else the bytes are */
export function readCertificate(bytes: Uint8Array): CertificateFacts {
  const der = Buffer.from(bytes);
  try {
    return factsOf(readDer(der), new X509Certificate(der));
  } catch (error) {
    throw new CertificateFault(`no certificate: ${(error as Error).message}`);
  }
}

const PEM = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** Every certificate of a PEM text, or the one certificate of a DER file. */
export function readCertificates(bytes: Uint8Array): CertificateFacts[] {
  const blocks = [...Buffer.from(bytes).toString('latin1').matchAll(PEM)];
  if (blocks.length === 0) return [readCertificate(bytes)];
  return blocks.map(([, body = '']) => readCertificate(Buffer.from(body, 'base64')));
}

/** The library checks form and signature; the parts it does not tell are read here (RFC 5280, 4.1). */
function factsOf(certificate: DerValue, native: X509Certificate): CertificateFacts {
  const [signed, algorithm] = expected(certificate, TAG.sequence).parts;
  const fields = expected(signed, TAG.sequence).parts.filter(({ tag }) => tag !== contextTag(0));
  const [serial, , issuer, validity, subject] = fields;
  const [notBefore, notAfter] = expected(validity, TAG.sequence).parts;
  const names = expected(subject, TAG.sequence);
  return {
    der: certificate.raw,
    sha256: createHash('sha256').update(certificate.raw).digest('hex'),
    name: nameEntry(names, OID.commonName) ?? '',
    personId: nameEntry(names, OID.serialNumber),
    organisationId: nameEntry(names, OID.organisationIdentifier),
    subject: names.raw.toString('hex'),
    issuer: expected(issuer, TAG.sequence).raw.toString('hex'),
    serial: longNumber(serial),
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
    ...extensionFacts(fields.find(({ tag }) => tag === contextTag(3))),
    signatureAlgorithm: identifier(expected(algorithm, TAG.sequence).parts[0]),
    key: native.publicKey,
    // A key of another kind would make the library throw.
    isSignedBy: (key) => isStrongKey(key) && native.verify(key),
  };
}

function nameEntry(name: DerValue, type: string): string | undefined {
  const entries = name.parts.flatMap((each) => each.parts);
  const [, text] = entries.find(({ parts: [oid] }) => identifier(oid) === type)?.parts ?? [];
  return text && nameText(text);
}

interface Extension {
  type: string;
  isCritical: boolean;
  value: DerValue | undefined;
}

function extensionsOf(list: DerValue | undefined): Extension[] {
  return (list?.parts[0]?.parts ?? []).map(({ parts }) => {
    const [type, critical] = parts;
    const isCritical = critical?.tag === TAG.boolean && critical.content[0] === 0xff;
    return { type: identifier(type), isCritical, value: parts.at(-1) };
  });
}

const UNDERSTOOD = new Set<string>([OID.keyUsage, OID.basicConstraints]);

function extensionFacts(
  list: DerValue | undefined,
): Pick<CertificateFacts, 'isAuthority' | 'pathLength' | 'usages' | 'unknownCritical'> {
  const extensions = extensionsOf(list);
  const valueOf = (oid: string) => {
    const found = extensions.find(({ type }) => type === oid);
    return found && wrapped(found.value);
  };
  const constraints = valueOf(OID.basicConstraints)?.parts ?? [];
  const length = constraints.find(({ tag }) => tag === TAG.integer);
  return {
    isAuthority: constraints[0]?.tag === TAG.boolean && constraints[0].content[0] === 0xff,
    pathLength: length && smallNumber(length),
    usages: usagesOf(valueOf(OID.keyUsage)),
    unknownCritical: extensions
      .filter(({ type, isCritical }) => isCritical && !UNDERSTOOD.has(type))
      .map(({ type }) => type),
  };
}

/** The bits of KeyUsage (RFC 5280, 4.2.1.3), the first one highest; its first octet counts bits. */
function usagesOf(extension: DerValue | undefined): Set<KeyUsage> {
  const bits = extension ? expected(extension, TAG.bitString).content.subarray(1) : [];
  const isSet = (bit: number) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  return new Set(KEY_USAGES.filter((_, bit) => isSet(bit)));
}
