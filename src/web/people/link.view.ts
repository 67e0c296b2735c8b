import { type PasswordLink } from '../../people/password-link/password-link';
import { type Person } from '../../people/person';
import { personAddress } from './person-address';

export interface LinkView {
  title: string[];
  name: string;
  signInName: string;
  address: string;
  expiresAt: Date;
  onward: string;
}

/** In the query: what reports a fault names the path alone. */
export const linkAddress = ({ token }: PasswordLink, publicUrl: string): string =>
  `${publicUrl}/set-password?link=${token}`;

/** A link as it is shown to the administrator, who passes it on. */
export const linkView = (
  { person, link }: { person: Person; link: PasswordLink },
  publicUrl: string,
): LinkView => ({
  title: ['Link to choose a password', person.displayName],
  name: person.displayName,
  signInName: person.signInName,
  address: linkAddress(link, publicUrl),
  expiresAt: link.expiresAt,
  onward: personAddress(person.id),
});
