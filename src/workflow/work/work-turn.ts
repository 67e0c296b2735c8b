import { type LocalDate } from '../../kernel/local-date';
import { type Situation } from '../passage/on-file';
import { type Instant, isOfKind, type PersonId } from '../passage/passage-act';
import { type Passage } from '../passage/passage-state';
import { type Waiting, waitingFor } from '../passage/waiting-for';
import { waitingSince } from '../passage/waiting-since';

/** An act a paper waits for, on somebody's list of work. */
export interface WorkTurn {
  waiting: Waiting;
  since?: Instant;
  /** The day it is wanted by, where somebody has set one. */
  due?: LocalDate;
}

/** Only a decision that was put off until a day has one. */
function dueOn({ asked }: Waiting, { acts }: Passage): LocalDate | undefined {
  if (asked.kind !== 'resume') return undefined;
  return acts.filter(isOfKind('postponement')).at(-1)?.until;
}

function workTurn(waiting: Waiting, passage: Passage): WorkTurn {
  const [since, due] = [waitingSince(waiting, passage), dueOn(waiting, passage)];
  return { waiting, ...(since && { since }), ...(due && { due }) };
}

/** What the paper waits for, the person's own apart from everybody else's. */
export function workTurns(
  situation: Situation,
  person: PersonId,
): { own: WorkTurn[]; others: WorkTurn[] } {
  const { passage } = situation;
  const turns = waitingFor(situation).map((waiting) => workTurn(waiting, passage));
  return {
    own: turns.filter(({ waiting }) => waiting.people.includes(person)),
    others: turns.filter(({ waiting }) => !waiting.people.includes(person)),
  };
}

const AFTER_ALL = '9999';
const orderOf = ({ due, since }: WorkTurn): string => `${due ?? AFTER_ALL} ${since ?? AFTER_ALL}`;

/** What is wanted first comes first, so that what is late does; then what has waited longest. */
export const byUrgency = (one: WorkTurn, other: WorkTurn): number =>
  orderOf(one).localeCompare(orderOf(other));
