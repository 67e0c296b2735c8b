import { EntitySchema } from 'typeorm';
import { ENTERED, type Entered, UUID, varchar } from '../columns';

export interface BudgetRow extends Entered {
  id: string;
  /** The name as it is compared. */
  nameKey: string;
  /** Canonical JSON of the `BudgetTerms`. */
  terms: string;
  version: number;
}

export const BudgetEntity = new EntitySchema<BudgetRow>({
  name: 'budget',
  columns: {
    id: { ...UUID, primary: true },
    nameKey: { name: 'name_key', ...varchar(400) },
    terms: { type: 'text' },
    version: { type: 'integer' },
    ...ENTERED,
  },
  uniques: [{ name: 'uq_budget_name_key', columns: ['nameKey'] }],
});
