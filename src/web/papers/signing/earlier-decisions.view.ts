import { type AgreementStanding } from '../../../agreements/agreement.reader';
import { type AuthorityGiven } from '../../../agreements/authority';
import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { isSameParty } from '../../../kernel/party-name';
import { totalOf } from '../../../papers/content/money';
import { type VaryGrant } from '../../../papers/content/recommendation';
import { inSeries } from '../../../kernel/sentences';
import { whenWords } from '../../../papers/wording-money';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';

export interface EarlierDecisions {
  /** Decisions the paper itself relies on. */
  reliedOn: string[];
  /** What decisions held here gave the recipients, the latest first. */
  given: string[];
  /** Their agreements on record, with what was paid. */
  held: string[];
  /** The agreements as the paper states them. */
  stated: string[];
  /** What is not known here, said as such. */
  unknown: string;
}

const MOST_GIVEN = 10;

function givenWords(one: AuthorityGiven): string {
  const { decision, decidedOn, recipient, gives, ceiling, money, newEndDate } = one;
  const sum = `${ceiling === 'up-to' ? 'up to ' : ''}${formatPounds(totalOf(money))}`;
  const did = {
    award: `${sum} awarded to ${recipient}`,
    change: `grant to ${recipient} raised by ${sum}`,
    'new-maximum': `grant to ${recipient} raised to ${formatPounds(totalOf(money))} in all`,
  }[gives];
  const until = newEndDate ? `, to run to ${formatDate(newEndDate)}` : '';
  return `${decision}, ${formatDate(decidedOn)}: ${did}${until}`;
}

function statedWords({ recipient, agreement }: VaryGrant): string {
  const { reference, maximum, from, until } = agreement;
  const facts = [
    reference,
    maximum && `maximum ${formatPounds(totalOf(maximum))}`,
    from && `began ${whenWords(from)}`,
    until && `ends ${whenWords(until)}`,
  ].filter((fact) => fact !== undefined);
  return `As this paper states it, the grant to ${recipient}: ${facts.join(', ')}`;
}

function heldWords({ agreement, recipient, ledger, until }: AgreementStanding): string {
  const { committed, paid } = ledger.total;
  const sums = `${formatPounds(committed)} committed, ${formatPounds(paid)} paid`;
  return `Agreement ${agreement.reference} with ${recipient}: ${sums}, ends ${whenWords(until)}`;
}

function unknownWords(recipients: string[], { given, held }: PaperToSign): string {
  if (recipients.length === 0) return '';
  const without = recipients.filter(
    (name) => !given.some(({ recipient }) => isSameParty(name, recipient)),
  );
  const none =
    without.length > 0
      ? `No earlier decision in favour of ${inSeries(without)} is held here. `
      : '';
  const paid = held.length > 0 ? 'Which' : 'What was paid and which';
  return `${none}${paid} reports are late is not held here.`;
}

export function earlierDecisions(paper: PaperToSign): EarlierDecisions {
  const { standing, given, held } = paper;
  const { supportingPapers, recommendations } = standing.content;
  const recipients = recommendations.flatMap((one) => ('recipient' in one ? [one.recipient] : []));
  return {
    reliedOn: supportingPapers.flatMap((one) => {
      if (one.kind !== 'decision') return [];
      return [one.title ? `${one.reference}: ${one.title}` : one.reference];
    }),
    given: given.slice(0, MOST_GIVEN).map(givenWords),
    held: held.slice(0, MOST_GIVEN).map(heldWords),
    stated: recommendations
      .filter((one) => one.kind === 'vary-grant')
      .filter(({ agreement }) => Object.keys(agreement).length > 0)
      .map(statedWords),
    unknown: unknownWords([...new Set(recipients)], paper),
  };
}
