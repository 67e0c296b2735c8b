import { type PasswordLink } from '../password-link/password-link';
import { type Person } from '../person';

export interface PersonAdded {
  person: Person;
  /** By which the person chooses a password; until then nothing opens the account. */
  link: PasswordLink;
}
