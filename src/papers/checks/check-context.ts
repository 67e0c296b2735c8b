import { type LocalDate } from '../../kernel/local-date';
import { type Scheme, type Statute } from '../../scheme/scheme';
import { type AgreementFacts } from '../content/agreement-facts';
import { type Manifest } from '../manifest';
import { type AuthorityFacts, type BudgetFacts } from './authority-facts';

/** Everything a check may compare the paper with. Filled from rows by workflow, from files by cli. */
export interface CheckContext {
  /** Business date the duties and dates are judged at. */
  on: LocalDate;
  scheme: Scheme;
  manifest: Manifest;
  statutes: Statute[];
  /** Absent: no ledger is at hand, and only what the paper states is compared. */
  agreements?: AgreementFacts[];
  /** What other decided papers have authorised; absent where none is at hand. Never this paper's own. */
  authority?: AuthorityFacts[];
  /** Budgets whose money is known. */
  budgets?: BudgetFacts[];
}
