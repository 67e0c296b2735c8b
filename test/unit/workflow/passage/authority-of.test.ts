import { type Recommendation } from '../../../../src/papers/content/recommendation';
import { routeOf } from '../../../../src/papers/route';
import { blankPaper } from '../../../../src/papers/content/blank-paper';
import { loadScheme } from '../../../../src/scheme/scheme-file.adapter';
import { authorityOf } from '../../../../src/workflow/passage/authority-of';
import { heldOf } from '../../../../src/workflow/passage/held';
import { passageRouteOf } from '../../../../src/workflow/passage/passage-route';
import { cameTo } from './example-passage';

const scheme = loadScheme();
const byYear = {
  kind: 'by-year' as const,
  byYear: [
    { year: '2024/25', pence: 22_000_000 },
    { year: '2025/26', pence: 22_000_000 },
  ],
};
const ACCEPT: Recommendation = {
  kind: 'accept-funding',
  id: 'accept',
  matter: 'grant-bid',
  funder: 'A funder',
  money: { kind: 'exact', amount: { kind: 'unsplit', pence: 48_000_000 } },
  purpose: 'advocacy',
};
const VARY: Recommendation = {
  kind: 'vary-grant',
  id: 'vary',
  matter: 'grant-variation',
  recipient: 'A grantee',
  agreement: { reference: '937', until: '2025' },
  as: 'change',
  money: { kind: 'up-to', amount: byYear },
  newEndDate: '2026-03-31',
  purpose: 'advocacy for victims',
  fundedBy: { kind: 'recommendation', id: 'accept' },
  holdsBack: { amount: { kind: 'unsplit', pence: 4_000_000 }, purpose: 'evaluation' },
};
const AWARD: Recommendation = {
  kind: 'award-grant',
  id: 'award',
  matter: 'grant-award',
  recipient: 'Another grantee',
  money: { kind: 'exact', amount: { kind: 'unsplit', pence: 100_00 } },
  period: { from: '2024-04', until: '2025-03' },
  purpose: 'mentoring',
};
const NOTE: Recommendation = {
  kind: 'note',
  id: 'note',
  text: 'a share is held back',
  money: { kind: 'to-be-determined', within: 'accept' },
};

const paperOf = (...recommendations: Recommendation[]) =>
  Object.assign(blankPaper({ title: 'Example', draftingOfficer: 'Policy officer' }), {
    recommendations,
  });
const authorityIn = (...recommendations: Recommendation[]) => {
  const paper = paperOf(...recommendations);
  const route = routeOf(paper, { scheme, on: '2024-03-18' });
  return authorityOf({ paper, route, decision: heldOf(cameTo('decided')).decision! });
};

describe('the authority a decision gives', () => {
  it('is a row a grant, with decision, paragraph, recipient, purpose and money as stated', () => {
    const rows = authorityIn(ACCEPT, VARY, NOTE, AWARD);
    expect(rows).toEqual([
      {
        decision: 'PCD 1653',
        recommendation: '2',
        decidedOn: '2024-03-18',
        decidedBy: 'deputy-mayor',
        matter: 'grant-variation',
        paragraph: '4.8',
        limb: 'award',
        scheme: { key: scheme.key, version: scheme.version },
        recipient: 'A grantee',
        purpose: 'advocacy for victims',
        gives: 'change',
        ceiling: 'up-to',
        money: byYear,
        heldBack: [{ amount: { kind: 'unsplit', pence: 4_000_000 }, purpose: 'evaluation' }],
        fundedBy: { kind: 'recommendation', id: 'accept' },
        agreement: { reference: '937', until: '2025' },
        newEndDate: '2026-03-31',
        usableFrom: '2024-03-18T11:02:00.000Z',
      },
      expect.objectContaining({
        recommendation: '4',
        gives: 'award',
        ceiling: 'exact',
        money: { kind: 'unsplit', pence: 100_00 },
        period: { from: '2024-04', until: '2025-03' },
      }),
    ]);
    expect(rows[1]).not.toHaveProperty('heldBack');
  });

  it('has what a note holds back of the same money, once, with the first grant paid from it', () => {
    const plain = { ...VARY, holdsBack: undefined };
    const noted = { amount: byYear, purpose: 'managing the uplift' };
    const fundedBy = { kind: 'recommendation' as const, id: 'accept' };
    const holding: Recommendation = {
      ...NOTE,
      money: { kind: 'none' },
      fundedBy,
      holdsBack: noted,
    };
    const second: Recommendation = { ...AWARD, id: 'second', fundedBy };
    const other: Recommendation = { ...AWARD, fundedBy: { kind: 'budget', name: 'Another' } };
    const rows = authorityIn(ACCEPT, other, plain, second, holding);
    expect(rows.map(({ heldBack }) => heldBack)).toEqual([undefined, [noted], undefined]);
    const [own] = authorityIn(ACCEPT, VARY, holding);
    expect(own!.heldBack).toEqual([VARY.holdsBack, noted]);
  });

  it('keeps a new maximum apart from a change', () => {
    expect(authorityIn({ ...VARY, as: 'new-maximum' })).toMatchObject([{ gives: 'new-maximum' }]);
  });

  it('is none where the paper awards and changes no grant', () => {
    expect(authorityIn(ACCEPT, NOTE)).toEqual([]);
  });

  it('is never made out of a matter no paragraph covers', () => {
    expect(() => authorityIn({ ...AWARD, matter: 'unheard-of' })).toThrow(/under no paragraph/);
  });
});

describe('the route a passage keeps', () => {
  it('names the posts the scheme names', () => {
    const route = routeOf(paperOf(ACCEPT, VARY), { scheme, on: '2024-03-18' });
    expect(passageRouteOf(route)).toMatchObject({
      headOfService: 'head-of-service',
      officerApproval: 'chief-executive-officer',
      decider: 'deputy-mayor',
    });
    expect(passageRouteOf(route).advisers).toContainEqual({
      advice: 'finance',
      post: 'finance-adviser',
    });
    expect(passageRouteOf(routeOf(paperOf(NOTE), { scheme, on: '2024-03-18' }))).not.toHaveProperty(
      'decider',
    );
  });
});
