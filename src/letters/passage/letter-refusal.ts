import { type Finding } from '../../kernel/findings';

/** What keeps an act on a letter from being done, by its code, with what fills its words. */
interface LetterRefusalParams {
  'letter-unknown': object;
  'letter-administrator': object;
  /** `whose` is in words: `commercial team`. */
  'letter-not-your-act': { whose: string };
  'letter-not-signatory': object;
  'letter-own-terms': object;
  'letter-own-record': object;
  'letter-recorded-reply': object;
  'letter-done-by-the-service': object;
  'letter-done-by-the-signatory': object;
  /** `state` is in words; `waitingFor` names who is to act, and is empty where nobody is. */
  'letter-wrong-state': { state: string; waitingFor: string };
  'letter-being-signed': { slot: string; since: string };
  'letter-not-reserved': object;
  'letter-same-file': object;
  'letter-nothing-asked': object;
  'letter-nothing-recorded': object;
  'letter-reminded-already': object;
  /** `current` is the SHA-256, or the version, of what stands now. */
  'letter-stale': { shown: string; current: string };
  'letter-overtaken': { what: string };
  'letter-other-being-signed': { letter: string };
  'letter-nobody-eligible': { post: string };
  'letter-not-of-recipient': object;
  'letter-signatory-unfit': object;
  'letter-reply-too-late': { replyBy: string };
  'letter-not-yet-past': { replyBy: string };
  'letter-reply-waits': object;
  'letter-words-missing': object;
  'letter-no-scan': { largest: string };
  'letter-reply-out-of-time': { on: string; from: string; until: string };
}

export type LetterRefusalCode = keyof LetterRefusalParams;
export type LetterParamsOf<Code extends LetterRefusalCode> = LetterRefusalParams[Code];

/** A finding of the passage of letters: always a stop; words in `letter-refusal.words.ts`. */
export interface LetterRefusal extends Finding {
  code: LetterRefusalCode;
  severity: 'stop';
}

/** What sort of "no" it is, for whoever has to answer; see the kinds of a paper's refusals. */
export type LetterRefusalKind =
  'unknown-to-you' | 'wrong-person' | 'wrong-state' | 'stale' | 'waiting';

const KINDS: Record<LetterRefusalCode, LetterRefusalKind> = {
  'letter-unknown': 'unknown-to-you',
  'letter-administrator': 'wrong-person',
  'letter-not-your-act': 'wrong-person',
  'letter-not-signatory': 'unknown-to-you',
  'letter-own-terms': 'wrong-person',
  'letter-own-record': 'wrong-person',
  'letter-recorded-reply': 'wrong-person',
  'letter-done-by-the-service': 'wrong-person',
  'letter-done-by-the-signatory': 'wrong-person',
  'letter-wrong-state': 'wrong-state',
  'letter-being-signed': 'wrong-state',
  'letter-not-reserved': 'wrong-state',
  'letter-same-file': 'wrong-state',
  'letter-nothing-asked': 'wrong-state',
  'letter-nothing-recorded': 'wrong-state',
  'letter-reminded-already': 'wrong-state',
  'letter-stale': 'stale',
  'letter-overtaken': 'waiting',
  'letter-other-being-signed': 'waiting',
  'letter-nobody-eligible': 'waiting',
  'letter-not-of-recipient': 'waiting',
  'letter-signatory-unfit': 'waiting',
  'letter-reply-too-late': 'waiting',
  'letter-not-yet-past': 'waiting',
  'letter-reply-waits': 'waiting',
  'letter-words-missing': 'waiting',
  'letter-no-scan': 'waiting',
  'letter-reply-out-of-time': 'waiting',
};

export const LETTER_REFUSAL_CODES = Object.keys(KINDS) as LetterRefusalCode[];

const ORDER: readonly LetterRefusalKind[] = [
  'unknown-to-you',
  'wrong-person',
  'wrong-state',
  'stale',
  'waiting',
];

/** Checks and the ledger say what has to come first. */
const kindOf = (code: string): LetterRefusalKind =>
  (KINDS as Record<string, LetterRefusalKind | undefined>)[code] ?? 'waiting';

/** The kind that answers for several refusals, the first that applies; undefined where there is none. */
export const letterRefusalKind = (
  refusals: readonly Pick<Finding, 'code'>[],
): LetterRefusalKind | undefined =>
  ORDER.find((kind) => refusals.some(({ code }) => kindOf(code) === kind));

const PLACES: Partial<Record<LetterRefusalCode, Finding['at']>> = {
  'letter-not-of-recipient': { pointer: '/signatoryId', printed: 'signatory' },
  'letter-signatory-unfit': { pointer: '/signatoryId', printed: 'signatory' },
  'letter-reply-too-late': { pointer: '/terms/replyBy', printed: 'reply-by date' },
  'letter-words-missing': { pointer: '/reason', printed: 'reason' },
  'letter-no-scan': { pointer: '/scan', printed: 'scan' },
  'letter-reply-out-of-time': { pointer: '/on', printed: 'date of the reply' },
};

export const letterRefusal = <Code extends LetterRefusalCode>(
  code: Code,
  params: LetterParamsOf<Code>,
): LetterRefusal => ({
  code,
  severity: 'stop',
  at: PLACES[code] ?? { pointer: '', printed: 'the letter' },
  params: { ...params } as Record<string, string>,
});
