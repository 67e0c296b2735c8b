/** One plain-text message to one address. */
export interface Message {
  /** One address, `officer@example.org`, without a name. */
  to: string;
  /** One line. */
  subject: string;
  text: string;
  /** One file that goes with it. */
  attachment?: { name: string; mediaType: string; bytes: Buffer };
  /** `<…@…>`; the same at every try, so that a second copy is known for one. */
  messageId: string;
}

/** The server says that this message will never be taken: another try is of no use. */
export class MessageRefused extends Error {}

/** Sends mail; also the token Nest injects it by. */
export abstract class Mailer {
  /**
   * Returns when the server has the message.
   * @throws MessageRefused when it never will.
   * @throws Unavailable when it may later.
   */
  abstract send(message: Message): Promise<void>;
}
