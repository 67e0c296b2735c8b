import { type Asked } from '../../../../src/workflow/passage/action';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import {
  after,
  cameTo,
  DECLARED,
  hash,
  NO_INTERESTS,
  shownFor,
  type Step,
  tried,
  WAY,
  type Who,
} from './example-passage';
import { declare, DM } from './example-turns';

/** What the service does itself is bound by token and number, not by what somebody saw. */
const SERVICE_KINDS = ['open', 'composed', 'approval-signed', 'decision-signed'];

interface Turn {
  who: Who;
  step: Step;
  passage: Passage;
}

const interested = after(cameTo('cleared'), [DM, declare(DECLARED)]);
const declaration = interested.acts.at(-1)!.number;
const TURNS: Turn[] = [
  ...WAY.map(([state, who, step]) => ({ who, step, passage: cameTo(state) })),
  {
    who: 'chief',
    step: { kind: 'record-dispensation', declaration, reason: 'No part in it' },
    passage: interested,
  },
  {
    who: DM,
    step: { kind: 'refuse', reason: 'Not a priority' },
    passage: cameTo('decision-maker'),
  },
  { who: DM, step: { kind: 'resume', interests: NO_INTERESTS }, passage: cameTo('postponed') },
];
const BOUND = TURNS.filter(({ step }) => !SERVICE_KINDS.includes(step.kind)).map(
  (turn) => [turn.step.kind, turn.who, turn] as const,
);

describe('an act bound to what was shown', () => {
  it.each(BOUND)('"%s" by %s is refused when something else was shown', (_kind, _who, turn) => {
    const { who, step, passage } = turn;
    const acted = tried(passage, [who, { ...step, shown: hash('another') } as Step]);
    const current = shownFor(step as Asked, passage);
    expect(acted).toMatchObject({
      refused: [{ code: 'stale', params: { shown: hash('another'), current } }],
    });
    expect(current).toMatch(/^[0-9a-z ]{64}$/);
  });
});
