import { createHash, verify } from 'node:crypto';
import { type CmsFacts } from '../cms/cms-facts';
import { readCms } from '../cms/read-cms';
import { DerFault, readFirstDer } from '../der/strict-der';
import { CertificateFault, readCertificate } from '../keys/certificate.adapter';
import { type CertificateFacts, isSeal, isStrongKey } from '../keys/certificate-facts';
import { type RevocationList } from '../keys/revocation-list';
import { type PdfFile } from '../pdf-reading/pdf-file';
import { isDictionary, PdfString } from '../pdf-reading/pdf-values';
import { baselineFailures } from './baseline';
import { type SignedBytes, signedBytes } from './byte-range';
import { pathFailures, pathToRoot } from './certificate-path';
import { type Failure, failure } from './failures';
import { revocationFailures } from './revocation';
import { type SignatureStatement, signatureStatement } from './signature-dictionary';
import { type SignedUpdate } from './signed-updates';
import { type SignatureReport } from './verdict';

export interface TrustedCertificates {
  roots: CertificateFacts[];
  lists?: RevocationList[];
  at: Date;
}

export interface JudgedSignature {
  report: Omit<SignatureReport, 'isValid'>;
  at?: Date;
  failures: Failure[];
}

/** Judges one signature by itself: its bytes, its key, the path of its certificate. */
export function judgeSignature(
  file: PdfFile,
  update: SignedUpdate,
  trusted: TrustedCertificates,
): JudgedSignature {
  const field = update.field.name;
  const { at, name, reason, failures: misstatements } = signatureStatement(update);
  const range = signedBytes(file, update);
  const failures = [...misstatements, ...range.failures];
  const report = {
    field,
    kind: 'signature' as const,
    at: at?.toISOString(),
    coversTo: range.end,
  };
  try {
    const { der, isClean } = inGap(file, update, range);
    if (!isClean) failures.push(failure('gap-odd', {}, field));
    const cms = readCms(der);
    const { signer, others } = certificatesOf(cms);
    failures.push(...signatureFailures(cms, signer, { file, range, field }));
    failures.push(...baselineFailures(cms, signer, field));
    if (!signer) return { report, at, failures };
    failures.push(...statementFailures({ name, reason }, signer, field));
    failures.push(...trustFailures({ signer, others, field, at: at ?? trusted.at }, trusted));
    const { name: of, personId, sha256 } = signer;
    return {
      report: { ...report, name: of, ...kindOf(signer, reason), personId, certificate: sha256 },
      at,
      failures,
    };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    failures.push(failure('cms-unreadable', { what: error.message }, field));
    return { report, at, failures };
  }
}

function kindOf(
  signer: CertificateFacts,
  reason: string | undefined,
): Pick<SignatureReport, 'kind' | 'reason'> {
  if (!isSeal(signer)) return { kind: 'signature' };
  return { kind: 'seal', ...(reason !== undefined && { reason }) };
}

/** A person's signature gives no reason: what is approved stands in the document. */
function statementFailures(
  { name, reason }: Pick<SignatureStatement, 'name' | 'reason'>,
  signer: CertificateFacts,
  field: string,
): Failure[] {
  const failures: Failure[] = [];
  if (reason !== undefined && !isSeal(signer)) {
    failures.push(failure('dictionary-odd', { what: 'Reason' }, field));
  }
  const { name: certificate } = signer;
  if (name === certificate) return failures;
  return [...failures, failure('name-differs', { said: name ?? '', certificate }, field)];
}

const isUnreadable = (error: unknown): error is Error =>
  error instanceof DerFault || error instanceof CertificateFault;

/** The DER in the gap; whatever follows it must be the zeros of the place kept for it. */
function inGap(
  file: PdfFile,
  { signature }: SignedUpdate,
  { gap }: SignedBytes,
): {
  der: Buffer;
  isClean: boolean;
} {
  const contents = isDictionary(signature.value) ? signature.value.get('Contents') : undefined;
  const bytes = contents instanceof PdfString ? contents.bytes : Buffer.alloc(0);
  const written = file.bytes.toString('latin1', gap.start, gap.end);
  const { raw: der } = readFirstDer(bytes);
  const isPadded = bytes.subarray(der.length).every((byte) => byte === 0);
  const isClean = isPadded && /^<([0-9a-f]+|[0-9A-F]+)>$/.test(written);
  return { der, isClean };
}

function certificatesOf(cms: CmsFacts): {
  signer?: CertificateFacts;
  others: CertificateFacts[];
} {
  const all = cms.certificates.map(readCertificate);
  const signer = all.find(
    ({ issuer, serial }) => issuer === cms.signerIssuer && serial === cms.signerSerial,
  );
  return { signer, others: all.filter((each) => each !== signer) };
}

function signatureFailures(
  cms: CmsFacts,
  signer: CertificateFacts | undefined,
  { file, range, field }: { file: PdfFile; range: SignedBytes; field: string },
): Failure[] {
  const failures: Failure[] = [];
  const digest = createHash('sha256')
    .update(file.bytes.subarray(0, range.gap.start))
    .update(file.bytes.subarray(range.gap.end, range.end))
    .digest();
  if (!cms.messageDigest?.equals(digest)) failures.push(failure('digest-differs', {}, field));
  const isTrue =
    signer !== undefined &&
    isStrongKey(signer.key) &&
    verify('sha256', cms.signedBytes, { key: signer.key, dsaEncoding: 'der' }, cms.signature);
  if (!isTrue) failures.push(failure('signature-false', {}, field));
  return failures;
}

function trustFailures(
  question: { signer: CertificateFacts; others: CertificateFacts[]; field: string; at: Date },
  { roots, lists, at }: TrustedCertificates,
): Failure[] {
  const path = pathToRoot({ ...question, roots });
  const failures = pathFailures({ ...question, roots }, path);
  if (!path || !lists) return failures;
  const { field, at: signedAt } = question;
  return [...failures, ...revocationFailures({ path, lists, signedAt, at, field })];
}
