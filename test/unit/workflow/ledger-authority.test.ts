import { type KnownAgreement } from '../../../src/agreements/agreement-now';
import {
  type AuthorityElsewhere,
  type Reservation,
} from '../../../src/agreements/ledger/ledger-facts';
import { type Paper } from '../../../src/papers/content/paper';
import { authorityFactsFor, isOfInterest } from '../../../src/workflow/ledger-authority';
import { BOTH_YEARS, byYear, given, held, letter, POUND } from '../agreements/ledger-examples';

const TODAY = '2024-04-02';
const KNOWN: KnownAgreement = {
  reference: '937',
  recipientNames: ['Suzy Lamplugh Trust', 'SLT'],
  project: 'Advocacy',
  from: '2023',
  until: '2025',
  awarded: { kind: 'unsplit', pence: 1 },
  changes: [],
  maximum: { kind: 'unsplit', pence: 1 },
};

const paper = (changed: object = {}): Pick<Paper, 'recommendations'> => ({
  recommendations: [
    {
      kind: 'vary-grant',
      id: 'r1',
      matter: 'grant-variation',
      recipient: 'SLT',
      agreement: {},
      as: 'change',
      money: { kind: 'exact', amount: byYear({ '2024/25': 1 }) },
      purpose: 'advocacy',
      ...changed,
    },
  ],
});

const one = (
  changed: Parameters<typeof held>[0] = {},
  state: Parameters<typeof held>[1] = {},
  reservations: Reservation[] = [],
): AuthorityElsewhere => ({
  held: held(changed, state),
  reservations,
  opening: { unsplit: 490_000 * POUND },
  agreement: '937',
});

const factsOf = (...authority: AuthorityElsewhere[]) =>
  authorityFactsFor(paper(), { authority, agreements: [KNOWN] }, TODAY);

describe('what other decisions have authorised, for a paper', () => {
  it('stands under the name the paper uses, with its agreement and what is held back', () => {
    expect(factsOf(one())).toEqual([
      {
        decision: 'PCD 1653',
        recommendation: '2',
        recipient: 'SLT',
        gives: 'change',
        money: byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
        heldBack: byYear({ '2024/25': 20_000, '2025/26': 20_000 }),
        agreement: '937',
        inForce: false,
      },
    ]);
  });

  it('of a new maximum is what that adds to the maximum the decision was taken on', () => {
    const changed = {
      gives: 'new-maximum' as const,
      money: byYear({ '2024/25': 500 }),
      agreement: { maximum: byYear({ '2024/25': 300 }) },
    };
    expect(factsOf(one(changed))[0]!.money).toEqual(byYear({ '2024/25': 200 }));
  });

  it('is in force once letters in force have used all of it, and not before', () => {
    const used = (money: Reservation['money'], state: Reservation['state']) =>
      factsOf(one({}, {}, [letter({ money, state })]))[0]!.inForce;
    expect(used(BOTH_YEARS, 'in-force')).toBe(true);
    expect(used(BOTH_YEARS, 'issued')).toBe(false);
    expect(used({ '2024/25': 220_000 * POUND }, 'in-force')).toBe(false);
  });

  it('is what its letters took, and holds nothing back, once it was closed', () => {
    const closing = { decision: 'PCD 1700', decidedOn: TODAY, reason: 'Not needed' };
    const [facts] = factsOf(one({}, { closing }, [letter({ money: { '2024/25': 500 } })]));
    expect(facts!.money).toEqual({ kind: 'by-year', byYear: [{ year: '2024/25', pence: 500 }] });
    expect(facts).not.toHaveProperty('heldBack');
  });

  it('is nothing any more where its years are over and no letter took it', () => {
    const [facts] = factsOf(
      one({ money: byYear({ '2022/23': 500 }), newEndDate: undefined, heldBack: [] }),
    );
    expect(facts).toMatchObject({ money: { pence: 0 }, inForce: true });
  });

  it('holds back less by what a later decision has released', () => {
    const release = {
      by: { paperId: 'later', recommendation: '1' },
      decision: 'PCD 1700',
      decidedOn: TODAY,
      money: { '2024/25': 20_000 * POUND },
    };
    expect(factsOf(one({}, { releases: [release] }))[0]!.heldBack).toEqual(
      byYear({ '2025/26': 20_000 }),
    );
  });

  it('comes in the end out of the budget of the decision that held it back', () => {
    const [, later] = factsOf(
      one({ fundedBy: { kind: 'budget', name: 'the VAWG Fund' } }),
      one({ decision: 'PCD 1700', fundedBy: { kind: 'held-back', decision: 'PCD 1653' } }),
    );
    expect(later!.budget).toBe('the VAWG Fund');
    const circle = { kind: 'held-back', decision: 'PCD 1653' } as const;
    expect(factsOf(one({ fundedBy: circle }))[0]).not.toHaveProperty('budget');
  });
});

describe('an authority can matter to a paper', () => {
  const matters = (changed: Parameters<typeof given>[0], content = paper()): boolean =>
    isOfInterest(given({ heldBack: undefined, recipient: 'Refuge', ...changed }), {
      content,
      agreements: [KNOWN],
    });

  it('of the same recipient under any of its names', () => {
    expect(matters({ recipient: 'Suzy Lamplugh Trust' })).toBe(true);
    expect(matters({})).toBe(false);
  });

  it('of the agreement the paper names, however it is spelt', () => {
    const content = paper({ recipient: 'Somebody', agreement: { reference: 'slt 2023' } });
    expect(matters({ agreement: { reference: 'SLT-2023' } }, content)).toBe(true);
    expect(matters({ agreement: { reference: 'SLT-2020' } }, content)).toBe(false);
  });

  it('where it draws on a budget or holds money back', () => {
    expect(matters({ fundedBy: { kind: 'budget', name: 'reserves' } })).toBe(true);
    expect(matters({ heldBack: [{ amount: byYear({ '2024/25': 1 }), purpose: 'x' }] })).toBe(true);
  });
});
