import { type EarlierChange } from '../../../agreements/agreement';
import { sumsOf, totalOf } from '../../../agreements/amount';
import { type AuthorityGiven, isSameAuthority } from '../../../agreements/authority';
import { type AgreementRead } from '../../../agreements/agreement.reader';
import { changeOf, liveUnder, moneyOf } from '../../../agreements/ledger/authority-budget';
import { type AuthorityHeld, type Reservation } from '../../../agreements/ledger/ledger-facts';
import { formatPounds } from '../../../kernel/money';
import { letterAddress } from '../../letters/letter-address';
import { authorityAddress } from '../agreement-address';
import { letterTag, type TagView } from './agreement-status';
import { changeWords } from './money-words';

const UNKNOWN = 'Not stated';

export interface HistoryLetter {
  number: string;
  href: string;
  tag: TagView;
  /** Why it ended. */
  because?: string;
}

export interface HistoryRow {
  /** `Award, 2023`, `Increase and extension, 2024`. */
  what: string;
  decision: { text: string; href?: string };
  letters: HistoryLetter[];
  /** In place of a letter. */
  letterWords?: string;
  change: string;
  maximum: string;
}

const yearOf = (date: string): string => date.slice(0, 4);

/** What was entered: no letter of this service stands behind it. */
const entered = (row: Omit<HistoryRow, 'letters'>): HistoryRow => ({ ...row, letters: [] });

function earlierChange({ on, decision, change }: EarlierChange, maximum: string): HistoryRow {
  return entered({
    what: `Change, ${yearOf(on)}`,
    decision: { text: decision ?? UNKNOWN },
    letterWords: 'Entered by hand',
    change: change ? changeWords(totalOf(sumsOf(change))) : UNKNOWN,
    maximum,
  });
}

/** Award and changes made before; the maximum is known where every step up to it is. */
function enteredRows({ agreement }: AgreementRead): HistoryRow[] {
  const { awarded, changes, maximum, from } = agreement;
  if (!awarded || !maximum) return [];
  const award = formatPounds(totalOf(sumsOf(awarded)));
  const last = formatPounds(totalOf(sumsOf(maximum)));
  let running: number | undefined = totalOf(sumsOf(awarded));
  const steps = changes.map((change, at) => {
    const isLast = at === changes.length - 1;
    running =
      running === undefined || !change.change
        ? undefined
        : running + totalOf(sumsOf(change.change));
    const known = running === undefined ? UNKNOWN : formatPounds(running);
    return earlierChange(change, isLast ? last : known);
  });
  const first = entered({
    what: `Award, ${yearOf(from)}`,
    decision: { text: 'Entered by hand' },
    letterWords: 'Entered by hand',
    change: award,
    maximum: changes.length === 0 ? last : award,
  });
  return [first, ...steps];
}

const WHAT: Record<AuthorityGiven['gives'], string> = {
  award: 'Award',
  change: 'Increase',
  'new-maximum': 'New maximum',
};

const letterOf = ({ letterNumber, state, releasedBecause }: Reservation): HistoryLetter => ({
  number: letterNumber,
  href: letterAddress(letterNumber),
  tag: letterTag(state),
  ...(releasedBecause !== undefined && { because: releasedBecause }),
});

function whatOf({ given, closing }: AuthorityHeld, change: number): string {
  const words = change === 0 && given.newEndDate ? 'Extension' : WHAT[given.gives];
  const extended = change !== 0 && given.newEndDate ? `${words} and extension` : words;
  return `${extended}, ${yearOf(given.decidedOn)}${closing ? ` (ended by ${closing.decision})` : ''}`;
}

/** Award, every change before, every decision with its letters, in order, with the maximum decided. */
export function historyRows(read: AgreementRead): HistoryRow[] {
  const { facts, agreement } = read;
  let maximum = totalOf(sumsOf(agreement.maximum));
  const decided = facts.authorities.map((authority): HistoryRow => {
    const { given } = authority;
    const change = totalOf(changeOf(given, facts.opening));
    // What its letters have stays when a decision is ended.
    maximum += authority.closing
      ? totalOf(moneyOf(liveUnder(authority, facts.reservations)))
      : change;
    const letters = facts.reservations.filter(
      (one) => one.authority && isSameAuthority(one.authority, given),
    );
    return {
      what: whatOf(authority, change),
      decision: { text: given.decision, href: authorityAddress(given) },
      letters: letters.map(letterOf),
      ...(letters.length === 0 && { letterWords: 'No letter yet' }),
      change: changeWords(change),
      maximum: formatPounds(maximum),
    };
  });
  const alone = facts.reservations.filter(({ authority }) => !authority);
  const schedules = alone.map((letter): HistoryRow => ({
    what: 'Schedules changed',
    decision: { text: 'None needed' },
    letters: [letterOf(letter)],
    change: changeWords(0),
    maximum: formatPounds(maximum),
  }));
  return [...enteredRows(read), ...decided, ...schedules];
}
