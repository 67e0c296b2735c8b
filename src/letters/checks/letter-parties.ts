import { formatDate } from '../../kernel/local-date';
import { type Place } from '../../kernel/findings';
import { isSameParty } from '../../kernel/party-name';
import { type LetterAuthority, type LetterBasis } from '../content/letter-basis';
import { letterFinding, type LetterFinding } from './letter-finding';
import { type LetterMoment } from './letter-moment';

const outside = (printed: string): Place => ({ pointer: '', printed });

export const decisionName = ({ decision, recommendation }: LetterAuthority): string =>
  `${decision}, recommendation ${recommendation}`;

/** Whether the decision can be relied on, for this recipient, today. */
function ofAuthority(
  authority: LetterAuthority,
  { recipient }: LetterBasis,
  { today, now }: LetterMoment,
): LetterFinding[] {
  const decision = decisionName(authority);
  const at = outside('decision');
  const { usableFrom, usableUntil } = authority;
  const findings: LetterFinding[] = [];
  if (new Date(usableFrom) > now)
    findings.push(letterFinding('letter-not-usable-yet', { decision }, at));
  if (usableUntil !== undefined && usableUntil < today) {
    findings.push(letterFinding('letter-lapsed', { decision, until: formatDate(usableUntil) }, at));
  }
  const names = [recipient.name, ...recipient.otherNames];
  if (!names.some((name) => isSameParty(name, authority.recipient))) {
    const parties = { decided: authority.recipient, recipient: recipient.name };
    const place = outside('recipient');
    findings.push(letterFinding('letter-other-recipient', { decision, ...parties }, place));
  }
  return findings;
}

/** The decision, the recipient and who signs on either side. */
export function partyFindings(basis: LetterBasis, at: LetterMoment): LetterFinding[] {
  const { recipient, signatory, authority, signing, executedAs, kind } = basis;
  const findings: LetterFinding[] = authority ? ofAuthority(authority, basis, at) : [];
  if (!authority && kind !== 'schedules') {
    findings.push(letterFinding('letter-no-authority', {}, outside('decision')));
  }
  for (const lack of recipient.lacking) {
    const params = { recipient: recipient.name, lack };
    findings.push(letterFinding('letter-recipient-lacks', params, outside('recipient')));
  }
  if (!signatory) {
    const params = { recipient: recipient.name };
    findings.push(letterFinding('letter-no-signatory', params, outside('signatory')));
  }
  if (!signing) findings.push(letterFinding('letter-nobody-signs', {}, outside('signature')));
  if (executedAs === 'deed') findings.push(letterFinding('letter-deed', {}, outside('signature')));
  return findings;
}
