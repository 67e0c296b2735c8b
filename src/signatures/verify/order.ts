import { type SignatureField } from '../signature-fields';
import { type Failure, failure } from './failures';

export interface SaidSignature {
  field: string;
  at?: Date;
}

const SKEW = 60_000;

/**
 * Signatures fill the made fields in their order, and their times never run backwards or ahead of
 * the time of asking.
 * @param signed in the order they were made
 */
export function orderFailures(
  fields: readonly SignatureField[],
  signed: readonly SaidSignature[],
  now: Date,
): Failure[] {
  return signed.flatMap((each, place) => [
    ...outOfOrder(fields, signed, place),
    ...outOfTime(each, signed[place - 1], now),
  ]);
}

function outOfOrder(
  fields: readonly SignatureField[],
  signed: readonly SaidSignature[],
  place: number,
): Failure[] {
  const field = signed[place]?.field;
  const missing = fields[place]?.name;
  if (field === undefined || field === missing) return [];
  return [failure('field-out-of-order', { missing: missing ?? 'no field' }, field)];
}

function outOfTime(
  { field, at }: SaidSignature,
  before: SaidSignature | undefined,
  now: Date,
): Failure[] {
  if (!at) return [];
  const failures: Failure[] = [];
  if (before?.at && at < before.at) {
    failures.push(failure('time-backwards', { before: before.field }, field));
  }
  if (at.getTime() > now.getTime() + SKEW) {
    failures.push(failure('time-ahead', { said: at.toISOString() }, field));
  }
  return failures;
}
