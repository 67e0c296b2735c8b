import { Injectable } from '@nestjs/common';
import { LettersUnderWay } from '../../letters/letters-under-way.reader';
import { LETTER_GO_ON } from '../../letters/letter-outbox';
import { AcceptLetter } from '../../letters/reply/accept-letter.action';
import { SignLetter } from '../../letters/sign-letter.action';
import { type OutboxItem } from '../../record/outbox-item';
import { type OutboxHandler } from '../outbox-handler';

const MINUTE = 60_000;

/** Finishes seals and signatures of letters whose request ended: whichever does not apply does nothing. */
@Injectable()
export class GoOnWithLetters implements OutboxHandler {
  readonly kinds = [LETTER_GO_ON];
  readonly mostTries = 20;
  readonly longest = 5 * MINUTE;

  constructor(
    private readonly letters: LettersUnderWay,
    private readonly accept: AcceptLetter,
    private readonly sign: SignLetter,
  ) {}

  /** A row without a letter is about every letter. */
  async run({ payload: { letter } }: OutboxItem): Promise<void> {
    const letters = letter === undefined ? await this.letters.ids() : [String(letter)];
    const faults: unknown[] = [];
    for (const each of letters) {
      // A letter that cannot be signed keeps no other back.
      await this.takeOn(each).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw faults[0];
  }

  private async takeOn(letter: string): Promise<void> {
    await this.accept.resume(letter);
    await this.sign.resume(letter);
  }
}
