import { foldText } from '../../../../src/documents/document-text';
import { type Recommendation } from '../../../../src/papers/content/recommendation';
import { numberingOf } from '../../../../src/papers/numbering';
import {
  readAloud,
  recommendationNumbers,
  recommendationWording,
  type RecommendationWording,
} from '../../../../src/papers/wording';
import { ACCEPT, BARE, byYear, FULL, paperOf, TEMPLATE, VARY } from './papers';

const exact = (amount: object) => ({ kind: 'exact', amount });
const unsplit = (pence: number) => ({ kind: 'unsplit', pence });
const oneYear = (pence: number) => ({ kind: 'by-year', byYear: [{ year: '2020/21', pence }] });

/** Last of the recommendations, as it is worded among them. */
function worded(...recommendations: object[]): { what: string; sum?: string; text: string } {
  const paper = paperOf({ ...BARE, recommendations });
  const numberOf = recommendationNumbers(paper, numberingOf(paper, TEMPLATE.manifest));
  const { what, sum, sentences } = recommendationWording(paper.recommendations.at(-1)!, numberOf);
  return {
    what: foldText(what),
    ...(sum ? { sum: foldText(sum) } : {}),
    text: foldText(sentences.join(' ')),
  };
}

const VARY_ALONE = { ...VARY, fundedBy: undefined, holdsBack: undefined };
const vary = (more: object) => worded(JSON.parse(JSON.stringify({ ...VARY_ALONE, ...more })));
const note = (more: object) =>
  worded(ACCEPT, {
    kind: 'note',
    id: 'n',
    text: 'Work goes on.',
    money: { kind: 'none' },
    ...more,
  });

describe('money accepted', () => {
  it('reads as first line, sum and years', () => {
    expect(worded(ACCEPT)).toEqual({
      what: 'Accept funding from NHS England',
      sum: '£480,000',
      text: '£240,000 in 2024/25 and £240,000 in 2025/26 for the Stalking Threat Assessment Centre.',
    });
  });

  it('is said not to be split where it is not', () => {
    expect(worded({ ...ACCEPT, money: exact(unsplit(48_000_000)) }).text).toBe(
      'With no split by year, for the Stalking Threat Assessment Centre.',
    );
  });

  it('prints pence only where there are pence, and the budget code of each sum', () => {
    const amount = {
      kind: 'by-year',
      byYear: [{ year: '2024/25', pence: 125_050, budgetCode: 'K1' }],
    };
    expect(worded({ ...ACCEPT, money: { kind: 'up-to', amount } })).toMatchObject({
      sum: 'up to £1,250.50',
      text: 'All in 2024/25 (budget code K1), for the Stalking Threat Assessment Centre.',
    });
  });

  it('says the detail last, as the officer typed it', () => {
    expect(worded({ ...ACCEPT, detail: 'budgets follow' }).text).toMatch(
      /Centre\. budgets follow\.$/,
    );
  });
});

describe('a grant awarded', () => {
  it('reads with its period, purpose and what pays for it', () => {
    const award = {
      kind: 'award-grant',
      id: 'r1',
      matter: 'grant-award',
      recipient: 'Suzy Lamplugh Trust',
      money: { kind: 'up-to', amount: oneYear(17_100_000) },
      period: { from: '2020-04', until: '2021-03' },
      purpose: 'to manage the programme.',
      fundedBy: { kind: 'budget', name: 'the Mayor’s VAWG Fund' },
    };
    expect(worded(award)).toEqual({
      what: 'Award a grant to Suzy Lamplugh Trust',
      sum: 'up to £171,000',
      text: 'All in 2020/21, from April 2020 to March 2021, to manage the programme. The money comes from the Mayor’s VAWG Fund.',
    });
  });
});

describe('a grant varied', () => {
  it('by a change says the maximum and the end before and after', () => {
    expect(vary({})).toEqual({
      what: 'Vary the grant agreement with Suzy Lamplugh Trust',
      sum: 'by up to £440,000',
      text:
        'Up to £220,000 in 2024/25 and up to £220,000 in 2025/26 for stalking advocacy. ' +
        'The maximum goes from £490,000 to £930,000 and the end of the grant from 31 March 2025 to 31 March 2026. ' +
        'The agreement, reference 937, began in 2023.',
    });
  });

  it('to a new maximum says "to", and turns nothing into a change', () => {
    const { sum, text } = vary({
      as: 'new-maximum',
      newEndDate: undefined,
      agreement: { maximum: unsplit(49_000_000), until: '2025' },
    });
    expect(sum).toBe('to a maximum of £440,000');
    expect(text).toContain('The maximum goes from £490,000 to £440,000.');
    expect(text).toContain('The grant now ends in 2025, and no new end is stated.');
    expect(text).not.toContain('50,000');
  });

  it('says nothing of a maximum the paper does not state', () => {
    expect(vary({ agreement: { until: '2025' } }).text).toMatch(
      /advocacy\. The end of the grant moves from 2025 to 31 March 2026\.$/,
    );
    expect(vary({ agreement: {} }).text).toMatch(
      /advocacy\. The grant then ends on 31 March 2026\.$/,
    );
  });

  it('prints the years of the maximum until now where they are stated', () => {
    const agreement = { maximum: byYear(100, 200), reference: '937' };
    expect(vary({ agreement, newEndDate: undefined }).text).toMatch(
      /The maximum until now is £1 in 2024\/25 and £2 in 2025\/26\. The agreement has the reference 937\.$/,
    );
    const coded = { maximum: { ...unsplit(100), budgetCode: 'K2' } };
    expect(vary({ agreement: coded }).text).toContain('charged to budget code K2.');
  });

  it('says what is held back, and until when', () => {
    const { text } = worded(ACCEPT, VARY);
    expect(text).toContain('The money comes from recommendation 1.');
    expect(text).toMatch(
      /£40,000 is held back, £20,000 in 2024\/25 and £20,000 in 2025\/26, for managing the uplift, until a further decision releases it\.$/,
    );
  });
});

describe('the other kinds', () => {
  it('delegate authority for a function', () => {
    const delegate = FULL.recommendations[3]!;
    expect(worded(ACCEPT, { ...delegate, id: 'd' })).toEqual({
      what: 'Delegate authority to the Chief Finance Officer',
      sum: 'sum to be determined',
      text: 'To sign the funding agreement. The sum is to be determined within recommendation 1. Only this agreement.',
    });
  });

  it('note a phrase in the first line and sentences below it', () => {
    expect(note({ text: 'that work goes on' })).toEqual({
      what: 'Note that work goes on',
      text: '',
    });
    expect(note({})).toEqual({ what: 'Note', text: 'Work goes on.' });
  });

  it('note the sum held back, with its years and purpose', () => {
    const holdsBack = { amount: byYear(2_000_000, 2_000_000), purpose: 'managing the uplift' };
    expect(note({ holdsBack })).toEqual({
      what: 'Note the sum held back',
      sum: '£40,000',
      text: '£20,000 in 2024/25 and £20,000 in 2025/26 for managing the uplift, until a further decision releases it. Work goes on.',
    });
  });

  it('name once where an undetermined sum comes from', () => {
    const within = { kind: 'to-be-determined', within: 'r1' };
    const fundedBy = { kind: 'recommendation', id: 'r1' };
    expect(note({ money: within, fundedBy }).text).toBe(
      'Work goes on. The sum is to be determined within recommendation 1.',
    );
  });

  it('ask for something else in its own words', () => {
    const other = {
      kind: 'other',
      id: 'o',
      matter: 'grant-strategy',
      text: 'Approve the strategy. It has three parts.',
      money: { kind: 'none' },
    };
    expect(worded(other)).toEqual({ what: 'Approve the strategy', text: 'It has three parts.' });
  });

  it('say so where an id leads nowhere', () => {
    const lost = { kind: 'recommendation', id: 'r9' };
    expect(worded({ ...VARY, fundedBy: lost }).text).toContain(
      'The money comes from a recommendation called r9, which is not in this paper.',
    );
    expect(note({ money: { kind: 'to-be-determined', within: 'r9' } }).text).toContain(
      'within a recommendation called r9, which is not in this paper.',
    );
  });
});

describe('how it will read', () => {
  it('is one run of first line, sum and sentences', () => {
    const paper = paperOf({ ...BARE, recommendations: [ACCEPT] });
    const wording: RecommendationWording = recommendationWording(
      paper.recommendations[0] as Recommendation,
      () => undefined,
    );
    expect(foldText(readAloud(wording))).toBe(
      'Accept funding from NHS England, £480,000: £240,000 in 2024/25 and £240,000 in 2025/26 for the Stalking Threat Assessment Centre.',
    );
  });

  it('breaks no sum and no date', () => {
    const paper = paperOf({ ...BARE, recommendations: [VARY] });
    const { sum, sentences } = recommendationWording(paper.recommendations[0]!, () => '1');
    expect(sum).toBe('by\u00a0up\u00a0to\u00a0£440,000');
    expect(sentences.join(' ')).toContain('31\u00a0March\u00a02026');
    expect(sentences.join(' ')).toContain('recommendation\u00a01');
  });
});

describe('a recommendation in one run', () => {
  it('goes on in small letters after its colon', () => {
    const read = readAloud({
      what: 'Vary the grant',
      sum: 'by up to £440,000',
      sentences: ['Up\u00a0to\u00a0£220,000 in 2024/25.', 'Up to then nothing is paid.'],
    });
    expect(read).toBe(
      'Vary the grant, by up to £440,000: up\u00a0to\u00a0£220,000 in 2024/25. Up to then nothing is paid.',
    );
  });
});
