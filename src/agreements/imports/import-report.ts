import { type LedgerFinding } from '../ledger/ledger-finding';

/** What an import would do, or did: nothing at all where there is one finding. */
export interface ImportReport<Item> {
  /** To be written, in the order of the file. */
  fresh: Item[];
  /** References on record already, word for word: nothing is done for them. */
  known: string[];
  findings: LedgerFinding[];
}

/** Findings in the order of the places they are about; what has no place of its own comes first. */
export function inFileOrder(
  findings: readonly LedgerFinding[],
  places: readonly { pointer: string }[],
): LedgerFinding[] {
  const rank = new Map(places.map(({ pointer }, at) => [pointer, at]));
  const rankOf = ({ at }: LedgerFinding): number => rank.get(at.pointer) ?? -1;
  return [...findings].sort((one, other) => rankOf(one) - rankOf(other));
}
