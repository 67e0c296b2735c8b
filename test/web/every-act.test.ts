import { PaperEntity, type PaperRow } from '../../src/papers/paper.entity';
import { type ActionKind } from '../../src/workflow/passage/action';
import { edgeOf } from '../../src/workflow/passage/lifecycle';
import { REFUSAL_CODES } from '../../src/workflow/passage/refusal';
import { type State } from '../../src/workflow/passage/passage-state';
import { PostponeDecision } from '../../src/workflow/postpone-decision.action';
import { RefusePaper } from '../../src/workflow/refuse-paper.action';
import { WithdrawPaper } from '../../src/workflow/withdraw-paper.action';
import { CALLED, Cast, type Post } from '../integration/workflow/cast';
import { ActVisitor, NO_INTERESTS, PROOF } from './act-visitor';

jest.setTimeout(300_000);

interface ActRoute {
  path: string;
  action: ActionKind;
  advice?: string;
  /** Whose act it is, in the state. */
  by: (state: State) => Post;
  body: (shown: string) => object;
  /** Refused even where the state has it, as nothing asks for it here. */
  needsMore?: true;
}

const always = (post: Post) => (): Post => post;
const reason = 'For this test';
const DECLARED = { interests: 'declared', text: 'A relative works there', prejudicial: false };

const RETURNED_BY: Partial<Record<State, Post>> = {
  ceo: 'chief-executive-officer',
  'decision-maker': 'deputy-mayor',
  postponed: 'deputy-mayor',
};

const ROUTES: ActRoute[] = [
  {
    path: 'submission',
    action: 'submit',
    by: always('policy-officer'),
    body: (shown) => ({ shown }),
  },
  {
    path: 'advice/equality',
    action: 'advise',
    advice: 'equality',
    by: always('equality-adviser'),
    body: (shown) => ({ opinion: 'agree', shown }),
  },
  {
    path: 'advice/equality/answer',
    action: 'answer-objection',
    advice: 'equality',
    by: always('policy-officer'),
    body: () => ({ objection: 1, answer: 'It is.' }),
    needsMore: true,
  },
  {
    path: 'interests',
    action: 'declare-interests',
    by: always('deputy-mayor'),
    body: (shown) => ({ ...DECLARED, shown }),
  },
  {
    path: 'dispensation',
    action: 'record-dispensation',
    by: always('chief-executive-officer'),
    body: (shown) => ({ declaration: 1, reason, shown }),
    needsMore: true,
  },
  {
    path: 're-route',
    action: 're-route',
    by: always('chief-executive-officer'),
    body: () => ({ to: 'deputy-mayor', reason }),
    needsMore: true,
  },
  {
    path: 'clearance',
    action: 'clear',
    by: always('head-of-service'),
    body: (shown) => ({ shown }),
  },
  {
    path: 'return',
    action: 'return',
    by: (state) => RETURNED_BY[state] ?? 'head-of-service',
    body: () => ({ reason, rerun: 'touched' }),
  },
  {
    path: 'withdrawal',
    action: 'withdraw',
    by: always('policy-officer'),
    body: () => ({ reason }),
  },
  {
    path: 'approval',
    action: 'approve',
    by: always('chief-executive-officer'),
    body: (shown) => ({ ...PROOF, shown }),
  },
  {
    path: 'decision',
    action: 'decide',
    by: always('deputy-mayor'),
    body: (shown) => ({ ...PROOF, ...NO_INTERESTS, shown }),
  },
  {
    path: 'refusal',
    action: 'refuse',
    by: always('deputy-mayor'),
    body: (shown) => ({ reason, shown }),
  },
  {
    path: 'postponement',
    action: 'postpone',
    by: always('deputy-mayor'),
    body: () => ({ reason }),
  },
  {
    path: 'resumption',
    action: 'resume',
    by: always('deputy-mayor'),
    body: (shown) => ({ ...NO_INTERESTS, shown }),
  },
  {
    path: 'publication',
    action: 'publish',
    by: always('governance'),
    body: (shown) => ({ shown }),
  },
];

let cast: Cast;
const visitors = new Map<Post | 'stranger', ActVisitor>();
beforeAll(async () => {
  cast = await Cast.gather();
  await cast.service.account('stranger@example.org', 'police-service');
  for (const who of [
    'policy-officer',
    'equality-adviser',
    'head-of-service',
    'chief-executive-officer',
    'deputy-mayor',
    'governance',
    'auditor',
    'stranger',
  ] as const) {
    visitors.set(who, await ActVisitor.signedIn(cast, who));
  }
});
afterAll(() => cast.close());

const approved = async (): Promise<number> => {
  const number = await cast.opened();
  await cast.approve(number);
  return number;
};

const ended = (act: 'withdraw' | 'postpone' | 'refuse') => async (): Promise<number> => {
  if (act === 'withdraw') {
    const number = await cast.submitted();
    await cast.get(WithdrawPaper).run({ person: cast.id('policy-officer'), number, reason });
    return number;
  }
  const number = await approved();
  const person = cast.id('deputy-mayor');
  const shown = await cast.shown('deputy-mayor', number, { kind: 'refuse' });
  if (act === 'refuse') await cast.get(RefusePaper).run({ person, number, reason, shown });
  else await cast.get(PostponeDecision).run({ person, number, reason });
  return number;
};

/** How a paper comes to each state that lasts; the service alone is at work in the others. */
const WAYS: [State, () => Promise<number>][] = [
  ['draft', () => cast.draft()],
  ['submitted', () => cast.submitted()],
  [
    'head-of-service',
    async () => {
      const number = await cast.submitted();
      for (const advice of CALLED) await cast.advise(number, advice);
      return number;
    },
  ],
  ['cleared', () => cast.cleared()],
  ['ceo', () => cast.opened()],
  ['decision-maker', approved],
  ['postponed', ended('postpone')],
  [
    'decided',
    async () => {
      const number = await approved();
      await cast.decide(number);
      return number;
    },
  ],
  ['withdrawn', ended('withdraw')],
  ['refused', ended('refuse')],
];

const rowOf = (number: number): Promise<PaperRow> =>
  cast.service.database.dataSource.manager.findOneByOrFail(PaperEntity, { workingNumber: number });

async function send(who: Post | 'stranger', number: number, route: ActRoute) {
  const visitor = visitors.get(who)!;
  const shown = await visitor.shown(number, route.action, route.advice);
  return visitor.post(`${number}/${route.path}`, route.body(shown));
}

/** A draft is its author's alone. */
const isKnown = (state: State, who: Post | 'stranger'): boolean =>
  who !== 'stranger' && (state !== 'draft' || who === 'policy-officer');

/** What the right person is answered, by the lifecycle alone. */
function expected(state: State, { action, needsMore }: ActRoute, who: Post): number {
  if (!isKnown(state, who)) return 404;
  const isPossible = edgeOf(state, action) !== undefined;
  // Advice that stands is not given again.
  const isGiven = action === 'advise' && state === 'head-of-service';
  return isPossible && !needsMore && !isGiven ? 201 : 409;
}

describe.each(WAYS)('a paper that is %s', (state, reach) => {
  let number: number;
  let row: PaperRow;
  beforeAll(async () => {
    number = await reach();
    row = await rowOf(number);
    expect(row.state).toBe(state);
  });

  it.each(ROUTES)('takes or refuses $path, by whom it is asked', async (route) => {
    const { manager } = cast.service.database.dataSource;
    const post = route.by(state);
    for (const who of ['stranger', 'auditor'] as const) {
      const answer = await send(who, number, route);
      expect([who, answer.status]).toEqual([who, isKnown(state, who) ? 403 : 404]);
      expect(await rowOf(number)).toEqual(row);
    }
    const answer = await send(post, number, route);
    expect([post, answer.status]).toEqual([post, expected(state, route, post)]);
    // The next act finds the paper as it was.
    if (answer.status === 201) return void (await manager.update(PaperEntity, { id: row.id }, row));
    expect(await rowOf(number)).toEqual(row);
    if (answer.status === 404) return;
    const codes = (answer.body.findings as { code: string }[]).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(REFUSAL_CODES).toEqual(expect.arrayContaining(codes));
  });
});
