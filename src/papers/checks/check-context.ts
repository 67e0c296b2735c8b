import { type LocalDate } from '../../kernel/local-date';
import { type Scheme, type Statute } from '../../scheme/scheme';
import { type AgreementFacts } from '../content/agreement-facts';
import { type Manifest } from '../manifest';

/** Everything a check may compare the paper with. Filled from rows by workflow, from files by cli. */
export interface CheckContext {
  /** Business date the duties and dates are judged at. */
  on: LocalDate;
  scheme: Scheme;
  manifest: Manifest;
  statutes: Statute[];
  /** Absent: no ledger is at hand, and only what the paper states is compared. */
  agreements?: AgreementFacts[];
}
