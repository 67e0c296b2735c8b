import { type Finding, type Place } from '../../kernel/findings';

/** What keeps a letter from going out, with its facts. */
interface LetterParams {
  'letter-no-authority': object;
  'letter-not-usable-yet': { decision: string };
  'letter-lapsed': { decision: string; until: string };
  'letter-other-recipient': { decision: string; decided: string; recipient: string };
  'letter-award-of-old': { agreement: string; maximum: string };
  'letter-no-money': object;
  'letter-money-without-kind': object;
  'letter-above-share': {
    decision: string;
    share: string;
    wanted: string;
    left: string;
    over: string;
  };
  'letter-above-total': { decision: string; wanted: string; left: string; over: string };
  'letter-below-cut': { decision: string; share: string; wanted: string; left: string };
  'letter-below-nothing': { share: string; previous: string; cut: string };
  'letter-payments-differ': { share: string; planned: string; change: string; difference: string };
  'letter-no-payments': object;
  'letter-no-performance': object;
  'letter-no-new-end': object;
  'letter-end-outside': { end: string; decision: string; last: string };
  'letter-effective-outside': { on: string; from: string; until: string };
  'letter-due-outside': { on: string; share: string; from: string; until: string };
  'letter-report-outside': { on: string; from: string; until: string };
  'letter-no-reply-by': object;
  'letter-reply-by-past': { on: string };
  'letter-reply-by-too-late': { on: string; decision: string; until: string };
  'letter-recipient-lacks': { recipient: string; lack: string };
  'letter-no-signatory': { recipient: string };
  'letter-nobody-signs': object;
  'letter-deed': object;
}

export type LetterFindingCode = keyof LetterParams;
export type LetterParamsOf<Code extends LetterFindingCode> = LetterParams[Code];

/** A finding of this room: always a stop, its words in `letter.words.ts`. */
export interface LetterFinding extends Finding {
  code: LetterFindingCode;
  severity: 'stop';
}

/** @param at - JSON Pointer into the terms and what the place is called; or a place outside them */
export const letterFinding = <Code extends LetterFindingCode>(
  code: Code,
  params: LetterParamsOf<Code>,
  at: Place,
): LetterFinding => ({
  code,
  severity: 'stop',
  at,
  params: { ...params } as Record<string, string>,
});
