import { type AuthorityHeld } from '../agreements/ledger/ledger-facts';
import { type LocalDate } from '../kernel/local-date';
import { signingFor, type Signing } from '../scheme/authority';
import { type Scheme } from '../scheme/scheme';
import { type LetterKind } from './content/letter-terms';

/** A letter that rests on no decision modifies an agreement none the less. */
const VARIATION = 'grant-variation';
const AWARD = 'grant-award';

/** The matter of the scheme a letter follows from: its decision's. */
export const matterOf = (kind: LetterKind, authority: AuthorityHeld | undefined): string =>
  authority?.given.matter ?? (kind === 'award' ? AWARD : VARIATION);

/** The post that signs, and under which paragraph; undefined where the scheme names none. */
export function signerOf(
  matter: string,
  scheme: Scheme,
  on: LocalDate,
): Extract<Signing, { kind: 'signed-by' }> | undefined {
  const signing = signingFor(matter, scheme, on);
  return signing?.kind === 'signed-by' ? signing : undefined;
}
