import { type Money } from '../../../src/papers/content/money';
import { type Paper } from '../../../src/papers/content/paper';
import { type Recommendation } from '../../../src/papers/content/recommendation';
import { type Route, routeOf, type RouteStep } from '../../../src/papers/route';
import { type Scheme } from '../../../src/scheme/scheme';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';

const scheme = loadScheme();
const ON = '2024-03-18';

const exactly = (pence: number): Extract<Money, { kind: 'exact' }> => ({
  kind: 'exact',
  amount: { kind: 'unsplit', pence },
});
const ACCEPT: Recommendation = {
  kind: 'accept-funding',
  id: 'r1',
  matter: 'grant-bid',
  funder: 'NHS England',
  money: exactly(48_000_000),
  purpose: 'stalking advocacy',
};
const VARY: Recommendation = {
  kind: 'vary-grant',
  id: 'r2',
  matter: 'grant-variation',
  recipient: 'Suzy Lamplugh Trust',
  agreement: {},
  as: 'change',
  money: exactly(44_000_000),
  purpose: 'stalking advocacy',
};
const NOTE: Recommendation = {
  kind: 'note',
  id: 'r3',
  text: 'a sum is held back',
  money: { kind: 'to-be-determined', within: 'r1' },
};
const other = (matter: string, money: Money): Recommendation => ({
  kind: 'other',
  id: 'r9',
  matter,
  text: 'Approve it',
  money,
});
const award = (id: string): Recommendation => ({
  kind: 'award-grant',
  id,
  matter: 'grant-award',
  recipient: id,
  money: exactly(100),
  purpose: 'mentoring',
});

const paperOf = (recommendations: Recommendation[], sections: Paper['sections'] = []): Paper => ({
  template: 'pcd.v1',
  title: 'Example',
  draftingOfficer: 'Policy officer',
  summary: [],
  recommendations,
  sections,
  powers: [],
  delegations: [],
  dataProtection: { kind: 'not-stated' },
  equalityEvidence: [],
  subsidy: { kind: 'not-stated' },
  supportingPapers: [],
  publication: { deferral: { kind: 'no' }, part2: { kind: 'no' } },
});
const route = (recommendations: Recommendation[], on = ON, under: Scheme = scheme): Route =>
  routeOf(paperOf(recommendations), { scheme: under, on });
const postsOf = ({ officerApproval, decider }: Route): (string | undefined)[] => [
  officerApproval.id,
  decider?.id,
];

describe('the route of a paper that accepts money and varies a grant', () => {
  const found = route([ACCEPT, VARY, NOTE]);

  it('each recommendation has its own paragraph and what follows it', () => {
    expect(found.recommendations).toMatchObject([
      { pointer: '/recommendations/0', number: '1', authority: { paragraph: '4.8', limb: 'bids' } },
      {
        pointer: '/recommendations/1',
        number: '2',
        authority: { paragraph: '4.8', limb: 'award' },
        follows: { kind: 'signed-by', instrument: 'grant modification letter', paragraph: '5.22' },
      },
      { pointer: '/recommendations/2', number: '3' },
    ]);
  });

  it('a note needs no authority and nothing follows it', () => {
    expect(found.recommendations[2]).toEqual({ pointer: '/recommendations/2', number: '3' });
  });

  it('people act in order: advise, review, approve, decide, sign', () => {
    const said = found.steps.map((step: RouteStep) => {
      if (step.act === 'advise') return `advise ${step.advisers.map(({ advice }) => advice)}`;
      if (step.act === 'decide') return `decide ${step.post?.id} ${JSON.stringify(step.under)}`;
      if (step.act === 'sign') return `sign ${step.signing.instrument} ${step.recommendations}`;
      return `${step.act} ${step.post.id}`;
    });
    expect(said).toEqual([
      'advise finance,legal,commercial,equality,data-protection',
      'review head-of-service',
      'approve chief-executive-officer',
      'decide deputy-mayor [{"paragraph":"4.8","limbs":["bids","award"]}]',
      'sign grant modification letter 2',
    ]);
  });

  it('every recommendation that needs an authority has one', () => {
    expect(found.withoutAuthority).toEqual([]);
  });
});

describe('who decides a paper', () => {
  it('the highest post any recommendation needs, whatever their order', () => {
    const low = other('sign-contract', { kind: 'none' });
    expect(route([low, ACCEPT]).decider?.id).toBe('deputy-mayor');
    expect(route([ACCEPT, low]).decider?.id).toBe('deputy-mayor');
  });

  it('who signs what follows never raises who decides', () => {
    const signedHigher = structuredClone(scheme);
    const powers = signedHigher.paragraphs.flatMap((paragraph) => paragraph.powers);
    powers.find(({ matter }) => matter === 'grant-award')!.post = 'chief-finance-officer';
    const found = route([award('a')], ON, signedHigher);
    expect(found.decider?.id).toBe('chief-finance-officer');
    expect(found.signers[0]!.signing).toMatchObject({ post: { id: 'chief-executive-officer' } });
  });

  it('the Chief Executive Officer decides: officer approval is the head of service’s', () => {
    expect(postsOf(route([other('sign-contract', { kind: 'none' })]))).toEqual([
      'head-of-service',
      'chief-executive-officer',
    ]);
  });

  it('a post below the Chief Executive Officer decides: likewise', () => {
    expect(postsOf(route([other('police-service-grants', exactly(100))]))).toEqual([
      'head-of-service',
      'police-service',
    ]);
  });

  it('the Deputy Mayor decides: officer approval is the Chief Executive Officer’s', () => {
    expect(postsOf(route([ACCEPT]))).toEqual(['chief-executive-officer', 'deputy-mayor']);
  });

  it.each<[string, Recommendation[]]>([
    ['no recommendation', []],
    ['only notes', [NOTE]],
    ['a matter the scheme does not name', [other('outing', { kind: 'none' })]],
  ])('nobody is named for %s', (_case, recommendations) => {
    const found = route(recommendations);
    expect(postsOf(found)).toEqual(['chief-executive-officer', undefined]);
    expect(found.under).toEqual([]);
  });

  it('nobody is named by a scheme not in force', () => {
    const found = route([ACCEPT, VARY], '2019-12-31');
    expect(found.decider).toBeUndefined();
    expect(found.withoutAuthority).toEqual(['1', '2']);
  });

  it('a post whose paragraph has no number is named, and the recommendation stays without authority', () => {
    const found = route([ACCEPT, other('disposal', exactly(100_000_000))]);
    expect(found.decider?.id).toBe('deputy-mayor');
    expect(found.withoutAuthority).toEqual(['2']);
    expect(found.under).toEqual([{ paragraph: '4.8', limbs: ['bids'] }]);
  });
});

describe('the money of a recommendation', () => {
  it.each<[string, Money, string]>([
    ['an exact sum at the limit', exactly(50_000_000), 'not-covered'],
    ['an exact sum over it', exactly(50_000_001), 'covered'],
    [
      'years that add up to more',
      {
        kind: 'up-to',
        amount: {
          kind: 'by-year',
          byYear: [
            { year: '2024/25', pence: 50_000_000 },
            { year: '2025/26', pence: 1 },
          ],
        },
      },
      'covered',
    ],
    ['a sum to be determined', { kind: 'to-be-determined', within: 'r1' }, 'covered'],
    ['no money stated', { kind: 'none' }, 'covered'],
  ])('a lease with %s: %s', (_case, money, kind) => {
    expect(route([other('lease', money)]).recommendations[0]!.authority?.kind).toBe(kind);
  });

  it.each<[string, Money, boolean]>([
    ['some', exactly(1), true],
    ['nil', exactly(0), false],
    ['undetermined', { kind: 'to-be-determined', within: 'r1' }, true],
    ['none', { kind: 'none' }, false],
  ])('finance is called when money moves: %s', (_case, money, called) => {
    const { advisers } = route([other('grant-strategy', money)]);
    expect(advisers.some(({ advice }) => advice === 'finance')).toBe(called);
  });

  it('public health is called when its section holds something', () => {
    const called = (blocks: Paper['sections'][number]['blocks']): boolean =>
      routeOf(paperOf([ACCEPT], [{ key: 'public-health', blocks }]), {
        scheme,
        on: ON,
      }).advisers.some(({ advice }) => advice === 'public-health');
    expect(called([])).toBe(false);
    expect(called([{ kind: 'paragraph', text: 'It does.' }])).toBe(true);
  });
});

describe('what is signed afterwards', () => {
  it('stands once for several recommendations', () => {
    expect(route([award('a'), VARY, award('b')]).signers).toMatchObject([
      { signing: { instrument: 'grant agreement' }, recommendations: ['1', '3'] },
      { signing: { instrument: 'grant modification letter' }, recommendations: ['2'] },
    ]);
  });

  it('is shown though nobody is known to sign it', () => {
    const lease = other('lease', exactly(60_000_000));
    expect(route([lease]).signers).toEqual([
      { signing: { kind: 'nobody', instrument: 'lease' }, recommendations: ['1'] },
    ]);
  });
});
