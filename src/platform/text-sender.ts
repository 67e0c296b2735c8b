/** One text message to one mobile number. */
export interface TextMessage {
  /** `+447700900141`, as it was set up. */
  to: string;
  text: string;
  /** The same at every try. */
  id: string;
}

/** Sends text messages; also the token Nest injects it by. */
export abstract class TextSender {
  /** False where no way to send one is set up: whoever needs one is told before it is asked for. */
  abstract readonly isSetUp: boolean;

  /**
   * Returns when the message is handed over.
   * @throws MessageRefused when it never will be, Unavailable when it may later.
   */
  abstract send(message: TextMessage): Promise<void>;
}

const MOBILE = /^\+?[0-9]{7,15}$/;

/** Whether a number can be sent to, however it is grouped: figures alone, after a plus or not. */
export const isMobileNumber = (text: string): boolean => MOBILE.test(text.replace(/[\s()-]/g, ''));

/** `41`: all that is ever shown of a number. */
export const lastFigures = (number: string): string => number.replace(/\D/g, '').slice(-2);
