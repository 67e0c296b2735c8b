import { minus, plus, shareOf, type Share, sharesOf, type Sums } from '../../agreements/amount';
import { type Pence, sum } from '../../kernel/money';
import { type LetterBasis } from './letter-basis';
import { type LetterTerms, type PaymentLine } from './letter-terms';

/** The sums of a letter, each by share: what was, what the letter changes, what is then. */
export interface LetterFigures {
  previous: Sums;
  change: Sums;
  /** Maximum once the letter is in force. */
  newTotal: Sums;
  /** Of the payment schedule. */
  planned: Sums;
  /** In what was, what is changed or what is planned: what is not split first, then years in order. */
  shares: Share[];
}

/** What the payments of a schedule come to, by the share whose money each is. */
export const plannedOf = (payments: readonly PaymentLine[]): Sums =>
  plus(...payments.map(({ share, pence }) => ({ [share]: pence })));

/** Previous total + change = new total, share by share; nobody types a total. */
export function figuresOf(
  { previous }: Pick<LetterBasis, 'previous'>,
  { money, payments }: Pick<LetterTerms, 'money' | 'payments'>,
): LetterFigures {
  const planned = plannedOf(payments);
  return {
    previous,
    change: money,
    newTotal: plus(previous, money),
    planned,
    shares: sharesOf(previous, money, planned),
  };
}

/** What the schedule lacks of the change: less than nil where it has too much. */
export const unplannedOf = ({ change, planned }: LetterFigures): Sums => minus(change, planned);

export interface PlannedShare {
  share: Share;
  lines: PaymentLine[];
  total: Pence;
}

/** The payments by the share whose money they are, as the schedule prints them. */
export function plannedByShare({ payments }: Pick<LetterTerms, 'payments'>): PlannedShare[] {
  const planned = plannedOf(payments);
  const named = new Set(payments.map(({ share }) => share));
  return sharesOf(...[...named].map((share) => ({ [share]: 0 }))).map((share) => {
    const lines = payments.filter((line) => line.share === share);
    return { share, lines, total: shareOf(planned, share) || sum(lines.map(({ pence }) => pence)) };
  });
}
