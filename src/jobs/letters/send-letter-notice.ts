import { Inject, Injectable } from '@nestjs/common';
import { LetterNotices, type LetterNotice } from '../../letters/letter-notices.reader';
import { LETTER_TOLD, LETTER_TURN } from '../../letters/letter-notices';
import { type Configuration } from '../../platform/configuration';
import { Mailer, type Message } from '../../platform/mailer';
import { CONFIGURATION } from '../../platform/platform.module';
import { type OutboxItem } from '../../record/outbox-item';
import { addressOfPerson, asMailFault, messageId } from '../mail/mail-delivery';
import { mailTemplates } from '../mail/mail-templates';
import { type OutboxHandler } from '../outbox-handler';
import { letterTurnWords } from './letter-turn-words';

const MINUTE = 60_000;

/** Tells the body's people of letters, each as one message to one person. */
@Injectable()
export class SendLetterNotice implements OutboxHandler {
  readonly kinds = [LETTER_TURN, LETTER_TOLD];
  /** With pauses of an hour at most: about four days of a server that is down. */
  readonly mostTries = 100;
  readonly longest = 2 * MINUTE;
  private readonly write = mailTemplates(['letter-turn', 'letter-told']);

  constructor(
    private readonly mailer: Mailer,
    private readonly notices: LetterNotices,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async run(item: OutboxItem): Promise<void> {
    try {
      const notice = await this.notices.one(item.payload);
      if (notice) await this.mailer.send(this.message(notice, item));
    } catch (error) {
      throw asMailFault(error);
    }
  }

  private message({ person, ...notice }: LetterNotice, { id, kind }: OutboxItem): Message {
    const { publicUrl, bodyName, demo } = this.configuration;
    const { number, recipient, state, action, because } = notice;
    const words = {
      ...{ number, recipient, because, bodyName, name: person.displayName, state },
      turn: action === undefined ? '' : letterTurnWords(action),
      address: `${publicUrl}/letters/${encodeURIComponent(number)}`,
    };
    return {
      to: addressOfPerson(person, demo),
      ...this.write(kind === LETTER_TURN ? 'letter-turn' : 'letter-told', words),
      // Of the row, so that every try of it is the same message.
      messageId: messageId(id, publicUrl),
    };
  }
}
