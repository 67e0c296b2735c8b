import { type Tenure } from '../../../../src/people/posts/post-holding';
import { isHeldOn } from '../../../../src/people/posts/who-holds';
import { type Asked } from '../../../../src/workflow/passage/action';
import { mayAct } from '../../../../src/workflow/passage/barred';
import { mayKnow } from '../../../../src/workflow/passage/may-know';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { after, cameTo, editOf, factsFor, hash, PEOPLE, started, TENURES } from './example-passage';

const holding = (person: string, ...posts: string[]): Tenure[] => [
  ...TENURES,
  ...posts.map((post) => ({ person, post, from: '2024-01-01' })),
];
const asking = (
  [person, asked]: [string, Asked],
  passage: Passage,
  known: Parameters<typeof factsFor>[1] = {},
): string[] =>
  mayAct(person, asked, { passage, facts: factsFor('service', known) }).map(({ code }) => code);

const CEO_POST = 'chief-executive-officer';
const APPROVE: Asked = { kind: 'approve' };
const DECIDE: Asked = { kind: 'decide' };

describe('whoever wrote any revision of the round', () => {
  const before = cameTo('submitted');
  const written = after(before, ['finance', editOf(before, { 'section/financial': hash('x') })]);

  it.each([
    ['head-of-service', { kind: 'clear' }],
    [CEO_POST, APPROVE],
    ['deputy-mayor', DECIDE],
    ['deputy-mayor', { kind: 'refuse' }],
    ['deputy-mayor', { kind: 'declare-interests' }],
    [CEO_POST, { kind: 'record-dispensation' }],
    [CEO_POST, { kind: 're-route' }],
  ] as [string, Asked][])('does not act as %s: %j', (post, asked) => {
    for (const person of ['author', 'finance']) {
      expect(asking([person, asked], written, { tenures: holding(person, post) })).toContain(
        'wrote-the-paper',
      );
    }
  });

  it('may still advise on it', () => {
    const asked: Asked = { kind: 'advise', advice: 'finance' };
    expect(asking(['finance', asked], written)).toEqual([]);
  });

  it('is barred for a first revision that somebody else has replaced', () => {
    const replaced = after(written, [
      'author',
      editOf(written, { 'section/financial': hash('y') }),
    ]);
    const tenures = holding('finance', CEO_POST);
    expect(asking(['finance', APPROVE], replaced, { tenures })).toContain('wrote-the-paper');
  });
});

describe('an adviser who advised', () => {
  it.each([
    [CEO_POST, APPROVE, cameTo('ceo')],
    ['deputy-mayor', DECIDE, cameTo('decision-maker')],
    ['deputy-mayor', { kind: 'refuse' }, cameTo('decision-maker')],
  ] as [string, Asked, Passage][])('does not act as %s: %j', (post, asked, passage) => {
    const tenures = holding('legal', post);
    expect(asking(['legal', asked], passage, { tenures })).toEqual(['advised-on-the-paper']);
  });

  it('stays barred when the advice has fallen', () => {
    const before = cameTo('cleared');
    const fallen = after(before, ['author', editOf(before, { powers: hash('x') })]);
    const tenures = holding('legal', CEO_POST);
    expect(asking(['legal', APPROVE], fallen, { tenures })).toEqual(['advised-on-the-paper']);
  });

  it('may clear it as head of service, and return it', () => {
    const tenures = holding('legal', 'head-of-service', CEO_POST);
    expect(asking(['legal', { kind: 'clear' }], cameTo('head-of-service'), { tenures })).toEqual(
      [],
    );
    expect(asking(['legal', { kind: 'return' }], cameTo('ceo'), { tenures })).toEqual([]);
  });

  it('may approve where the body has lifted this bar', () => {
    const rules = { ...factsFor('legal').rules, adviserMayDecide: true };
    const tenures = holding('legal', CEO_POST);
    expect(asking(['legal', APPROVE], cameTo('ceo'), { tenures, rules })).toEqual([]);
  });
});

describe('whoever has signed off one step', () => {
  it('does not sign another', () => {
    const cleared = holding('head', CEO_POST, 'deputy-mayor');
    expect(asking(['head', APPROVE], cameTo('ceo'), { tenures: cleared })).toEqual([
      'cleared-the-paper',
    ]);
    const approved = holding('chief', 'deputy-mayor');
    expect(asking(['chief', DECIDE], cameTo('decision-maker'), { tenures: approved })).toEqual([
      'approved-the-paper',
    ]);
  });

  it('clears and approves where the scheme gives both to the one post', () => {
    const passage = cameTo('ceo');
    const submission = 'submission' in passage ? passage.submission! : undefined;
    const route = { ...submission!.route, officerApproval: 'head-of-service' };
    const one = { ...passage, submission: { ...submission!, route } } as Passage;
    expect(asking(['head', APPROVE], one)).toEqual([]);
  });
});

describe('an administrator', () => {
  it('does nothing on a paper, whatever posts the account holds', () => {
    const tenures = holding('administrator', CEO_POST, 'governance');
    expect(asking(['administrator', APPROVE], cameTo('ceo'), { tenures })).toEqual([
      'administrator',
    ]);
    expect(asking(['administrator', { kind: 'publish' }], cameTo('decided'), { tenures })).toEqual([
      'administrator',
    ]);
    const own = { ...started(), author: 'administrator', contributors: ['administrator'] };
    expect(asking(['administrator', { kind: 'submit' }], own)).toEqual(['administrator']);
  });
});

describe('a post', () => {
  const period = { person: 'x', post: 'y', from: '2024-03-18', until: '2024-03-20' };

  it('is held from its first day until the day before its end', () => {
    const days = ['2024-03-17', '2024-03-18', '2024-03-19', '2024-03-20'];
    expect(days.map((day) => isHeldOn(period, day))).toEqual([false, true, true, false]);
    expect(isHeldOn({ ...period, until: undefined }, '2099-01-01')).toBe(true);
  });

  it.each([
    ['ended this morning', { from: '2024-01-01', until: '2024-03-18' }],
    ['begins tomorrow', { from: '2024-03-19' }],
  ])('that %s gives nothing today', (_, days) => {
    const tenures = TENURES.map((each) => (each.person === 'chief' ? { ...each, ...days } : each));
    const known = after(cameTo('cleared'), [
      'chief',
      { kind: 're-route', to: 'mayor', reason: 'An interest' },
    ]);
    expect(asking(['chief', APPROVE], known, { tenures })).toEqual(['post-not-held-today']);
  });

  it('of another is told apart from one’s own', () => {
    expect(asking(['head', APPROVE], cameTo('ceo'))).toEqual(['not-your-act']);
    expect(asking(['head', { kind: 'submit' }], cameTo('ceo'))).toEqual(['not-the-author']);
    expect(asking(['head', { kind: 'open' }], cameTo('ceo'))).toEqual(['done-by-the-service']);
  });
});

describe('a paper', () => {
  const known = (passage: Passage) =>
    PEOPLE.filter((person) => mayKnow(person, { passage, facts: factsFor('service') }));

  it('exists for its author alone until it is submitted', () => {
    expect(known(started())).toEqual(['author']);
  });

  it('submitted exists for its route, for readers, and for nobody else', () => {
    expect(known(cameTo('submitted'))).toEqual(
      PEOPLE.filter((person) => !['administrator', 'spare', 'mayor-person'].includes(person)),
    );
  });

  it('goes on existing for whoever acted on it, and not for whoever only held a post', () => {
    const facts = factsFor('service', { tenures: [] });
    const still = PEOPLE.filter((person) => mayKnow(person, { passage: cameTo('ceo'), facts }));
    expect(still).toEqual([
      'author',
      'finance',
      'legal',
      'equality',
      'head',
      'deputy-mayor-person',
    ]);
  });

  it('that is not theirs to know answers a stranger nothing but that', () => {
    expect(asking(['spare', DECIDE], cameTo('published'))).toEqual(['not-yours-to-know']);
  });
});
