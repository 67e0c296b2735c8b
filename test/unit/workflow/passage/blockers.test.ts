import { type ActFacts } from '../../../../src/workflow/passage/act-facts';
import { ACTIONS, type Asked } from '../../../../src/workflow/passage/action';
import { blockersFor } from '../../../../src/workflow/passage/blockers';
import { refusalWords } from '../../../../src/workflow/passage/blockers.words';
import { refusal } from '../../../../src/workflow/passage/refusal';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { kindOf, kindOfAll, REFUSAL_CODES } from '../../../../src/workflow/passage/refusal';
import { waitingFor } from '../../../../src/workflow/passage/waiting-for';
import {
  factsFor,
  after,
  cameTo,
  codesOf,
  FROM,
  ROUTE,
  started,
  TENURES,
  tried,
  type Who,
} from './example-passage';

const judged = (judgement: Partial<ActFacts['judged']>) => ({
  judged: { stops: 0, toAnswer: 0, statesPart2: false, ...judgement },
});
type Known = Partial<ActFacts>;
const refusals = ([who, asked]: [Who, Asked], passage: Passage, known: Known = {}) =>
  blockersFor(asked, passage, factsFor(who, known));
const blocked = (turn: [Who, Asked], passage: Passage, known: Known = {}): string[] =>
  refusals(turn, passage, known).map(({ code }) => code);
const words = (turn: [Who, Asked], passage: Passage, known: Known = {}): string =>
  refusals(turn, passage, known).map(refusalWords).join('. ');
const without = (person: string) => TENURES.filter((each) => each.person !== person);
const SUBMIT: Asked = { kind: 'submit' };

describe('submission', () => {
  it('waits for the author to settle stops and answer warnings, all said at once', () => {
    const known = judged({ stops: 2, toAnswer: 1, statesPart2: true });
    expect(blocked(['author', SUBMIT], started(), known)).toEqual([
      'open-stops',
      'unanswered-warnings',
      'part-2-not-built',
    ]);
    expect(words(['author', SUBMIT], started(), known)).toBe(
      '2 stops have to be settled first; waiting for the author. ' +
        '1 warning has to be changed or answered first; waiting for the author. ' +
        'The paper states a Part 2, and papers with a Part 2 cannot be handled here yet; waiting for the author',
    );
  });

  it('wants somebody who may decide', () => {
    const route = { ...ROUTE, decider: undefined };
    expect(blocked(['author', SUBMIT], started(), { route })).toEqual(['no-decider']);
  });

  it('wants two posts for two signatures', () => {
    const route = { ...ROUTE, officerApproval: 'deputy-mayor' };
    expect(blocked(['author', SUBMIT], started(), { route })).toContain('one-post-two-signatures');
  });

  it.each([
    ['head', 'Head of service'],
    ['chief', 'Chief Executive Officer'],
    ['deputy-mayor-person', 'Deputy Mayor for Policing and Crime'],
    ['equality', 'Equality adviser'],
  ])('stops where the post of %s is vacant, and names it', (person, post) => {
    const known = { tenures: without(person) };
    expect(blocked(['author', SUBMIT], started(), known)).toEqual(['nobody-eligible']);
    expect(words(['author', SUBMIT], started(), known)).toMatch(
      `Nobody may act as ${post}: nobody holds the post today`,
    );
  });

  it('stops where everybody who holds a post is barred, and says why', () => {
    const tenures = [...without('head'), { person: 'author', post: 'head-of-service', from: FROM }];
    expect(words(['author', SUBMIT], started(), { tenures })).toMatch(
      'Nobody may act as Head of service: whoever holds the post wrote a revision of the paper',
    );
  });

  it('stops where one person alone could sign twice', () => {
    const tenures = [
      ...without('chief'),
      { person: 'deputy-mayor-person', post: 'chief-executive-officer', from: FROM },
    ];
    expect(blocked(['author', SUBMIT], started(), { tenures })).toEqual(['one-person-two-acts']);
    const second = [...tenures, { person: 'spare', post: 'deputy-mayor', from: FROM }];
    expect(blocked(['author', SUBMIT], started(), { tenures: second })).toEqual([]);
  });
});

describe('an act that is not open yet', () => {
  it('says what comes first, and whose it is', () => {
    const passage = after(cameTo('submitted'), [
      'finance',
      { kind: 'advise', advice: 'finance', opinion: { kind: 'agree' } },
    ]);
    expect(words(['chief', { kind: 'approve' }], passage)).toBe(
      [
        'This cannot be done now: the paper is with its advisers; waiting for the Legal adviser, Equality adviser, Deputy Mayor for Policing and Crime',
        'Advice on legal has not been given; waiting for the Legal adviser',
        'Advice on equality has not been given; waiting for the Equality adviser',
        'The paper is not cleared; waiting for the Head of service',
        'No interests are declared; waiting for the Deputy Mayor for Policing and Crime',
        'The document to sign has not been made',
      ].join('. '),
    );
  });

  it('names the officer approval that a decision waits for', () => {
    expect(words(['deputy-mayor-person', { kind: 'decide' }], cameTo('ceo'))).toMatch(
      'The document has no officer approval; waiting for the Chief Executive Officer',
    );
  });

  it('opens with advice, clearance and interests, and with nothing open', () => {
    const cleared = cameTo('cleared');
    expect(blocked(['service', { kind: 'open' }], cleared)).toEqual([]);
    expect(blocked(['service', { kind: 'open' }], cleared, judged({ stops: 1 }))).toEqual([
      'open-stops',
    ]);
    const undeclared = after(
      cameTo('submitted'),
      ...(['finance', 'legal', 'equality'] as const).map((advice): [Who, never] => [
        advice,
        { kind: 'advise', advice, opinion: { kind: 'agree' } } as never,
      ]),
      ['head', { kind: 'clear' }],
    );
    expect(blocked(['service', { kind: 'open' }], undeclared)).toEqual(['interests-missing']);
  });

  it.each([
    ['clear', 'head', 'head-of-service'],
    ['approve', 'chief', 'ceo'],
    ['decide', 'deputy-mayor-person', 'decision-maker'],
  ] as const)('"%s" waits while a stop or a warning is open', (kind, who, state) => {
    expect(blocked([who, { kind }], cameTo(state))).toEqual([]);
    expect(blocked([who, { kind }], cameTo(state), judged({ stops: 1, toAnswer: 1 }))).toEqual([
      'open-stops',
      'unanswered-warnings',
    ]);
  });
});

describe('an act done already', () => {
  it('is told from one not open, with when and by which post', () => {
    expect(words(['deputy-mayor-person', { kind: 'decide' }], cameTo('decided'))).toBe(
      'This was done on 18\u00a0March\u00a02024 at 11:02am by the Deputy Mayor for Policing and Crime. Nothing you did was saved twice',
    );
    expect(blocked(['head', { kind: 'clear' }], cameTo('ceo'))).toEqual(['already-done']);
  });
});

describe('the words of a refusal', () => {
  it('tell half past midnight as clocks with twelve hours do', () => {
    const done = { post: 'Head of service', at: '2024-03-18T00:30:00.000Z' };
    const words = refusalWords(refusal('already-done', done));
    expect(words).toContain('done on 18\u00a0March\u00a02024 at 12:30am by');
  });
});

describe('publication', () => {
  const PUBLISH: Asked = { kind: 'publish' };
  const deferred = judged({ deferredUntil: '2024-04-01' });

  it('waits for the day it is deferred to, and no longer', () => {
    const on = (today: string) =>
      blocked(['governance-person', PUBLISH], cameTo('decided'), { today, ...deferred });
    expect([on('2024-03-31'), on('2024-04-01')]).toEqual([['publication-deferred'], []]);
    expect(words(['governance-person', PUBLISH], cameTo('decided'), deferred)).toMatch(
      'not before 1\u00a0April\u00a02024',
    );
  });

  it('waits until the signatures have reached the level the body publishes at', () => {
    const passage = cameTo('decided');
    if (passage.state !== 'decided') throw new Error('not decided');
    const usableFrom = '2099-01-01T00:00:00.000Z';
    const early = { ...passage, decision: { ...passage.decision, usableFrom } };
    expect(blocked(['governance-person', PUBLISH], early)).toEqual(['signature-level-missing']);
    expect(blocked(['governance-person', PUBLISH], passage)).toEqual([]);
  });

  it('is refused while a Part 2 is stated', () => {
    const stated = judged({ statesPart2: true });
    expect(blocked(['governance-person', PUBLISH], cameTo('decided'), stated)).toEqual([
      'part-2-not-built',
    ]);
  });

  it('is of decided papers only', () => {
    expect(blocked(['governance-person', PUBLISH], cameTo('decision-maker'))).toEqual([
      'wrong-state',
    ]);
  });
});

describe('what a paper waits for', () => {
  const waits = (passage: Passage, known: Partial<ActFacts> = {}) =>
    waitingFor({ passage, facts: factsFor('service', known) }).map(({ whose, asked, people }) => [
      asked.kind,
      whose,
      people.join(),
    ]);

  it('are all advisers and the decision-maker at once, then one after another', () => {
    expect(waits(cameTo('submitted'))).toEqual([
      ['advise', 'Finance adviser', 'finance'],
      ['advise', 'Legal adviser', 'legal'],
      ['advise', 'Equality adviser', 'equality'],
      ['declare-interests', 'Deputy Mayor for Policing and Crime', 'deputy-mayor-person'],
    ]);
    expect(waits(cameTo('ceo'))).toEqual([['approve', 'Chief Executive Officer', 'chief']]);
    expect(waits(cameTo('composing'))).toEqual([]);
    expect(waits(cameTo('published'))).toEqual([]);
  });

  it('includes the author where only the author can go on', () => {
    expect(waits(cameTo('cleared'), judged({ stops: 1, toAnswer: 1 }))).toEqual([
      ['revise', 'author', 'author'],
      ['answer-warning', 'author', 'author'],
    ]);
  });
});

describe('a button and a refusal', () => {
  it('are the same: what blocks nobody is done, and what blocks is refused for the same codes', () => {
    for (const state of ['draft', 'submitted', 'cleared', 'ceo', 'decision-maker'] as const) {
      for (const kind of ACTIONS) {
        if (kind === 'advise' || kind === 'answer-objection') continue;
        const codes = blocked(['chief', { kind } as Asked], cameTo(state));
        const refused = codesOf(tried(cameTo(state), ['chief', { kind, reason: 'x' } as never]));
        if (codes.length > 0) expect(refused).toEqual(expect.arrayContaining(codes));
      }
    }
  });
});

describe('the kinds of refusal', () => {
  it('put what is not theirs to know before all else, and the person before the state', () => {
    expect(new Set(REFUSAL_CODES.map((code) => kindOf(code))).size).toBe(6);
    const refused = blockersFor({ kind: 'approve' }, cameTo('submitted'), factsFor('head'));
    const codes = refused.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['not-your-act', 'wrong-state']));
    expect(kindOfAll(refused)).toBe('wrong-person');
    expect(kindOfAll([])).toBeUndefined();
    const codesOfStranger = blocked(['spare', { kind: 'approve' }], cameTo('submitted'));
    expect(codesOfStranger).toEqual(['not-yours-to-know']);
  });
});
