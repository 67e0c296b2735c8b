import { type KnownAgreement } from '../agreements/agreement-now';
import { isSameParty } from '../kernel/party-name';
import { type AgreementFacts } from '../papers/content/agreement-facts';
import { type Paper } from '../papers/content/paper';

/** Names the paper gives the recipients of its grants. */
export const recipientsIn = ({ recommendations }: Pick<Paper, 'recommendations'>): string[] =>
  recommendations.flatMap((one) => ('recipient' in one ? [one.recipient] : []));

/**
 * What the ledger holds, as checks compare a paper with it. An organisation has several names: its
 * agreements stand under the one the paper uses, so that they are found by it.
 */
export function agreementFactsFor(
  paper: Pick<Paper, 'recommendations'>,
  held: readonly KnownAgreement[],
): AgreementFacts[] {
  const used = recipientsIn(paper);
  return held.map(({ recipientNames, ...facts }) => ({
    ...facts,
    recipient:
      used.find((name) => recipientNames.some((one) => isSameParty(one, name))) ??
      recipientNames[0]!,
  }));
}
