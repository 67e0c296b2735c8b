import {
  consumeReservation,
  issueReservation,
  releaseReservation,
  reserveAuthority,
} from '../agreements/ledger/reservation.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { type FoundLetter } from './letter.facts';
import { type LetterActionKind } from './passage/letter-action';
import { LETTER_STATE_WORDS } from './passage/letter-state.words';
import { type LetterPassage, type LetterState } from './passage/letter-state';
import { authorityOfLetter } from './stored-letter';

type Writes = (tx: Transaction, found: FoundLetter, next: LetterPassage) => Promise<unknown>;

const reserve: Writes = (tx, { row, basis, passage }) => {
  const authority = authorityOfLetter(row);
  const { newEndDate } = basis;
  return reserveAuthority(tx, {
    ...{ letterId: row.id, letterNumber: row.number, agreementId: row.agreementId },
    money: passage.terms.money,
    ...(authority && { authority }),
    ...(newEndDate !== undefined && { newEndDate }),
  });
};

/** States in which the letter holds money of its decision. */
const HOLDING: readonly LetterState[] = ['cleared', 'issued', 'accepting', 'accepted', 'signing'];

const release: Writes = async (tx, { row, passage }, { state }) => {
  if (!HOLDING.includes(passage.state)) return;
  await releaseReservation(tx, row.id, LETTER_STATE_WORDS[state]);
};

const WRITES: Partial<Record<LetterActionKind, Writes>> = {
  clear: reserve,
  issue: (tx, { row }) => issueReservation(tx, row.id),
  signed: (tx, { row }) => consumeReservation(tx, row.id),
  decline: release,
  expire: release,
  withdraw: release,
  supersede: release,
};

/**
 * What an act on a letter does to the ledger, in the act's own transaction: money is held from
 * clearance, bound when both have signed, and free again when the letter ends otherwise.
 * @throws Refused with the ledger's reasons
 */
export async function keepLedger(
  tx: Transaction,
  { found, action, next }: { found: FoundLetter; action: LetterActionKind; next: LetterPassage },
): Promise<void> {
  await WRITES[action]?.(tx, found, next);
}
