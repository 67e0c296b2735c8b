import { NotFound } from '../../kernel/errors';
import { type Person } from '../../people/person';
import { isMailAddress } from '../../platform/mail-address';
import { MessageRefused } from '../../platform/mailer';
import { NoUseRetrying } from '../../record/outbox-item';

/** `<id@host>`: by the same one a second copy of a message is known for one. */
export const messageId = (id: string, publicUrl: string): string =>
  `<${id}@${new URL(publicUrl).hostname.replace(/[[\]]/g, '')}>`;

/** What a row that could not be sent is left with: of some faults another try is of no use. */
export function asMailFault(error: unknown): unknown {
  const isHopeless = error instanceof MessageRefused || error instanceof NotFound;
  return isHopeless ? new NoUseRetrying(error.message) : error;
}

/**
 * The name a person signs in with is their address; a demonstration's people have none.
 * @throws NoUseRetrying for a closed account, and for a name that is no address
 */
export function addressOfPerson({ signInName, disabled }: Person, isDemo: boolean): string {
  if (disabled) throw new NoUseRetrying('the account is closed');
  if (isMailAddress(signInName)) return signInName;
  if (isDemo) return `${signInName}@demonstration.invalid`;
  throw new NoUseRetrying('the account’s sign-in name is no e-mail address');
}
