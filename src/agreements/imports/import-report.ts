import { type LedgerFinding } from '../ledger/ledger-finding';

/** What an import would do, or did: nothing at all where there is one finding. */
export interface ImportReport<Item> {
  /** To be written, in the order of the file. */
  fresh: Item[];
  /** References on record already, word for word: nothing is done for them. */
  known: string[];
  findings: LedgerFinding[];
}

/** Line of a file or place in a list; what is about the whole comes first. */
const placeOf = ({ at }: LedgerFinding): number => Number(/\/(\d+)/.exec(at.pointer)?.[1] ?? -1);

/** Findings in the order of the lines or items they are about. */
export const inFileOrder = (findings: readonly LedgerFinding[]): LedgerFinding[] =>
  [...findings].sort((one, other) => placeOf(one) - placeOf(other));
