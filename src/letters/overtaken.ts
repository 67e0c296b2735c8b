import { isNothing, minus } from '../agreements/amount';
import { type LetterBasis } from './content/letter-basis';

type Stated = Pick<LetterBasis, 'previous' | 'agreement'>;

/**
 * What a composed letter states of its agreement and another letter has changed since, in words: a
 * letter must not be signed that prints a previous total or term which is no longer so.
 */
export function overtakenIn(stated: Stated, now: Stated): string[] {
  const hasMoney = !isNothing(minus(stated.previous, now.previous));
  const hasTerm = stated.agreement.until !== now.agreement.until;
  return [
    ...(hasMoney ? ['the maximum in force'] : []),
    ...(hasTerm ? ['the end of the agreement'] : []),
  ];
}
