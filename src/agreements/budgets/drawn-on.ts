import { type LocalDate } from '../../kernel/local-date';
import { isSameParty } from '../../kernel/party-name';
import { minus, onlyWhere, plus, type Sums, sumsOf } from '../amount';
import { type AuthorityGiven } from '../authority';
import { changeOf, heldBackOf, liveUnder, moneyOf, usableUntil } from '../ledger/authority-budget';
import { type AuthorityElsewhere } from '../ledger/ledger-facts';
import { type Budget } from './budget';

const isIncrease = (pence: number): boolean => pence > 0;

/**
 * What a decision still authorises on a day: of one that was closed, or whose years are over, only
 * what its letters have taken.
 */
export function stillAuthorised(
  { held, reservations, opening }: AuthorityElsewhere,
  today: LocalDate,
): Sums {
  const until = usableUntil(held.given);
  const isOver = held.closing !== undefined || (until !== undefined && until < today);
  const sums = isOver ? moneyOf(liveUnder(held, reservations)) : changeOf(held.given, opening);
  return onlyWhere(sums, isIncrease);
}

/**
 * Name of the budget that pays in the end: money that an earlier decision held back comes out of the
 * budget of that decision. Undefined where no decision names a budget.
 */
export function budgetBehind(
  { fundedBy }: Pick<AuthorityGiven, 'fundedBy'>,
  all: readonly AuthorityElsewhere[],
  seen: readonly string[] = [],
): string | undefined {
  if (fundedBy?.kind === 'budget') return fundedBy.name;
  if (fundedBy?.kind !== 'held-back' || seen.includes(fundedBy.decision)) return undefined;
  const { decision } = fundedBy;
  const sources = all.filter(({ held }) => held.given.decision === decision);
  const behind = sources.map(({ held }) => budgetBehind(held.given, all, [...seen, decision]));
  return behind.find((name) => name !== undefined);
}

/** What one decision draws on a budget, with what it holds back of it. */
export interface Draw {
  given: AuthorityGiven;
  money: Sums;
  heldBack: Sums;
}

/** What decisions draw on the budget, in their order. */
export const drawsOn = (
  { name }: Pick<Budget, 'name'>,
  all: readonly AuthorityElsewhere[],
  today: LocalDate,
): Draw[] =>
  all
    .filter(({ held }) => isSameParty(budgetBehind(held.given, all) ?? '', name))
    .map((one) => ({
      given: one.held.given,
      money: stillAuthorised(one, today),
      heldBack: heldBackOf(one.held),
    }));

/** Less than nil where it is overdrawn. */
export const leftIn = ({ amount }: Pick<Budget, 'amount'>, draws: readonly Draw[]): Sums =>
  minus(sumsOf(amount), plus(...draws.flatMap(({ money, heldBack }) => [money, heldBack])));
