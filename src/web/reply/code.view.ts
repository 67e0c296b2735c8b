import { whereCodeGoes } from '../../letters/reply/reply-channel';
import { type CodeOutcome } from '../../letters/reply/prove-by-code.action';
import { type ReplyVisit } from '../../letters/reply/reply.reader';

/** `cannot`: no way leads a code to the signatory. */
type CodeState = 'send' | 'enter' | 'cannot';

export interface CodePage {
  title: string[];
  errors: { text: string; href: string }[];
  state: CodeState;
  /** `the phone ending 41`. */
  where: string;
  /** What the form carries. */
  form: string;
  /** Whether words of a reply wait for the new code. */
  kept: boolean;
  codeError?: { text: string };
}

const TITLES: Record<CodeState, string> = {
  send: 'We send you a code',
  enter: 'Enter the code',
  cannot: 'We cannot send you a code yet',
};

const minutes = (seconds: number): string => {
  const number = Math.ceil(seconds / 60);
  return number === 1 ? '1 minute' : `${number} minutes`;
};

export const TOO_MANY_CODES = (seconds: number): string =>
  `You have asked for many codes. Ask for the next one in ${minutes(seconds)}`;

/** What is wrong with what was typed; undefined where nothing is. */
export function codeFault(outcome: CodeOutcome): string | undefined {
  if (outcome.outcome === 'proved') return undefined;
  if (outcome.outcome === 'void') {
    return 'This code has run out or was wrong too often. Ask for a new one';
  }
  const tries = outcome.left === 1 ? '1 try' : `${outcome.left} tries`;
  return `This is not the code we sent. You have ${tries} left`;
}

const HREFS: Record<CodeState, string> = {
  send: '#main-content',
  enter: '#code',
  cannot: '#main-content',
};

export function codePage(
  { channel, codeIsAwaited, session }: ReplyVisit,
  { form, fault }: { form: string; fault?: string },
): CodePage {
  const state: CodeState = !channel ? 'cannot' : codeIsAwaited ? 'enter' : 'send';
  return {
    title: [TITLES[state]],
    errors: fault === undefined ? [] : [{ text: fault, href: HREFS[state] }],
    state,
    where: channel ? whereCodeGoes(channel) : '',
    form,
    kept: session.typed !== null,
    ...(fault !== undefined && state === 'enter' && { codeError: { text: fault } }),
  };
}
