import { financialYearOf } from '../../../kernel/financial-year';
import { type LocalDate } from '../../../kernel/local-date';
import { type Amount } from '../../../papers/content/money';
import { type Paper } from '../../../papers/content/paper';
import { type Recommendation } from '../../../papers/content/recommendation';
import { type Years } from '../form/edited-form';

export const amountOf = ({ money }: Recommendation): Amount | undefined =>
  money.kind === 'exact' || money.kind === 'up-to' ? money.amount : undefined;

/** Financial years the recommendations' money runs over, else the year of the business date. */
export function yearsOf({ recommendations }: Paper, on: LocalDate): Years {
  const years = recommendations
    .map(amountOf)
    .flatMap((amount) => (amount?.kind === 'by-year' ? amount.byYear : []))
    .map(({ year }) => year);
  const [first, ...more] = [...new Set(years)].sort();
  return first === undefined ? [financialYearOf(on)] : [first, ...more];
}
