import { type Place } from '../../kernel/findings';
import { type AmountClaim, type Claim } from '../claims/claim';
import { printedPlace } from '../numbering';
import { type Examined } from './check';

/** The place of a fact of the data. */
export const placeOf = (
  { paper, numbering }: Pick<Examined, 'paper' | 'numbering'>,
  pointer: string,
): Place => ({ pointer, printed: printedPlace(paper, numbering, pointer) });

/** Place of the money of a recommendation, or of another field of it. */
export const moneyPlace = (examined: Examined, at: number, field = 'money'): Place =>
  placeOf(examined, `/recommendations/${at}/${field}`);

export const amountClaimsIn = (claims: readonly Claim[]): AmountClaim[] =>
  claims.filter((claim) => claim.kind === 'amount');

/** `recommendation 2`, `recommendations 1, 2 and 3`. */
export function recommendationsNamed(indices: readonly number[]): string {
  const numbers = indices.map((at) => String(at + 1));
  if (numbers.length === 1) return `recommendation ${numbers[0]}`;
  return `recommendations ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
