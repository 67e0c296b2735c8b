import { type LetterActionKind } from '../../letters/passage/letter-action';

const WORDS: Partial<Record<LetterActionKind, string>> = {
  propose: 'you to complete it and send it for clearance',
  clear: 'your clearance',
  issue: 'you to send it to the grantee',
  answer: 'your answer to the grantee’s question',
  'confirm-elsewhere': 'you to confirm a reply that was given on paper',
  sign: 'your signature',
};

/** What a letter waits for, to follow "it waits for". */
export const letterTurnWords = (action: LetterActionKind): string => WORDS[action] ?? 'you';
