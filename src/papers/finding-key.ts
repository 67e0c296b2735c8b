import { type Finding, type Place } from '../kernel/findings';
import { fingerprint } from '../kernel/fingerprint';

/** A paragraph that only moved keeps its answers; a fact without words is known by its place alone. */
const known = (place: Place | undefined): string | undefined =>
  place && (place.words ?? place.pointer);

/**
 * Sixteen hexadecimal digits that stay the same for as long as a finding says the same of the same
 * words, wherever in the paper they come to stand. One that changes wants a new answer.
 */
export const findingKey = ({ code, at, against, params }: Finding): string =>
  fingerprint({ code, at: known(at), against: known(against), params }).slice(0, 16);
