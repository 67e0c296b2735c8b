import { type INestApplicationContext } from '@nestjs/common';
import { OutboxRunner } from '../jobs/outbox-runner';
import { type AuthorityKey } from '../agreements/authority';
import { ClearLetter } from '../letters/clear-letter.action';
import { IssueLetter } from '../letters/issue-letter.action';
import { LetterReader, type StandingLetter } from '../letters/letter.reader';
import { type LetterState } from '../letters/passage/letter-state';
import { PrepareLetter } from '../letters/prepare-letter.action';
import { ProposeLetter } from '../letters/propose-letter.action';
import { ReviseLetter } from '../letters/revise-letter.action';
import { SIGN_LETTER, SignLetter } from '../letters/sign-letter.action';
import { GrantStepUp } from '../people/step-up/grant-step-up.action';
import { type Step } from './act-lines';
import { acceptAsGrantee } from './grantee-desk';
import { type LetterExample } from './letter-example.adapter';

/** Somebody of the demonstration with the way in. */
export interface InPost {
  /** Person id. */
  id: string;
  postId?: string;
  displayName: string;
  password: string;
}

/** A letter on its way, and whoever acts on it. */
export interface LedLetter {
  app: INestApplicationContext;
  cast: readonly InPost[];
  example: LetterExample;
  /** Absent for a letter that changes schedules alone. */
  authority?: AuthorityKey;
  tell(step: Step): void;
}

export const COMMERCIAL = 'commercial-adviser';
const SIGNER = 'chief-executive-officer';

/** @throws Error where nobody of the demonstration holds the post */
export function holderOf(post: string, cast: readonly InPost[]): InPost {
  const found = cast.find(({ postId }) => postId === post);
  if (!found) throw new Error(`nobody is ${post}`);
  return found;
}

interface Turn {
  what: string;
  post?: string;
  text(letter: StandingLetter): string;
  take(led: LedLetter, letter: StandingLetter, by: InPost | undefined): Promise<unknown>;
}

const short = (sha256 = ''): string => `${sha256.slice(0, 12)}…`;
const bound = ({ number, passage }: StandingLetter, by: InPost | undefined) => ({
  ...{ person: by?.id ?? '', number, shown: passage.file ?? '' },
});

async function complete(
  { app, example: { terms } }: LedLetter,
  { number, version, passage }: StandingLetter,
  by: InPost | undefined,
): Promise<void> {
  const person = by?.id ?? '';
  const { signatoryId } = passage;
  const chosen = signatoryId === undefined ? {} : { signatoryId };
  const saved = await app.get(ReviseLetter).run({ person, number, version, terms, ...chosen });
  await app.get(ProposeLetter).run({ person, number, version: saved.version });
}

async function sign(
  { app }: LedLetter,
  letter: StandingLetter,
  by: InPost | undefined,
): Promise<void> {
  const { person: personId, shown: sha256 } = bound(letter, by);
  const proven = { personId, act: SIGN_LETTER, sha256 };
  const { outcome } = await app.get(GrantStepUp).run({ ...proven, password: by?.password ?? '' });
  if (outcome !== 'granted') throw new Error(`the password was not accepted: ${outcome}`);
  await app.get(SignLetter).run(bound(letter, by));
}

const TURNS: Partial<Record<LetterState, Turn>> = {
  prepared: {
    what: 'composed',
    post: COMMERCIAL,
    text: ({ passage }) => `schedules completed, letter frozen; SHA-256 ${short(passage.file)}`,
    take: complete,
  },
  'to-clear': {
    what: 'cleared',
    post: SIGNER,
    text: () => 'exactly that file; the decision’s money is reserved for it',
    take: ({ app }, letter, by) => app.get(ClearLetter).run(bound(letter, by)),
  },
  cleared: {
    what: 'issued',
    post: COMMERCIAL,
    text: ({ basis }) => `a link to the signatory of ${basis.recipient.name}, by e-mail`,
    take: ({ app }, letter, by) => app.get(IssueLetter).run(bound(letter, by)),
  },
  issued: {
    what: 'accepted',
    text: ({ passage }) =>
      `the grantee’s signatory, by link and code; sealed with the body’s seal; SHA-256 ${short(passage.file)}`,
    take: ({ app }) => acceptAsGrantee(app),
  },
  accepted: {
    what: 'in force',
    post: SIGNER,
    text: ({ passage, basis }) =>
      `signed under paragraph ${basis.signing?.paragraph ?? ''}; SHA-256 ${passage.file ?? ''}`,
    take: sign,
  },
};

const standing = ({ app, cast }: LedLetter, number: string): Promise<StandingLetter> =>
  app.get(LetterReader).one({ viewer: holderOf(COMMERCIAL, cast).id, number });

async function prepare({ app, cast, example, authority, tell }: LedLetter): Promise<string> {
  const by = holderOf(COMMERCIAL, cast);
  const asked = { person: by.id, agreement: example.agreement, ...(authority && { authority }) };
  const { number } = await app.get(PrepareLetter).run(asked);
  tell({ what: 'prepared', text: `${by.displayName}: letter ${number}` });
  return number;
}

/** Prepares the letter, and has everybody do what it waits for until it has come to the state. */
export async function leadLetter(until: LetterState, led: LedLetter): Promise<StandingLetter> {
  let letter = await standing(led, await prepare(led));
  while (letter.passage.state !== until) {
    const turn = TURNS[letter.passage.state];
    if (!turn) throw new Error(`letter ${letter.number} stays ${letter.passage.state}`);
    const by = turn.post === undefined ? undefined : holderOf(turn.post, led.cast);
    await turn.take(led, letter, by);
    await led.app.get(OutboxRunner).runDue();
    letter = await standing(led, letter.number);
    const who = by === undefined ? '' : `${by.displayName}: `;
    led.tell({ what: turn.what, text: `${who}${turn.text(letter)}` });
  }
  return letter;
}
