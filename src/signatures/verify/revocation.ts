import { type CertificateFacts } from '../keys/certificate-facts';
import { type RevocationList } from '../keys/revocation-list';
import { type Failure, failure } from './failures';

export interface RevocationQuestion {
  /** Signer first, trusted root last; the root answers to no list. */
  path: CertificateFacts[];
  lists: readonly RevocationList[];
  signedAt: Date;
  /** When the question is asked. */
  at: Date;
  field: string;
}

/**
 * Asks the lists about every certificate but the root. A list that is out of date does not count;
 * one that is newer than the question does: it knows more, not less.
 */
export function revocationFailures(question: RevocationQuestion): Failure[] {
  const { path } = question;
  return path.slice(0, -1).flatMap((certificate, place) => {
    const issuer = path[place + 1];
    return issuer ? failuresOf(certificate, issuer, question) : [];
  });
}

function failuresOf(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  { lists, signedAt, at, field }: RevocationQuestion,
): Failure[] {
  const { name, serial } = certificate;
  const usable = lists.filter((list) => isUsable(list, issuer, at));
  if (usable.length === 0) return [failure('list-missing', { name }, field)];
  const [revoked] = usable
    .flatMap((list) => list.revoked.get(serial) ?? [])
    .sort((one, other) => one.getTime() - other.getTime());
  if (!revoked) return [];
  const code = revoked <= signedAt ? 'revoked' : 'revoked-since';
  return [failure(code, { name, on: revoked.toISOString() }, field)];
}

function isUsable(list: RevocationList, issuer: CertificateFacts, at: Date): boolean {
  return (
    list.isWhole &&
    list.issuer === issuer.subject &&
    issuer.usages.has('cRLSign') &&
    list.nextUpdate !== undefined &&
    at <= list.nextUpdate &&
    list.isSignedBy(issuer.key)
  );
}
