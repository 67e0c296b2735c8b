import {
  type CertificateFacts,
  isInForce,
  isSoundAlgorithm,
  isStrongKey,
  maySign,
} from '../keys/certificate-facts';
import { type Failure, failure } from './failures';

export interface PathQuestion {
  signer: CertificateFacts;
  /** What else the signature carries. */
  others: CertificateFacts[];
  roots: CertificateFacts[];
  /** When it was signed. */
  at: Date;
  field: string;
}

const LONGEST = 5;

/** The way from the signer to a trusted root, that root included; undefined where there is none. */
export function pathToRoot({
  signer,
  others,
  roots,
}: PathQuestion): CertificateFacts[] | undefined {
  const path = [signer];
  while (path.length < LONGEST) {
    const last = path.at(-1) ?? signer;
    const isIssuer = (each: CertificateFacts) =>
      each.subject === last.issuer && last.isSignedBy(each.key);
    const root = roots.find(isIssuer);
    if (root) return [...path, root];
    const next = others.find((each) => !path.includes(each) && isIssuer(each));
    if (!next) return undefined;
    path.push(next);
  }
  return undefined;
}

/** Everything RFC 5280, 6.1 asks of our short paths, at the time of signing. */
export function pathFailures(
  question: PathQuestion,
  path: CertificateFacts[] | undefined,
): Failure[] {
  const { signer, others, at, field } = question;
  if (!path) return [failure('path-missing', { name: signer.name }, field)];
  const extra = others.filter((each) => !path.includes(each) && !each.der.equals(signer.der));
  return [
    ...path
      .flatMap((each, place) => unfitness(each, place, path.length - 1))
      .map(({ name, what }) => failure('path-unfit', { name, what }, field)),
    ...extra.map(({ name }) => failure('certificate-extra', { name }, field)),
    ...path.flatMap((each) => periodFailures(each, at, field)),
    ...(maySign(signer) ? [] : [failure('usage-unfit', { name: signer.name }, field)]),
  ];
}

function unfitness(
  certificate: CertificateFacts,
  place: number,
  last: number,
): { name: string; what: string }[] {
  const { name, pathLength = LONGEST, unknownCritical } = certificate;
  const isIssuer = place > 0;
  const unfit: [string, boolean][] = [
    ['it is no authority', isIssuer && !certificate.isAuthority],
    ['it may not issue certificates', isIssuer && !certificate.usages.has('keyCertSign')],
    ['too many authorities below it', isIssuer && pathLength < place - 1],
    [
      `a critical extension is not understood: ${unknownCritical.join()}`,
      unknownCritical.length > 0,
    ],
    ['its key is too weak', !isStrongKey(certificate.key)],
    [
      'its algorithm is too weak',
      place < last && !isSoundAlgorithm(certificate.signatureAlgorithm),
    ],
  ];
  return unfit.filter(([, isUnfit]) => isUnfit).map(([what]) => ({ name, what }));
}

function periodFailures(certificate: CertificateFacts, at: Date, field: string): Failure[] {
  if (isInForce(certificate, at)) return [];
  const { name, notBefore, notAfter } = certificate;
  const isEarly = at < notBefore;
  const on = (isEarly ? notBefore : notAfter).toISOString();
  return [failure(isEarly ? 'not-yet-valid' : 'expired', { name, on }, field)];
}
