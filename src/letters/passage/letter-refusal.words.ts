import { formatDate } from '../../kernel/local-date';
import { formatInstant } from '../../kernel/london-time';
import { type LetterParamsOf, type LetterRefusal, type LetterRefusalCode } from './letter-refusal';

type Words = { [Code in LetterRefusalCode]: (params: LetterParamsOf<Code>) => string };

const waits = (whose: string): string => (whose === '' ? '' : `; waiting for the ${whose}`);

const SLOTS: Record<string, string> = {
  seal: 'being sealed with the grantee’s acceptance',
  signature: 'being signed',
};

const WORDS: Words = {
  'letter-unknown': () => 'There is no such letter',
  'letter-administrator': () => 'Whoever administers the service takes no part in a letter',
  'letter-not-your-act': ({ whose }) => `This is for the ${whose} to do`,
  'letter-not-signatory': () => 'There is no such letter',
  'letter-own-terms': () =>
    'You prepared or changed this letter, so somebody else has to clear and sign it',
  'letter-own-record': () => 'You recorded this reply, so somebody else has to confirm it',
  'letter-recorded-reply': () =>
    'You recorded or confirmed the grantee’s reply, so somebody else has to sign for the body',
  'letter-done-by-the-service': () => 'The service does this itself',
  'letter-done-by-the-signatory': () => 'Only the grantee’s signatory can do this',
  'letter-wrong-state': ({ state, waitingFor }) =>
    `This cannot be done now: the letter is ${state}${waits(waitingFor)}`,
  'letter-being-signed': ({ slot, since }) =>
    `The letter has been ${SLOTS[slot] ?? slot} since ${formatInstant(new Date(since))}; nothing else can be done until that is recorded`,
  'letter-not-reserved': () => 'No signature is reserved under this name',
  'letter-same-file': () => 'The file holds no more than was signed before',
  'letter-nothing-asked': () => 'No question waits for an answer',
  'letter-nothing-recorded': () => 'No reply given elsewhere waits to be confirmed',
  'letter-reminded-already': () => 'The signatory has been reminded of this issue',
  'letter-stale': () => 'The letter has changed since you were shown it',
  'letter-overtaken': ({ what }) =>
    `The letter states ${what} as it was when it was made, and it has changed since: make a new letter in its place`,
  'letter-other-being-signed': ({ letter }) =>
    `Letter ${letter} changes the same agreement and is being signed at this moment`,
  'letter-nobody-eligible': ({ post }) =>
    `Nobody who may sign this letter holds the post ${post} today`,
  'letter-not-of-recipient': () => 'The signatory is none of the recipient’s',
  'letter-signatory-unfit': () =>
    'The signatory’s contact is not verified, or they sign for the recipient no longer',
  'letter-reply-too-late': ({ replyBy }) => `The last day for a reply was ${formatDate(replyBy)}`,
  'letter-not-yet-past': ({ replyBy }) =>
    replyBy === ''
      ? 'The letter names no last day for a reply'
      : `A reply counts until ${formatDate(replyBy)}`,
  'letter-reply-waits': () => 'A reply given in time waits to be confirmed by a second person',
  'letter-words-missing': () => 'Say it in words',
  'letter-no-scan': ({ largest }) =>
    `Attach the signed letter as it came back: a PDF, PNG or JPEG of at most ${largest}`,
  'letter-reply-out-of-time': ({ on, from, until }) =>
    `A reply of ${formatDate(on)} is not between the day the letter was sent, ${formatDate(from)}, and ${formatDate(until)}`,
};

/** A refusal as a sentence without its full stop. */
export function letterRefusalWords({ code, params }: LetterRefusal): string {
  const words = WORDS[code] as (params: LetterRefusal['params']) => string;
  return words(params);
}
