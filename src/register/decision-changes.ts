import { folded } from '../kernel/folded';
import { isSameParty } from '../kernel/party-name';
import { type PublishedDecision, type PublishedGrant } from './published-decision';

/** When the decision was taken: of two on one day the signatures tell. */
const takenAt = ({ decidedOn, signatures }: PublishedDecision): string =>
  signatures.find(({ act }) => act === 'decision')?.at ?? decidedOn;

const isVariation = ({ gives }: PublishedGrant): boolean => gives !== 'award';

/** Agreements tell where both are named; else whom the grant is to, where the earlier is relied on. */
function isSameGrant(later: PublishedGrant, earlier: PublishedGrant, isReliedOn: boolean): boolean {
  if (later.agreement !== undefined && earlier.agreement !== undefined) {
    return folded(later.agreement) === folded(earlier.agreement);
  }
  return isReliedOn && isSameParty(later.recipient, earlier.recipient);
}

/**
 * To whom the grants are that the later decision varies after the earlier one gave or varied them;
 * empty where it changes none. Both as they are published: nothing else is known here.
 */
export function recipientsOfChanged(
  later: PublishedDecision,
  earlier: PublishedDecision,
): string[] {
  if (later.reference === earlier.reference || takenAt(later) <= takenAt(earlier)) return [];
  const isReliedOn = later.reliesOn.includes(earlier.reference);
  const varied = later.grants
    .filter(isVariation)
    .filter((grant) => earlier.grants.some((other) => isSameGrant(grant, other, isReliedOn)));
  return [...new Set(varied.map(({ recipient }) => recipient))];
}
