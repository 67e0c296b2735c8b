import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { AccountReader } from '../people/account.reader';
import { type Person } from '../people/person';
import { type Payload } from '../record/outbox-item';
import { FoundLetters } from './found-letter.facts';
import { type LetterActionKind } from './passage/letter-action';
import { LETTER_STATE_WORDS } from './passage/letter-state.words';
import { letterWaiting } from './passage/letter-waiting';

/** What one of the body's people is told of a letter. */
export interface LetterNotice {
  person: Person;
  number: string;
  recipient: string;
  /** To follow "the letter is …". */
  state: string;
  /** What it waits for; absent where it is told how it ended. */
  action?: LetterActionKind;
  /** Reason of the last act; empty where none was given. */
  because: string;
}

/** What notices of letters say, as it stands when they are sent. */
@Injectable()
export class LetterNotices {
  constructor(
    private readonly letters: FoundLetters,
    private readonly people: AccountReader,
  ) {}

  /**
   * Undefined where the turn is over, so that there is nothing to be told.
   * @throws NotFound for a letter or an account that is not there.
   */
  async one({ letter, person: id, action }: Payload): Promise<LetterNotice | undefined> {
    const person = await this.people.byId(String(id));
    if (!person) throw new NotFound('account');
    const viewer = { kind: 'person', id: person.id } as const;
    const { passage, basis, facts } = await this.letters.one(String(letter), viewer);
    const waiting = letterWaiting({ passage, facts }).find((each) => each.action === action);
    if (action !== undefined && !waiting?.people.includes(person.id)) return undefined;
    return {
      person,
      number: basis.number,
      recipient: basis.recipient.name,
      state: LETTER_STATE_WORDS[passage.state],
      ...(waiting && { action: waiting.action }),
      because: passage.acts.at(-1)?.words ?? '',
    };
  }
}
