import { type Asked } from '../passage/action';
import { type Situation } from '../passage/on-file';
import { isOfKind, type PersonId } from '../passage/passage-act';
import { waitingFor } from '../passage/waiting-for';
import { type Notice } from './notice';

const bare = ({ kind, ...rest }: Asked): Asked =>
  ('advice' in rest ? { kind, advice: rest.advice } : { kind }) as Asked;

interface Turn {
  asked: Asked;
  to: PersonId;
}

const turnsIn = (situation: Situation): Turn[] =>
  waitingFor(situation).flatMap(({ asked, people }) =>
    people.map((to) => ({ asked: bare(asked), to })),
  );

const isSame = (one: Turn, other: Turn): boolean => JSON.stringify(one) === JSON.stringify(other);

function returnedTo({ passage: before }: Situation, { passage, facts }: Situation): Notice[] {
  const returned = passage.acts.slice(before.acts.length).find(isOfKind('return'));
  if (!returned) return [];
  return [{ kind: 'returned', to: passage.author, paper: facts.paperId, act: returned.number }];
}

/** What becomes of a paper is told to whoever wrote it, when its state comes about. */
const TOLD = ['decided', 'published'] as const;

function outcomeFor({ passage: before }: Situation, { passage, facts }: Situation): Notice[] {
  const kind = TOLD.find((state) => state === passage.state && state !== before.state);
  if (!kind) return [];
  return passage.contributors.map((to) => ({ kind, to, paper: facts.paperId }));
}

/**
 * Whom an act's mail goes to: whoever is asked for something they were not asked for before, the
 * author of a returned paper, and the writers of a decided or published one. Nobody hears of their own act.
 */
export function noticesOf(before: Situation, after: Situation): Notice[] {
  const { actor, paperId: paper } = after.facts;
  const earlier = turnsIn(before);
  const returned = returnedTo(before, after);
  const turns = turnsIn(after)
    .filter((turn) => !earlier.some((each) => isSame(each, turn)))
    .filter(({ to }) => !returned.some((notice) => notice.to === to))
    .map(({ asked, to }): Notice => ({ kind: 'your-turn', to, paper, asked }));
  return [...turns, ...returned, ...outcomeFor(before, after)].filter(
    ({ to }) => actor.kind === 'service' || to !== actor.id,
  );
}
