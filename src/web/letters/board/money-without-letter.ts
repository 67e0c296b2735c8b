import {
  inShare,
  minus,
  plus,
  shareOf,
  sharesOf,
  type Sums,
  totalOf,
} from '../../../agreements/amount';
import { type AgreementRead } from '../../../agreements/agreement.reader';
import { leftOf } from '../../../agreements/ledger/ledger';
import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { inSeries } from '../../../kernel/sentences';
import { agreementAddress } from '../../agreements/agreement-address';
import { isSameAuthority } from '../../../agreements/authority';
import { type AuthorityHeld } from '../../../agreements/ledger/ledger-facts';
import { type StandingLetter } from '../../../letters/letter.reader';
import { type MoneyWithoutLetter } from './board.view';

const sumsWords = (sums: Sums): string =>
  inSeries(sharesOf(sums).map((share) => `${formatPounds(shareOf(sums, share))}${inShare(share)}`));

/** What letters that have not reserved their money yet are about to take of it. */
const aboutToTake = ({ given }: AuthorityHeld, letters: readonly StandingLetter[]): Sums =>
  plus(
    ...letters
      .filter(({ passage: { state } }) => state === 'prepared' || state === 'to-clear')
      .filter(({ authority }) => authority !== undefined && isSameAuthority(authority, given))
      .map(({ passage }) => passage.terms.money),
  );

/** What decisions leave of one agreement and no letter takes or is about to take. */
export const moneyWithoutLetter = (
  { agreement, recipient, facts }: AgreementRead,
  letters: readonly StandingLetter[],
): MoneyWithoutLetter[] =>
  facts.authorities
    .filter(({ closing }) => !closing)
    .flatMap((authority) => {
      const left = minus(leftOf(authority, facts), aboutToTake(authority, letters));
      if (totalOf(left) <= 0) return [];
      const { decision, ceiling, decidedOn } = authority.given;
      const most = ceiling === 'up-to' ? 'Up to ' : '';
      return [
        {
          heading: `${decision}: ${recipient}`,
          words: `${most}${sumsWords(left)}, decided ${formatDate(decidedOn)}, is in no letter.`,
          href: `${agreementAddress(agreement.reference)}/letters/new`,
        },
      ];
    });
