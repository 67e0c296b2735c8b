import { type Sums, sharesOf, shareOf, shareWords, totalOf } from '../../agreements/amount';
import { formatPounds } from '../../kernel/money';
import { capitalised } from '../../kernel/sentences';
import { figuresOf } from '../../letters/content/letter-figures';
import { type StandingLetter } from '../../letters/letter.reader';
import { changeWords } from '../agreements/page/money-words';

/** `£440,000`, `Cut of £5,000`, `£0 (term)`: what a letter does to the maximum. */
export function letterChange({ kind, passage }: Pick<StandingLetter, 'kind' | 'passage'>): string {
  const total = totalOf(passage.terms.money);
  if (total !== 0) return changeWords(total);
  return kind === 'term' || kind === 'schedules' ? `£0 (${kind})` : '£0';
}

export interface FigureRow {
  share: string;
  previous: string;
  change: string;
  newTotal: string;
}

const signed = (pence: number): string => {
  if (pence === 0) return '£0';
  return pence < 0 ? `Cut of ${formatPounds(-pence)}` : `+ ${formatPounds(pence)}`;
};

/** Now + change = new, by year and in all. */
export function figureRows({ basis, passage }: StandingLetter): {
  rows: FigureRow[];
  total: FigureRow;
} {
  const { previous, change, newTotal } = figuresOf(basis, passage.terms);
  const row = (share: string, sum: (of: Sums) => number): FigureRow => ({
    share,
    previous: formatPounds(sum(previous)),
    change: signed(sum(change)),
    newTotal: formatPounds(sum(newTotal)),
  });
  return {
    rows: sharesOf(previous, change).map((share) =>
      row(capitalised(shareWords(share)), (of) => shareOf(of, share)),
    ),
    total: row('Maximum', totalOf),
  };
}
