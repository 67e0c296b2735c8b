import { formatDate, type LocalDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { isSameParty } from '../../kernel/party-name';
import {
  isNothing,
  shareOf,
  type Share,
  sharesOf,
  shareWords,
  type Sums,
  totalOf,
} from '../amount';
import { authorityName } from '../authority';
import { changeOf, lastEndOf, usableUntil } from './authority-budget';
import { leftOf } from './ledger';
import { type AuthorityHeld, type Reservation } from './ledger-facts';
import { ledgerFinding, type LedgerFinding } from './ledger-finding';

/** The agreement a letter is to change, with every name its recipient has had. */
export interface LetterAgreement {
  id: string;
  reference: string;
  recipientNames: readonly string[];
}

/** What a letter wants of an authority. */
export interface Wanted {
  agreement: LetterAgreement;
  /** Nothing for a letter that changes the term or the schedules alone. */
  money: Sums;
  newEndDate?: LocalDate;
}

/** Everything the answer depends on, read with the authority locked. */
export interface ReservingFacts {
  authority: AuthorityHeld;
  /** Maximum the agreement was entered with. */
  opening: Sums;
  /** Of all letters under the authority. */
  reservations: readonly Reservation[];
  /** Business date and instant. */
  today: LocalDate;
  now: Date;
}

function whose({ authority }: ReservingFacts, { agreement }: Wanted): LedgerFinding[] {
  const { given, agreementId } = authority;
  const decision = authorityName(given);
  const findings: LedgerFinding[] = [];
  if (agreementId === undefined) {
    findings.push(ledgerFinding('ledger-authority-unassigned', { decision }));
  } else if (agreementId !== agreement.id) {
    findings.push(
      ledgerFinding('ledger-other-agreement', { decision, agreement: agreement.reference }),
    );
  }
  if (!agreement.recipientNames.some((name) => isSameParty(name, given.recipient))) {
    const { recipient } = given;
    const { reference } = agreement;
    findings.push(
      ledgerFinding('ledger-other-recipient', { decision, recipient, agreement: reference }),
    );
  }
  return findings;
}

/** Whether the authority can be relied on today, by any letter. */
export function standing({
  authority: { given, closing },
  today,
  now,
}: Pick<ReservingFacts, 'authority' | 'today' | 'now'>): LedgerFinding[] {
  const decision = authorityName(given);
  const until = usableUntil(given);
  const findings: LedgerFinding[] = [];
  if (new Date(given.usableFrom) > now) {
    findings.push(ledgerFinding('ledger-not-usable-yet', { decision, from: given.usableFrom }));
  }
  if (until !== undefined && until < today) {
    findings.push(ledgerFinding('ledger-lapsed', { decision, until: formatDate(until) }));
  }
  if (closing) {
    const { decision: by, decidedOn } = closing;
    findings.push(ledgerFinding('ledger-closed', { decision, by, on: formatDate(decidedOn) }));
  }
  return findings;
}

interface Compared {
  decision: string;
  change: Sums;
  left: Sums;
  wanted: Sums;
}

function aboveShare({ decision, change, left, wanted }: Compared, share: Share): LedgerFinding[] {
  const asked = shareOf(wanted, share);
  const free = shareOf(left, share);
  if (asked === 0) return [];
  const at = { pointer: '/money', printed: shareWords(share) };
  const words = { decision, share: shareWords(share), wanted: formatPounds(Math.abs(asked)) };
  if (asked < 0) {
    const mayCut = Math.max(0, -free);
    if (-asked <= mayCut) return [];
    return [ledgerFinding('ledger-below-cut', { ...words, left: formatPounds(mayCut) }, at)];
  }
  if (shareOf(change, share) <= 0) return [ledgerFinding('ledger-no-such-share', words, at)];
  if (asked <= free) return [];
  const over = formatPounds(asked - free);
  return [
    ledgerFinding('ledger-above-authority', { ...words, left: formatPounds(free), over }, at),
  ];
}

function aboveTotal({ decision, left, wanted }: Compared): LedgerFinding[] {
  const [asked, free] = [totalOf(wanted), Math.max(0, totalOf(left))];
  if (asked <= free) return [];
  const sums = { wanted: formatPounds(asked), left: formatPounds(free) };
  const over = formatPounds(asked - free);
  const at = { pointer: '/money', printed: 'total' };
  return [ledgerFinding('ledger-above-total', { decision, ...sums, over }, at)];
}

function money(facts: ReservingFacts, { money: wanted }: Wanted): LedgerFinding[] {
  const { authority, opening } = facts;
  const left = leftOf(authority, { opening, reservations: [...facts.reservations] });
  const decision = authorityName(authority.given);
  const compared = { decision, change: changeOf(authority.given, opening), left, wanted };
  return [
    ...sharesOf(wanted).flatMap((share) => aboveShare(compared, share)),
    ...aboveTotal(compared),
  ];
}

function term({ authority: { given } }: ReservingFacts, { newEndDate }: Wanted): LedgerFinding[] {
  if (newEndDate === undefined) return [];
  const decision = authorityName(given);
  const at = { pointer: '/newEndDate', printed: 'new end date' };
  const end = formatDate(newEndDate);
  const last = lastEndOf(given);
  if (last === undefined) return [ledgerFinding('ledger-end-not-decided', { decision, end }, at)];
  if (newEndDate <= last) return [];
  return [ledgerFinding('ledger-end-too-late', { decision, end, last: formatDate(last) }, at)];
}

/** Every reason why the letter may not take it, at once; none where it may. */
export const mayReserve = (facts: ReservingFacts, wanted: Wanted): LedgerFinding[] => [
  ...whose(facts, wanted),
  ...standing(facts),
  ...money(facts, wanted),
  ...term(facts, wanted),
];

/** A letter without a decision behind it may change schedules and nothing else. */
export const mayGoWithout = ({
  money: wanted,
  newEndDate,
}: Omit<Wanted, 'agreement'>): LedgerFinding[] =>
  isNothing(wanted) && newEndDate === undefined ? [] : [ledgerFinding('ledger-no-authority', {})];
