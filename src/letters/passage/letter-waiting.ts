import { type LetterActionKind } from './letter-action';
import { ableTo, type LetterSituation, roleWords } from './letter-capacity';
import { letterRoleOf } from './letter-lifecycle';
import { type LetterPassage, type LetterState } from './letter-state';

/** What a letter waits for, whose it is, since when, and who could do it today. */
export interface LetterWaiting {
  action: LetterActionKind;
  /** `commercial team`, `Chief Executive Officer`, `grantee’s signatory`. */
  whose: string;
  /** UTC instant. */
  since: string;
  /** Persons; nobody where it is the grantee's turn, or whoever holds the post is barred. */
  people: string[];
}

const NEXT: Partial<Record<LetterState, LetterActionKind>> = {
  prepared: 'propose',
  'to-clear': 'clear',
  cleared: 'issue',
  issued: 'accept',
  accepted: 'sign',
};

/** The last question of the grantee's that has no answer. */
export function openQuestion({ acts }: LetterPassage): LetterPassage['acts'][number] | undefined {
  const last = acts.findLast(({ kind }) => kind === 'ask' || kind === 'answer');
  return last?.kind === 'ask' ? last : undefined;
}

/** Whether a reply given elsewhere waits for a second person. */
export const awaitsSecond = ({ reply }: LetterPassage): boolean =>
  reply !== undefined && 'elsewhere' in reply && reply.confirmedBy === undefined;

function actionsIn(passage: LetterPassage): LetterActionKind[] {
  const next = NEXT[passage.state];
  if (next !== 'accept') return next === undefined ? [] : [next];
  const others: LetterActionKind[] = [
    ...(openQuestion(passage) ? (['answer'] as const) : []),
    ...(awaitsSecond(passage) ? (['confirm-elsewhere'] as const) : []),
  ];
  return others.length > 0 ? others : [next];
}

/** When the letter came to what it waits for now. */
const sinceWhen = ({ acts, issuedAt }: LetterPassage, action: LetterActionKind): string =>
  (action === 'accept' ? issuedAt : undefined) ?? acts.at(-1)?.at ?? '';

/** Where the letter stands: nothing once it has ended, or while the service seals or signs. */
export const letterWaiting = (situation: LetterSituation): LetterWaiting[] =>
  actionsIn(situation.passage).map((action) => ({
    action,
    whose: roleWords(letterRoleOf(action), situation.facts),
    since: sinceWhen(situation.passage, action),
    people: ableTo(action, situation),
  }));
