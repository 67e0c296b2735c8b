import { earliest, latest, type PartialDate } from '../kernel/local-date';
import { referenceKey } from '../kernel/reference-key';
import { type AgreementTerms } from './agreement';
import { sumsOf, totalOf } from './amount';
import { type AuthorityGiven } from './authority';

/** An agreement of the recipient, with its maximum at the time in pence. */
export interface MeantAgreement extends Pick<AgreementTerms, 'reference' | 'from' | 'until'> {
  id: string;
  maximum: number;
}

type Stated = Required<AuthorityGiven>['agreement'];

const contradicts = (stated: PartialDate | undefined, held: PartialDate): boolean =>
  stated !== undefined && (earliest(stated) > latest(held) || earliest(held) > latest(stated));

const bearsOut = ({ maximum, from, until }: Stated, held: MeantAgreement): boolean =>
  !contradicts(from, held.from) &&
  !contradicts(until, held.until) &&
  (maximum === undefined || totalOf(sumsOf(maximum)) === held.maximum);

/**
 * The agreement a decision changes: the one it names; where it names none, the only one of the
 * recipient that bears out all the paper states of it. Undefined where a person has to say, and for
 * an award, whose agreement is yet to be made.
 */
export function agreementMeant(
  { gives, agreement: stated = {} }: Pick<AuthorityGiven, 'gives' | 'agreement'>,
  ofRecipient: readonly MeantAgreement[],
): string | undefined {
  if (gives === 'award' || Object.keys(stated).length === 0) return undefined;
  const { reference } = stated;
  if (reference !== undefined) {
    const key = referenceKey(reference);
    return ofRecipient.find((one) => referenceKey(one.reference) === key)?.id;
  }
  const possible = ofRecipient.filter((one) => bearsOut(stated, one));
  return possible.length === 1 ? possible[0]!.id : undefined;
}
