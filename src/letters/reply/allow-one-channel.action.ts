import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, Refused } from '../../kernel/errors';
import { postHeld } from '../../people/posts/who-holds';
import { UnitOfWork, type Transaction } from '../../record/unit-of-work.repository';
import { LetterFacts } from '../letter.facts';
import { lockLetter } from '../letter.repository';
import { postsOfRole } from '../passage/letter-capacity';
import { letterRefusal } from '../passage/letter-refusal';
import { isEnded } from '../passage/letter-state';
import { OneChannelEntity } from './reply.entity';

export interface OneChannelAsked {
  /** Person id. */
  person: string;
  /** Number of the letter, `937-01`. */
  letter: string;
  because: string;
}

/**
 * Lets the code of one letter go by e-mail, as its link does, for a reason that is recorded and
 * printed in the evidence: whoever reads the signatory's mail could then reply.
 */
@Injectable()
export class AllowOneChannel {
  constructor(
    private readonly record: UnitOfWork,
    private readonly letters: LetterFacts,
  ) {}

  /** @throws NotFound, NotAllowed, Refused without a reason, or for a letter that has ended. */
  async run(asked: OneChannelAsked): Promise<void> {
    const because = asked.because.trim();
    await this.record.act(
      { kind: 'person', id: asked.person },
      (id: string) => ({
        name: 'letters.one-channel-allowed',
        subject: { kind: 'letter', id },
        detail: { because },
      }),
      (tx) => this.allow(tx, { ...asked, because }),
    );
  }

  private async allow(
    tx: Transaction,
    { person, letter, because }: OneChannelAsked,
  ): Promise<string> {
    const row = await lockLetter(tx, letter);
    const { facts, passage } = await this.letters.of(tx, row, { kind: 'person', id: person });
    if (facts.administrators.includes(person)) throw new NotFound('letter');
    if (postHeld(person, postsOfRole('commercial', facts), facts) === undefined) {
      throw new NotAllowed('letting a code go by e-mail');
    }
    if (because === '') throw new Refused([letterRefusal('letter-words-missing', {})]);
    if (isEnded(passage.state)) {
      const params = { state: passage.state, waitingFor: '' };
      throw new Refused([letterRefusal('letter-wrong-state', params)]);
    }
    const allowed = { letterId: row.id, because, recordedBy: person, recordedAt: tx.now };
    await tx.manager.upsert(OneChannelEntity, allowed, ['letterId']);
    return row.id;
  }
}
