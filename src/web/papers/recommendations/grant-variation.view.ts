import { endOfYear } from '../../../kernel/financial-year';
import { formatDate, latest, type PartialDate } from '../../../kernel/local-date';
import { formatPounds, type Pence, sum } from '../../../kernel/money';
import { typedPence } from '../form/amount.form';
import { readPartialDate } from '../form/date.form';
import { FormReading } from '../form/form-reading';
import { groupIn, listIn, textIn, type TypedGroup } from '../form/typed-fields';
import { parseYear } from '../form/year.form';

export interface VariationView {
  /** `Agreement 937: Suzy Lamplugh Trust`. */
  agreement: string;
  /** `£490,000 now + £440,000 increase = £930,000`; absent where the paper states no maximum now. */
  sum?: { words: string; total: string };
  /** Why a new end date is wanted, before anybody errs. */
  endHint?: string;
}

const typedTotal = (money: TypedGroup): Pence =>
  sum(
    [...listIn(money, 'rows'), groupIn(money, 'unsplit')].map((cells) =>
      typedPence(textIn(cells, 'sum')),
    ),
  );

function newMaximum(typed: TypedGroup): VariationView['sum'] {
  const now = typedTotal(groupIn(typed, 'agreement'));
  const asked = typedTotal(groupIn(typed, 'money'));
  if (now === 0 || asked === 0) return undefined;
  if (textIn(typed, 'as') !== 'new-maximum') {
    return {
      words: `${formatPounds(now)} now + ${formatPounds(asked)} increase =`,
      total: formatPounds(now + asked),
    };
  }
  const change = asked - now;
  const words =
    change < 0
      ? `${formatPounds(now)} now − ${formatPounds(-change)} decrease =`
      : `${formatPounds(now)} now + ${formatPounds(change)} increase =`;
  return { words, total: formatPounds(asked) };
}

const dateIn = (typed: TypedGroup, field: string): PartialDate | undefined =>
  readPartialDate(new FormReading(groupIn(typed, field)), { called: field });

/** Last day of the last year in which money is asked for. */
function moneyRunsTo(typed: TypedGroup): PartialDate | undefined {
  const years = listIn(groupIn(typed, 'money'), 'rows')
    .filter((row) => typedPence(textIn(row, 'sum')) > 0)
    .map((row) => parseYear(textIn(row, 'year')))
    .filter((year) => year !== undefined)
    .sort();
  const last = years.at(-1);
  return last === undefined ? undefined : endOfYear(last);
}

function endHint(typed: TypedGroup): string | undefined {
  const until = dateIn(groupIn(typed, 'agreement'), 'until');
  const money = moneyRunsTo(typed);
  const ends = until === undefined ? [] : [`The agreement ends ${onOrIn(until)}.`];
  const runs = money === undefined ? [] : [`The money runs to ${formatDate(money)}.`];
  const past = until !== undefined && money !== undefined && money > latest(until);
  if (past) return [...ends, ...runs].join(' ');
  return ends.length > 0 ? `${ends.join(' ')} Leave this empty where it stays so.` : undefined;
}

const onOrIn = (date: PartialDate): string =>
  `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;

function agreementName(typed: TypedGroup): string {
  const reference = textIn(groupIn(typed, 'agreement'), 'reference').trim();
  const recipient = textIn(typed, 'recipient').trim();
  const name = reference === '' ? 'The agreement as it stands' : `Agreement ${reference}`;
  return recipient === '' ? name : `${name}: ${recipient}`;
}

/** What a variation does to the agreement, of what is typed now. */
export const variationView = (typed: TypedGroup): VariationView => ({
  agreement: agreementName(typed),
  sum: newMaximum(typed),
  endHint: endHint(typed),
});
