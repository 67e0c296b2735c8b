import { createHash } from 'node:crypto';
import { type CmsFacts } from '../cms/cms-facts';
import { OID } from '../der/object-identifiers';
import { type CertificateFacts } from '../keys/certificate-facts';
import { type Failure, failure } from './failures';

const ATTRIBUTES = [OID.contentType, OID.messageDigest, OID.signingCertificateV2].sort();

/** Baseline rules of EN 319 142-1, 6.3 and EN 319 122-1, 6.3 that can be read off the CMS. */
export function baselineFailures(
  cms: CmsFacts,
  signer: CertificateFacts | undefined,
  field: string,
): Failure[] {
  const failures = cms.oddities.map((what) => failure('cms-odd', { what }, field));
  const types = cms.attributeTypes.toSorted();
  if (types.join() !== ATTRIBUTES.join() || cms.contentType !== OID.data) {
    const found = cms.attributeTypes.join(', ');
    failures.push(failure('attributes-odd', { found }, field));
  }
  const digest = signer && createHash('sha256').update(signer.der).digest();
  if (!digest || !cms.certificateHash?.equals(digest)) {
    failures.push(failure('certificate-not-bound', {}, field));
  }
  return failures;
}
