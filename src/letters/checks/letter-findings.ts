import { type LetterBasis } from '../content/letter-basis';
import { type LetterTerms } from '../content/letter-terms';
import { dateFindings } from './letter-dates';
import { letterFinding, type LetterFinding } from './letter-finding';
import { type LetterMoment } from './letter-moment';
import { moneyFindings } from './letter-money';
import { partyFindings } from './letter-parties';

const PAYMENTS = { pointer: '/payments', printed: 'payment schedule' };
const PERFORMANCE = { pointer: '/performance', printed: 'performance schedule' };

/** A letter carries new schedules (PCD 1653, commercial issues); one about the term may keep the old. */
function scheduleFindings(
  { kind }: LetterBasis,
  { payments, performance }: LetterTerms,
): LetterFinding[] {
  const isOfMoney = kind === 'award' || kind === 'money';
  const findings: LetterFinding[] = [];
  if (isOfMoney && payments.length === 0) {
    findings.push(letterFinding('letter-no-payments', {}, PAYMENTS));
  }
  const isMissing = performance.length === 0 && kind !== 'term';
  if (isMissing && (isOfMoney || payments.length === 0)) {
    findings.push(letterFinding('letter-no-performance', {}, PERFORMANCE));
  }
  return findings;
}

/** Every reason why the letter may not go out as it stands, at once; none where it may. */
export const letterFindings = (
  basis: LetterBasis,
  terms: LetterTerms,
  at: LetterMoment,
): LetterFinding[] => [
  ...partyFindings(basis, at),
  ...moneyFindings(basis, terms),
  ...scheduleFindings(basis, terms),
  ...dateFindings(basis, terms, at),
];
