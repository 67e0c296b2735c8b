import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../kernel/canonical-json';
import { Stale } from '../kernel/errors';
import { notePdf } from '../platform/stored-file.repository';
import { FoundLetters } from './found-letter.facts';
import { FreezeLetter, type FrozenLetter } from './frozen-letter.adapter';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type FoundLetter } from './letter.facts';
import { keepComposedLetter } from './letter.repository';
import { letterRefusedAs } from './letter-refused';
import { type LetterRequest } from './letter-request';
import { refusalsOfLetterAct } from './passage/act-on-letter';

export interface LetterProposal extends LetterRequest {
  /** Version that was shown. */
  version: number;
}

/** Composes and freezes a letter, so that exactly these bytes are cleared, accepted and signed. */
@Injectable()
export class ProposeLetter {
  constructor(
    private readonly acts: LetterActs,
    private readonly letters: FoundLetters,
    private readonly freeze: FreezeLetter,
  ) {}

  /**
   * @throws NotFound, NotAllowed, Stale, Refused (with every finding of the checks): see `LetterActs`.
   * @throws Unavailable, and what `composeLetter` and `Printer` throw
   */
  async run({ person, number, version }: LetterProposal): Promise<ActedLetter> {
    const by = { kind: 'person', id: person } as const;
    const found = await this.letters.one(number, by);
    assertMayPropose(found, version);
    return this.record({ person, number, version }, found, await this.freeze.of(found));
  }

  private record(
    { person, number, version }: LetterProposal,
    { basis, facts: { today } }: FoundLetter,
    { tree, sha256, size }: FrozenLetter,
  ): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: (now) => {
        // What the letter states has to be so when it is recorded, and it bears a day.
        const isSo = canonicalJson(now.basis) === canonicalJson(basis);
        if (!isSo || now.facts.today !== today) throw new Stale('letter', now.row.version);
        return { kind: 'propose', file: sha256, version };
      },
      also: async ({ id, passage }, tx) => {
        await notePdf(tx.manager, { sha256, size }, tx.now);
        const { terms } = passage;
        await keepComposedLetter(tx, { letterId: id, sha256, basis, terms, tree });
      },
    });
  }
}

/** Before anything is composed: a letter that is not in order is refused with every reason. */
function assertMayPropose({ passage, facts, row }: FoundLetter, version: number): void {
  const action = { kind: 'propose', file: '', version } as const;
  const refused = refusalsOfLetterAct(action, passage, facts);
  if (refused.length > 0) throw letterRefusedAs('propose', refused, row.version);
}
