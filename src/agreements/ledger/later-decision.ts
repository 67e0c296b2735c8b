import { formatDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { shareOf, type Share, sharesOf, shareWords, type Sums } from '../amount';
import { authorityName } from '../authority';
import { changeOf, heldBackOf } from './authority-budget';
import { type AuthorityHeld, type Closing } from './ledger-facts';
import { ledgerFinding, type LedgerFinding } from './ledger-finding';

/** Whether a later decision may end what is unused of the authority. */
export function mayClose(
  { given, closing }: AuthorityHeld,
  { decision: by, decidedOn }: Closing,
): LedgerFinding[] {
  const decision = authorityName(given);
  const findings: LedgerFinding[] = [];
  if (closing) findings.push(ledgerFinding('ledger-closed-already', { decision }));
  if (decidedOn < given.decidedOn || by === given.decision) {
    const on = formatDate(given.decidedOn);
    const at = { pointer: '/decidedOn', printed: 'day of the later decision' };
    findings.push(ledgerFinding('ledger-decided-earlier', { decision, on }, at));
  }
  return findings;
}

interface Releasing {
  /** Whose money is held back. */
  from: AuthorityHeld;
  /** The row of the later decision that authorises it now. */
  by: AuthorityHeld;
  /** Of the later row, what releases of other money have used already. */
  usedOfLater: Sums;
  /** Maximum the agreement of the later row was entered with. */
  opening: Sums;
  money: Sums;
}

function notLater({ from: { given }, by }: Releasing): LedgerFinding[] {
  const { decidedOn, decision } = by.given;
  if (decidedOn >= given.decidedOn && decision !== given.decision) return [];
  const words = { decision: authorityName(given), on: formatDate(given.decidedOn) };
  return [ledgerFinding('ledger-decided-earlier', words)];
}

function aboveHeld({ from, money }: Releasing, share: Share): LedgerFinding[] {
  const [asked, held] = [shareOf(money, share), shareOf(heldBackOf(from), share)];
  if (asked <= held) return [];
  const sums = { wanted: formatPounds(asked), held: formatPounds(held) };
  const words = { decision: authorityName(from.given), share: shareWords(share), ...sums };
  return [ledgerFinding('ledger-not-held-back', words, placeOf(share))];
}

function aboveLater({ by, usedOfLater, opening, money }: Releasing, share: Share): LedgerFinding[] {
  const given = shareOf(changeOf(by.given, opening), share);
  const [asked, free] = [shareOf(money, share), Math.max(0, given - shareOf(usedOfLater, share))];
  if (asked <= free) return [];
  const sums = { wanted: formatPounds(asked), left: formatPounds(free) };
  const words = { decision: authorityName(by.given), share: shareWords(share), ...sums };
  return [ledgerFinding('ledger-release-above-authority', words, placeOf(share))];
}

const placeOf = (share: Share) => ({ pointer: '/money', printed: shareWords(share) });

/**
 * Whether the later decision's own authority may be taken as the release of money held back. It makes
 * no money: what may be committed is what the later decision authorises, and no more of it than that.
 */
export const mayRelease = (releasing: Releasing): LedgerFinding[] => [
  ...notLater(releasing),
  ...sharesOf(releasing.money).flatMap((share) => [
    ...aboveHeld(releasing, share),
    ...aboveLater(releasing, share),
  ]),
];
