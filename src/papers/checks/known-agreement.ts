import { earliest, latest, type PartialDate } from '../../kernel/local-date';
import { isSameParty } from '../../kernel/party-name';
import { referenceKey } from '../../kernel/reference-key';
import { type AgreementFacts } from '../content/agreement-facts';
import { type Amount, totalOf } from '../content/money';
import { type Recommendation, type VaryGrant } from '../content/recommendation';

/** Whether two dates, each as exact as it is stated, can mean the same day. */
export const mayBeSame = (one: PartialDate, other: PartialDate): boolean =>
  earliest(one) <= latest(other) && earliest(other) <= latest(one);

/** How many of the facts the paper states the agreement bears out. */
function likeness({ agreement }: VaryGrant, known: AgreementFacts): number {
  const { from, until, maximum } = agreement;
  return [
    from !== undefined && mayBeSame(from, known.from),
    until !== undefined && mayBeSame(until, known.until),
    maximum !== undefined && totalOf(maximum) === totalOf(known.maximum),
  ].filter(Boolean).length;
}

/** Whether two references mean one agreement. */
export const isSameReference = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && referenceKey(one) === referenceKey(other);

/** The agreement whose reference the paper states. */
export const namedAgreement = (
  { agreement }: Pick<VaryGrant, 'agreement'>,
  agreements: readonly AgreementFacts[] = [],
): AgreementFacts | undefined =>
  agreements.find(({ reference }) => isSameReference(reference, agreement.reference));

/**
 * The agreement a variation means: the one of its reference, else the recipient's that bears out
 * most of what the paper states, the latest of equals. Undefined where no ledger is at hand or the
 * recipient has none.
 */
export function knownAgreement(
  grant: VaryGrant,
  agreements: readonly AgreementFacts[] = [],
): AgreementFacts | undefined {
  const named = namedAgreement(grant, agreements);
  if (named) return named;
  const [best] = agreements
    .filter(({ recipient }) => isSameParty(recipient, grant.recipient))
    .sort(
      (one, other) =>
        likeness(grant, other) - likeness(grant, one) ||
        latest(other.until).localeCompare(latest(one.until)),
    );
  return best;
}

/** The maximum the ledger has for the agreement a recommendation varies. */
export const knownMaximum =
  (agreements: readonly AgreementFacts[] | undefined) =>
  (one: Recommendation): Amount | undefined =>
    one.kind === 'vary-grant' ? knownAgreement(one, agreements)?.maximum : undefined;
