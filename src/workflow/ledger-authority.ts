import { type KnownAgreement } from '../agreements/agreement-now';
import { amountOf, isNothing, minus, onlyWhere, type Sums } from '../agreements/amount';
import { type AuthorityGiven } from '../agreements/authority';
import { type Budget } from '../agreements/budgets/budget';
import { budgetBehind, stillAuthorised } from '../agreements/budgets/drawn-on';
import { heldBackOf, inForceOf, liveUnder, moneyOf } from '../agreements/ledger/authority-budget';
import { type AuthorityElsewhere } from '../agreements/ledger/ledger-facts';
import { type LocalDate } from '../kernel/local-date';
import { isSameParty } from '../kernel/party-name';
import { referenceKey } from '../kernel/reference-key';
import { type AuthorityFacts } from '../papers/checks/authority-facts';
import { type Paper } from '../papers/content/paper';
import { recipientsIn } from './ledger-agreements';

type Asking = Pick<Paper, 'recommendations'>;

/** What the ledger holds that a paper is compared with. */
export interface LedgerHeld {
  /** Every agreement of which something is in force. */
  agreements: KnownAgreement[];
  /** What decisions on other papers have authorised, those that are being signed included. */
  authority: AuthorityElsewhere[];
  budgets: Budget[];
}

export const NOTHING_HELD: LedgerHeld = { agreements: [], authority: [], budgets: [] };

/** Every name of the organisation, where the ledger knows more than the one given. */
const namesOf = (name: string, agreements: readonly KnownAgreement[]): readonly string[] =>
  agreements.find(({ recipientNames }) => recipientNames.some((one) => isSameParty(one, name)))
    ?.recipientNames ?? [name];

const statedReferences = ({ recommendations }: Asking): string[] =>
  recommendations.flatMap((one) =>
    one.kind === 'vary-grant' ? (one.agreement.reference ?? []) : [],
  );

const isOneOf = (names: readonly string[], used: readonly string[]): boolean =>
  used.some((one) => names.some((name) => isSameParty(name, one)));

function isStated(reference: string | undefined, content: Asking): boolean {
  if (reference === undefined) return false;
  const key = referenceKey(reference);
  return statedReferences(content).some((stated) => referenceKey(stated) === key);
}

const drawsOnOthers = ({ fundedBy, heldBack = [] }: AuthorityGiven): boolean =>
  heldBack.length > 0 || (fundedBy !== undefined && fundedBy.kind !== 'recommendation');

/**
 * Whether an authority can matter to a paper: it is of the same recipient or agreement, it draws on a
 * budget, or it holds money back.
 */
export const isOfInterest = (
  given: AuthorityGiven,
  { content, agreements }: { content: Asking } & Pick<LedgerHeld, 'agreements'>,
): boolean =>
  drawsOnOthers(given) ||
  isOneOf(namesOf(given.recipient, agreements), recipientsIn(content)) ||
  isStated(given.agreement?.reference, content);

const isIncrease = (pence: number): boolean => pence > 0;

/** Whether letters in force have used all that it still authorises. */
function isInForce({ held, reservations }: AuthorityElsewhere, authorised: Sums): boolean {
  const used = moneyOf(inForceOf(liveUnder(held, reservations)));
  return isNothing(onlyWhere(minus(authorised, used), isIncrease));
}

/** Under the name the paper uses for the recipient, so that it is found by it. */
export function authorityFactsFor(
  paper: Asking,
  { authority, agreements }: Pick<LedgerHeld, 'authority' | 'agreements'>,
  today: LocalDate,
): AuthorityFacts[] {
  const used = recipientsIn(paper);
  return authority.map((one): AuthorityFacts => {
    const { given } = one.held;
    const names = namesOf(given.recipient, agreements);
    const money = stillAuthorised(one, today);
    const heldBack = heldBackOf(one.held);
    const agreement = one.agreement ?? given.agreement?.reference;
    const budget = budgetBehind(given, authority);
    return {
      decision: given.decision,
      recommendation: given.recommendation,
      recipient:
        used.find((name) => names.some((each) => isSameParty(each, name))) ?? given.recipient,
      gives: given.gives,
      money: amountOf(money),
      ...(!isNothing(heldBack) && { heldBack: amountOf(heldBack) }),
      ...(agreement !== undefined && { agreement }),
      ...(budget !== undefined && { budget }),
      inForce: isInForce(one, money),
    };
  });
}
