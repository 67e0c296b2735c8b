import {
  deciderName,
  decisionWords,
  recommendationsNamed,
  signingWords,
  theDecider,
} from '../../../../src/papers/print/route-words';
import { type Route, routeOf } from '../../../../src/papers/route';
import { type Scheme } from '../../../../src/scheme/scheme';
import { ACCEPT, BARE, paperOf, SCHEME, VARY } from './papers';

const route = (recommendations: object[], scheme: Scheme = SCHEME): Route =>
  routeOf(paperOf({ ...BARE, recommendations }), { scheme, on: '2024-03-18' });

const other = (id: string, matter: string) => ({
  kind: 'other',
  id,
  matter,
  text: 'Approve it',
  money: { kind: 'none' },
});

describe('recommendations are named', () => {
  it.each([
    [['2'], 'recommendation 2'],
    [['1', '2'], 'recommendations 1 and 2'],
    [['1', '2', '3'], 'recommendations 1 to 3'],
    [['1', '3', '4'], 'recommendations 1, 3 and 4'],
  ])('%j as "%s"', (numbers, words) => {
    expect(recommendationsNamed(numbers)).toBe(words);
  });
});

describe('who decides', () => {
  it('stands with paragraph and limbs, and beside it what no numbered paragraph covers', () => {
    expect(decisionWords(route([ACCEPT, other('r2', 'disposal')]))).toEqual([
      'Deputy Mayor for Policing and Crime, paragraph 4.8, bids limb',
      'No numbered paragraph covers recommendation 2',
    ]);
  });

  it('is the decision-maker where the scheme names nobody', () => {
    const nobody = route([other('r1', 'unheard-of')]);
    expect([deciderName(nobody), theDecider(nobody)]).toEqual([
      'Decision-maker',
      'the decision-maker',
    ]);
  });

  it('is nobody where nothing is to be decided', () => {
    expect(decisionWords(route([]))).toEqual(['Nothing is to be decided']);
  });
});

describe('who signs what follows', () => {
  it('is named once for all it signs', () => {
    const award = { ...VARY, id: 'r3', matter: 'grant-award' };
    expect(signingWords(route([VARY, award]))).toEqual({
      term: 'Who signs what follows',
      answers: ['Chief Executive Officer, paragraph 5.22, after the decision'],
    });
  });

  it('is said to be nobody where no source says who', () => {
    expect(signingWords(route([other('r1', 'lease')]))).toEqual({
      term: 'Who signs the lease',
      answers: ['Nobody is known to be authorised'],
    });
  });

  it('is told for each instrument where they differ', () => {
    expect(signingWords(route([VARY, other('r2', 'lease')])).answers).toEqual([
      'Grant modification letter: Chief Executive Officer, paragraph 5.22',
      'Lease: Nobody is known to be authorised',
    ]);
  });
});
