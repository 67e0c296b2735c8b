import { type INestApplicationContext } from '@nestjs/common';
import { OutboxRunner } from '../jobs/outbox-runner';
import { OutboxReader } from '../record/outbox.reader';
import { actAsked, PassageReader, type StandingPassage } from '../workflow/passage.reader';
import { refusalWords } from '../workflow/passage/blockers.words';
import { STATE_WORDS } from '../workflow/passage/state.words';
import { type State } from '../workflow/passage/passage-state';
import { type Waiting } from '../workflow/passage/waiting-for';
import { doAct } from './do-act';
import { type CastMember } from './demo-cast';

/** A paper on its way, and whoever acts on it. */
export interface Led {
  app: INestApplicationContext;
  cast: readonly CastMember[];
  /** Person id. */
  author: string;
  /** Working number. */
  number: number;
  /** Told how the paper stands after every act. */
  seen?(now: StandingPassage): void;
}

/** The paper may not go on; `lines` says why, a reason each. */
export class Withheld extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('; '));
  }
}

const standing = ({ app, author: viewer, number }: Led): Promise<StandingPassage> =>
  app.get(PassageReader).one({ viewer, number });

/** Interests are asked for at submission, so they come first. */
const nextOf = ({ waitingFor }: StandingPassage): Waiting | undefined =>
  waitingFor.find(({ asked }) => asked.kind === 'declare-interests') ?? waitingFor[0];

function memberFor({ people }: Waiting, { cast }: Led): CastMember | undefined {
  return cast.find(({ id }) => people.includes(id));
}

async function take(turn: Waiting, now: StandingPassage, led: Led): Promise<void> {
  const by = memberFor(turn, led);
  if (!by) throw new Withheld([`It waits for the ${turn.whose}, and nobody may act`]);
  const facts = { ...now.facts, actor: { kind: 'person', id: by.id } as const };
  const { blockers, shown = '' } = actAsked({ ...now, facts }, turn.asked);
  if (blockers.length > 0) throw new Withheld(blockers.map(refusalWords));
  await doAct(led.app, { asked: turn.asked, by, number: led.number, shown });
}

async function whyItStays({ id, passage }: StandingPassage, { app }: Led): Promise<string> {
  const undone = await app.get(OutboxReader).undeliveredAbout({ kind: 'paper', id });
  const faults = undone.map(({ lastFault }) => lastFault).join('; ');
  return `the paper stays ${STATE_WORDS[passage.state]}: ${faults}`;
}

/** Whatever the paper waits for is done by whoever it waits for, until it has come to the state. */
export async function leadTo(until: State, led: Led): Promise<StandingPassage> {
  let now = await standing(led);
  while (now.passage.state !== until) {
    const turn = nextOf(now);
    if (turn) await take(turn, now, led);
    else await led.app.get(OutboxRunner).runDue();
    const next = await standing(led);
    if (next.version === now.version) throw new Error(await whyItStays(next, led));
    led.seen?.(next);
    now = next;
  }
  return now;
}
