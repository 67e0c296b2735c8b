import { type LocalDate } from '../../kernel/local-date';
import { type Sums } from '../amount';
import { type AuthorityKey } from '../authority';

/**
 * What has to be published of a grant to a voluntary organisation or for crime reduction once it
 * binds (Specified Information Order 2011, Schedule, 3(c)): recipient, purpose, reasons, conditions.
 */
export interface GrantInForce extends AuthorityKey {
  /** Letter that brought it into force: `937-01`. */
  letterNumber: string;
  /** `PCD 1653`. */
  decision: string;
  agreement: string;
  inForceOn: LocalDate;
  recipient: string;
  purpose: string;
  /** As the decision gives them; empty where it was taken before they were kept. */
  reasons: string[];
  conditions: string[];
  /** What the letter adds, by share. */
  money: Sums;
  newEndDate?: LocalDate;
}
