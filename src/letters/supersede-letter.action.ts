import { Injectable } from '@nestjs/common';
import { type AuditEvent } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { enterLetter, nextLetterNumber } from './letter-entry.repository';
import { type ReasonedLetterRequest } from './letter-request';
import { authorityOfLetter } from './stored-letter';

/**
 * Makes a new letter in the place of one that is not signed, with the same terms. The old one ends at
 * once, with its link, so that nobody accepts what is known to be wrong; its money is free again.
 */
@Injectable()
export class SupersedeLetter {
  constructor(private readonly acts: LetterActs) {}

  /**
   * Gives the number of the new letter.
   * @throws NotFound, NotAllowed, Refused: see `LetterActs`.
   */
  async run({ person, number, reason }: ReasonedLetterRequest): Promise<string> {
    const { passage } = await this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: async ({ agreement }, tx) => {
        return { kind: 'supersede', by: await nextLetterNumber(tx, agreement), reason };
      },
      also: (acted, tx) => this.inItsPlace(tx, person, acted),
    });
    return passage.supersededBy ?? '';
  }

  private async inItsPlace(
    tx: Transaction,
    person: string,
    { id, number, found: { row, agreement }, passage }: ActedLetter,
  ): Promise<AuditEvent[]> {
    const authority = authorityOfLetter(row);
    const { terms, signatoryId, supersededBy = '', acts } = passage;
    const { event } = await enterLetter(tx, supersededBy, {
      ...{ by: { id: person, post: acts.at(-1)?.post ?? '' }, agreement, kind: row.kind, terms },
      ...(authority && { authority }),
      ...(signatoryId !== undefined && { signatoryId }),
      supersedes: { id, number },
    });
    return [event];
  }
}
