import { foldText } from '../../../../src/documents/document-text';
import { glanceView } from '../../../../src/papers/glance';
import { numberingOf } from '../../../../src/papers/numbering';
import { routeOf } from '../../../../src/papers/route';
import {
  ACCEPT,
  BARE,
  byYear,
  paperOf,
  SCHEME,
  TEMPLATE,
  VARY,
  VARY_HOLDING_NOTHING,
} from './papers';

const DATE = '2024-03-18';

function glance(...recommendations: object[]) {
  const paper = paperOf({ ...BARE, recommendations });
  const { asks, money, facts } = glanceView({
    paper,
    numbering: numberingOf(paper, TEMPLATE.manifest),
    route: routeOf(paper, { scheme: SCHEME, on: DATE }),
    paperDate: DATE,
  });
  const words = (cells: { text: string; span: number | null }[]) =>
    cells.map(({ text, span }) => foldText(text) + (span ? ` [${span}]` : ''));
  return {
    asks: foldText(asks),
    head: money && words(money.head),
    rows: money?.groups[0]!.map(words),
    foot: money && words(money.foot),
    facts: facts.map(({ term, answers }) => [term, ...answers.map(foldText)]),
  };
}

const unsplit = { kind: 'unsplit', pence: 48_000_000 };
const award = (id: string, recipient: string, amount: object) => ({
  kind: 'award-grant',
  id,
  matter: 'grant-award',
  recipient,
  money: { kind: 'up-to', amount },
  purpose: 'services',
});

const NEW_MAXIMUM = { ...VARY_HOLDING_NOTHING, as: 'new-maximum' };

describe('at a glance', () => {
  it('shows in, out and held back by year, so that in = out + held back can be seen', () => {
    const { asks, head, rows, foot } = glance(ACCEPT, VARY);
    expect(asks).toBe(
      'Accept £480,000 from NHS England. Vary the Suzy Lamplugh Trust grant by up to £440,000 and extend it to 31 March 2026.',
    );
    expect(head).toEqual(['', '2024/25', '2025/26', 'Total']);
    expect(rows).toEqual([
      ['In: NHS England', '£240,000', '£240,000', '£480,000'],
      ['Out: Suzy Lamplugh Trust, up to', '£220,000', '£220,000', '£440,000'],
      ['Held back, not committed', '£20,000', '£20,000', '£40,000'],
    ]);
    expect(foot).toEqual([]);
  });

  it('names who decides with paragraph and limbs, who signs what follows, and when', () => {
    expect(glance(ACCEPT, VARY).facts).toEqual([
      ['Who decides', 'Deputy Mayor for Policing and Crime, paragraph 4.8, bids and award limbs'],
      ['Who signs the letter', 'Chief Executive Officer, paragraph 5.22, after the decision'],
      ['When', 'Paper of 18 March 2024', 'Money runs 1 April 2024 to 31 March 2026'],
    ]);
  });

  it('puts words across the years of a sum that is not split', () => {
    const { rows } = glance({ ...ACCEPT, money: { kind: 'exact', amount: unsplit } }, VARY);
    expect(rows![0]).toEqual(['In: NHS England', 'no split by year [2]', '£480,000']);
  });

  it('has a column of words where no sum is split', () => {
    const { head, rows, facts } = glance({ ...ACCEPT, money: { kind: 'exact', amount: unsplit } });
    expect(head).toEqual(['', 'By year', 'Total']);
    expect(rows).toEqual([['In: NHS England', 'no split by year', '£480,000']]);
    expect(facts[2]).toContain('No period of the money is stated');
  });

  it('gives totals only over more than four years', () => {
    const years = [2020, 2021, 2022, 2023, 2024].map((year) => ({
      year: `${year}/${year - 1999}`,
      pence: 100,
    }));
    const { head, rows } = glance(award('r1', 'A', { kind: 'by-year', byYear: years }), VARY);
    expect(head).toEqual(['', 'Total']);
    expect(rows).toContainEqual(['Out: A, up to', '£5']);
  });

  it('says that no money is asked for, and shows no table', () => {
    const { asks, head } = glance({ kind: 'note', id: 'n', text: 'x', money: { kind: 'none' } });
    expect(asks).toBe('No money is asked for.');
    expect(head).toBeNull();
  });

  it('says "to a maximum of" where the paper words a new maximum', () => {
    const { asks, rows } = glance(NEW_MAXIMUM);
    expect(asks).toContain('grant to a maximum of £440,000');
    expect(rows).toEqual([
      ['Out: Suzy Lamplugh Trust, to a maximum of', '£220,000', '£220,000', '£440,000'],
    ]);
  });

  it('shows what a new maximum adds, so that no more goes out than is new', () => {
    const before = { kind: 'by-year', byYear: [{ year: '2024/25', pence: 10_000_000 }] };
    const { asks, rows } = glance(ACCEPT, {
      ...NEW_MAXIMUM,
      agreement: { maximum: before },
      money: {
        kind: 'up-to',
        amount: byYear(32_000_000, 22_000_000),
      },
    });
    expect(asks).toContain('grant by up to £440,000, to a maximum of £540,000');
    expect(rows).toEqual([
      ['In: NHS England', '£240,000', '£240,000', '£480,000'],
      ['Out: Suzy Lamplugh Trust, up to', '£220,000', '£220,000', '£440,000'],
      ['New maximum: Suzy Lamplugh Trust', '£320,000', '£220,000', '£540,000'],
    ]);
  });

  it('shows the new maximum as it stands where it is no more than the old one', () => {
    const { rows } = glance({
      ...NEW_MAXIMUM,
      agreement: { maximum: { kind: 'unsplit', pence: 49_000_000 } },
    });
    expect(rows).toEqual([
      ['Out: Suzy Lamplugh Trust, to a maximum of', '£220,000', '£220,000', '£440,000'],
    ]);
  });

  it('adds up several grants, and counts the asks that do not fit', () => {
    const names = [
      'A long name of a trust',
      'Another long name of a trust',
      'A third long name of a trust',
      'A fourth long name of a trust of trusts',
    ];
    const { asks, foot } = glance(
      ...names.map((name, at) => award(`r${at}`, name, byYear(100, 200))),
    );
    expect(foot).toEqual(['Out in all, up to', '£4', '£8', '£12']);
    expect(asks).toMatch(/And 1 more\.$/);
    expect(asks.length).toBeLessThan(190);
  });

  it('puts many sums of a kind into one line, so that the panel stays one panel', () => {
    const grants = Array.from({ length: 9 }, (_none, at) => award(`r${at}`, 'A', byYear(100, 200)));
    const { rows } = glance({ ...ACCEPT, id: 'in' }, ...grants);
    expect(rows).toEqual([
      ['In: NHS England', '£240,000', '£240,000', '£480,000'],
      ['Out: 9 grants, up to', '£9', '£18', '£27'],
    ]);
  });

  it('prints pence in every cell as soon as one sum has pence', () => {
    const { rows } = glance(award('r1', 'A', byYear(150, 200)));
    expect(rows).toEqual([['Out: A, up to', '£1.50', '£2.00', '£3.50']]);
  });

  it('says within what an unknown sum lies', () => {
    const note = {
      kind: 'note',
      id: 'n',
      text: 'x',
      money: { kind: 'to-be-determined', within: 'r1' },
    };
    expect(glance(ACCEPT, note).rows![1]).toEqual([
      'Noted: recommendation 2',
      'to be determined within recommendation 1 [3]',
    ]);
  });

  it('says which recommendation no numbered paragraph covers', () => {
    const { facts } = glance({ ...ACCEPT, matter: 'unheard-of' });
    expect(facts[0]).toEqual(['Who decides', 'No numbered paragraph covers recommendation 1']);
    expect(facts[1]).toEqual(['Who signs what follows', 'Nothing is signed after the decision']);
  });
});
