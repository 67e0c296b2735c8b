import { type GrantInForce } from '../agreements/grants/grant-in-force';
import { type LocalDate } from '../kernel/local-date';
import { type FoundLetter } from './letter.facts';

/** Undefined for a letter that rests on no decision: it gives nothing. */
export function grantOfLetter(
  { row, basis, passage, sources: { authority } }: FoundLetter,
  inForceOn: LocalDate,
): GrantInForce | undefined {
  if (!authority) return undefined;
  const { paperId, recommendation, decision, purpose, reasons = [] } = authority.given;
  const { newEndDate, agreement, recipient } = basis;
  return {
    ...{ paperId, recommendation, decision, purpose, reasons, inForceOn },
    letterNumber: row.number,
    agreement: agreement.reference,
    recipient: recipient.name,
    conditions: [...agreement.conditions, ...passage.terms.specialConditions],
    money: passage.terms.money,
    ...(newEndDate !== undefined && { newEndDate }),
  };
}
