import { verify } from 'node:crypto';
import {
  contextTag,
  expected,
  identifier,
  instant,
  longNumber,
  TAG,
  wholeBits,
} from '../der/der-values';
import { type DerValue, readDer } from '../der/strict-der';
import { CertificateFault } from './certificate.adapter';
import { isStrongKey } from './certificate-facts';
import { type RevocationList } from './revocation-list';

const HASHES: Record<string, string> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
};
/** Room for some hundred thousand revoked certificates. */
const MOST_VALUES = 2_000_000;
const PEM = /-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/;

/** @throws CertificateFault for whatever else the bytes are */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  const pem = PEM.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  const der = pem === undefined ? Buffer.from(bytes) : Buffer.from(pem, 'base64');
  try {
    return factsOf(readDer(der, MOST_VALUES));
  } catch (error) {
    throw new CertificateFault(`no revocation list: ${(error as Error).message}`);
  }
}

const isTime = ({ tag }: DerValue): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime;

/** RFC 5280, 5.1. */
function factsOf(list: DerValue): RevocationList {
  const [signed, algorithm, signature] = expected(list, TAG.sequence).parts;
  const fields = expected(signed, TAG.sequence).parts.filter(({ tag }) => tag !== TAG.integer);
  const [, issuer, ...rest] = fields;
  const [thisUpdate, nextUpdate] = rest.filter(isTime);
  instant(thisUpdate);
  const hash = HASHES[identifier(expected(algorithm, TAG.sequence).parts[0])];
  const bits = wholeBits(signature);
  const { raw } = expected(signed, TAG.sequence);
  return {
    issuer: expected(issuer, TAG.sequence).raw.toString('hex'),
    nextUpdate: nextUpdate && instant(nextUpdate),
    revoked: revokedIn(rest.find(({ tag }) => tag === TAG.sequence)),
    isWhole: !hasCritical(rest.find(({ tag }) => tag === contextTag(0))),
    isSignedBy: (key) => hash !== undefined && isStrongKey(key) && verify(hash, raw, key, bits),
  };
}

function revokedIn(entries: DerValue | undefined): Map<string, Date> {
  return new Map(
    (entries?.parts ?? []).map(({ parts: [serial, date] }) => [longNumber(serial), instant(date)]),
  );
}

function hasCritical(extensions: DerValue | undefined): boolean {
  return (extensions?.parts[0]?.parts ?? []).some(({ parts }) =>
    parts.some(({ tag, content }) => tag === TAG.boolean && content[0] === 0xff),
  );
}
