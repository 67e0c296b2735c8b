import { type LetterActionKind } from '../../../letters/passage/letter-action';

/** One act on a letter, by the last word of its page's address. */
export interface LetterActWords {
  kind: LetterActionKind;
  /** On links and as heading: `Send letter 937-01`. */
  link: (number: string) => string;
  /** On the button: act and thing. */
  button: (number: string) => string;
  /** Goes on "You cannot … yet". */
  verb: string;
  /** What follows from it, a sentence each. */
  follows: readonly string[];
  /** Said on the letter's page afterwards. */
  done: (number: string) => string;
  /** What is asked for. */
  asks?: 'reason' | 'words' | 'signatory' | 'scan' | 'proof';
  /** How the question for words is put. */
  question?: { label: string; hint: string; missing: string };
  /** The exact document is shown before it. */
  showsDocument?: true;
  warns?: true;
}

const thing =
  (words: string) =>
  (number: string): string =>
    `${words} ${number}`;

export const LETTER_ACTS = {
  propose: {
    kind: 'propose',
    link: () => 'Send it to be cleared',
    button: thing('Send to be cleared: letter'),
    verb: 'send this letter to be cleared',
    follows: [
      'The letter is made as a PDF and frozen: exactly these bytes are cleared, accepted and signed.',
      'Whoever clears it may return it. Changing its terms makes the file void.',
    ],
    done: (number) => `Letter ${number} waits to be cleared`,
    showsDocument: true,
  },
  clear: {
    kind: 'clear',
    link: () => 'Clear it to be sent',
    button: thing('Clear letter'),
    verb: 'clear this letter',
    follows: [
      'Its money is reserved out of the decision, so that no other letter takes it.',
      'The commercial team then sends it. Nothing is in force before both parties have signed.',
    ],
    done: (number) => `Letter ${number} is cleared`,
    showsDocument: true,
  },
  return: {
    kind: 'return',
    link: () => 'Return it with a reason',
    button: thing('Return letter'),
    verb: 'return this letter',
    follows: ['The file is void. The commercial team changes the terms and sends it again.'],
    done: (number) => `Letter ${number} is returned`,
    asks: 'reason',
    question: {
      label: 'Why you return it',
      hint: 'What has to change before you can clear it',
      missing: 'Say why you return it',
    },
  },
  issue: {
    kind: 'issue',
    link: thing('Send letter'),
    button: thing('Send letter'),
    verb: 'send this letter',
    follows: [
      'The named signatory gets an e-mail with a link of their own, and a code by another channel. Nobody here sees either.',
      'The link counts until the reply-by date, or until the letter is sent again.',
    ],
    done: (number) => `Letter ${number} is on its way to the signatory`,
    showsDocument: true,
  },
  remind: {
    kind: 'remind',
    link: () => 'Remind the signatory',
    button: thing('Remind the signatory of letter'),
    verb: 'remind the signatory',
    follows: ['They get another e-mail with a new link. The link they have stops working.'],
    done: (number) => `The signatory is reminded of letter ${number}`,
  },
  're-issue': {
    kind: 're-issue',
    link: () => 'Send it to another signatory',
    button: thing('Send again letter'),
    verb: 'send this letter to another signatory',
    follows: ['The earlier link stops working. The letter stays word for word the same.'],
    done: (number) => `Letter ${number} goes to the signatory you chose`,
    asks: 'signatory',
    question: {
      label: 'Why it goes to another signatory',
      hint: 'Kept in the record',
      missing: 'Say why it goes to another signatory',
    },
  },
  answer: {
    kind: 'answer',
    link: () => 'Answer the question',
    button: thing('Answer the question about letter'),
    verb: 'answer the question',
    follows: ['The signatory gets the answer by e-mail. The letter itself does not change.'],
    done: () => 'The answer is on its way to the signatory',
    asks: 'words',
    question: {
      label: 'Your answer',
      hint: 'If the letter has to change, withdraw it or put another in its place instead',
      missing: 'Enter your answer',
    },
  },
  'record-reply': {
    kind: 'record-elsewhere',
    link: () => 'Record a reply given elsewhere',
    button: thing('Record the reply to letter'),
    verb: 'record a reply given elsewhere',
    follows: [
      'For a letter signed on paper, or by the other side’s own electronic signature.',
      'It counts once another person who keeps agreements has looked at the scan.',
    ],
    done: (number) => `The reply to letter ${number} waits for a second person`,
    asks: 'scan',
  },
  confirm: {
    kind: 'confirm-elsewhere',
    link: () => 'Confirm the reply given elsewhere',
    button: thing('Confirm the reply to letter'),
    verb: 'confirm the reply',
    follows: [
      'You say that the scan is this letter, signed by the person who is named, on the day that is named.',
      'It is then sealed into the letter, and the letter waits for the body’s signature.',
    ],
    done: (number) => `The reply to letter ${number} is confirmed`,
  },
  sign: {
    kind: 'sign',
    link: thing('Sign letter'),
    button: thing('Sign letter'),
    verb: 'sign this letter',
    follows: [
      'You sign for the body. By your signature the letter comes into force and its money is committed.',
    ],
    done: (number) => `You signed letter ${number}. It is in force`,
    asks: 'proof',
    showsDocument: true,
  },
  supersede: {
    kind: 'supersede',
    link: () => 'Put another letter in its place',
    button: thing('Replace letter'),
    verb: 'replace this letter',
    follows: [
      'A new letter with the same terms is begun for you to change. This one ends at once: its link stops working and its money is free.',
    ],
    done: (number) => `Letter ${number} is replaced`,
    asks: 'reason',
    question: {
      label: 'Why another takes its place',
      hint: 'Kept in the record',
      missing: 'Say why another takes its place',
    },
  },
  withdraw: {
    kind: 'withdraw',
    link: () => 'Withdraw it',
    button: thing('Withdraw letter'),
    verb: 'withdraw this letter',
    follows: [
      'The letter ends: its link stops working and its money is free. This cannot be undone.',
    ],
    done: (number) => `Letter ${number} is withdrawn`,
    asks: 'reason',
    question: {
      label: 'Why you withdraw it',
      hint: 'The signatory is told where the letter was sent',
      missing: 'Say why you withdraw it',
    },
    warns: true,
  },
} as const satisfies Record<string, LetterActWords>;

export type LetterActPath = keyof typeof LETTER_ACTS;

export const isLetterAct = (text: string): text is LetterActPath =>
  Object.hasOwn(LETTER_ACTS, text);
