import { type Finding } from '../../kernel/findings';
import { type LetterFinding, type LetterFindingCode, type LetterParamsOf } from './letter-finding';

type Words = { [Code in LetterFindingCode]: (params: LetterParamsOf<Code>) => string };

const ofShare = (share: string): string =>
  share === 'not split by year' ? `money ${share}` : `${share}`;

/** Sentences without their full stop, which say what is wrong and what would settle it. */
const WORDS: Words = {
  'letter-no-authority': () =>
    'Money and term change only under a decision: name the decision the letter rests on',
  'letter-not-usable-yet': ({ decision }) =>
    `${decision} is not signed to the level this body asks for, so no letter may rely on it yet`,
  'letter-lapsed': ({ decision, until }) =>
    `${decision} was for money and a term that ended on ${until}: a new decision is needed`,
  'letter-other-recipient': ({ decision, decided, recipient }) =>
    `${decision} names ${decided}, which is no name of ${recipient}`,
  'letter-award-of-old': ({ agreement, maximum }) =>
    `Agreement ${agreement} is in force with a maximum of ${maximum}: modify it, do not award it again`,
  'letter-no-money': () => 'The letter is about money and moves none: say how much it takes',
  'letter-money-without-kind': () =>
    'A letter about the term or the schedules alone moves no money',
  'letter-above-share': ({ decision, share, wanted, left, over }) =>
    `${wanted} (${share}) is ${over} over the ${left} that ${decision} leaves`,
  'letter-above-total': ({ decision, wanted, left, over }) =>
    `${wanted} in all is ${over} over the ${left} that ${decision} leaves`,
  'letter-below-cut': ({ decision, share, wanted, left }) =>
    `A cut of ${wanted} (${share}) is more than the cut of ${left} that ${decision} leaves`,
  'letter-below-nothing': ({ share, previous, cut }) =>
    `A cut of ${cut} (${share}) is more than the ${previous} there is`,
  'letter-payments-differ': ({ share, planned, change, difference }) =>
    `The payments of ${ofShare(share)} come to ${planned}, the change to ${change}: ${difference} apart`,
  'letter-no-payments': () => 'The payment schedule is empty: say when the money is paid',
  'letter-no-performance': () =>
    'The performance schedule is empty: say what the money is for and when it is reported',
  'letter-no-new-end': () => 'The decision names no new end date, so there is no term to change',
  'letter-end-outside': ({ end, decision, last }) =>
    `The new end date ${end} is after ${last}, the last day of ${decision}`,
  'letter-effective-outside': ({ on, from, until }) =>
    `The changes cannot begin on ${on}: the decision is for ${from} to ${until}`,
  'letter-due-outside': ({ on, share, from, until }) =>
    `A payment of ${ofShare(share)} cannot be due on ${on}: it is due from ${from} to ${until}`,
  'letter-report-outside': ({ on, from, until }) =>
    `A report cannot be due on ${on}: the agreement is reported on from ${from} to ${until}`,
  'letter-no-reply-by': () => 'Say by which day the recipient is to reply',
  'letter-reply-by-past': ({ on }) => `The day to reply by, ${on}, is past`,
  'letter-reply-by-too-late': ({ on, decision, until }) =>
    `The day to reply by, ${on}, is after ${until}, when ${decision} ends`,
  'letter-recipient-lacks': ({ recipient, lack }) =>
    `${recipient} lacks ${lack}: enter it on the organisation’s page`,
  'letter-no-signatory': ({ recipient }) =>
    `Nobody is chosen who may bind ${recipient} and whose contact has been verified`,
  'letter-nobody-signs': () =>
    'Nobody has authority today to sign for the body under the scheme of delegation',
  'letter-deed': () =>
    'A deed needs a witness in the room and cannot be executed here: sign it on paper',
};

export const isOfLetter = (finding: Finding): finding is LetterFinding =>
  Object.hasOwn(WORDS, finding.code);

/** A finding of a letter as a person reads it. */
export const wordsOfLetterFinding = ({ code, params }: LetterFinding): string =>
  WORDS[code](params as never);
