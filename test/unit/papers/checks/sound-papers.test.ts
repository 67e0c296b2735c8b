import fc from 'fast-check';
import { endOfYear, financialYear } from '../../../../src/kernel/financial-year';
import { formatDate } from '../../../../src/kernel/local-date';
import { formatPounds } from '../../../../src/kernel/money';
import { type Paper } from '../../../../src/papers/content/paper';
import { accept, check, codesOf, example, note, paragraph, sectionOf, vary } from './examples';

/** Facts of a variation paid by a funder, from which data and prose of a paper are both made. */
interface Facts {
  /** Calendar year in which the money begins. */
  start: number;
  /** Pounds a year that go to the grantee, one entry a year. */
  grant: number[];
  /** Pounds a year held back. */
  held: number;
  /** Pounds of the agreement until now. */
  before: number;
}

const pounds = (sum: number): string => formatPounds(sum * 100);
const total = (sums: readonly number[]): number => sums.reduce((one, other) => one + other, 0);

const FACTS: fc.Arbitrary<Facts> = fc
  .record({
    start: fc.integer({ min: 2024, max: 2060 }),
    grant: fc.array(fc.integer({ min: 1_000, max: 5_000_000 }), { minLength: 1, maxLength: 5 }),
    held: fc.integer({ min: 1, max: 900 }),
    before: fc.integer({ min: 100_000_000, max: 200_000_000 }),
  })
  .filter(({ grant }) => new Set(grant).size === grant.length);

const seriesOf = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

function proseOf(facts: Facts, said: { grantTotal?: number; years?: string[] } = {}): string[] {
  const { start, grant, held, before } = facts;
  const years = grant.map((_sum, at) => financialYear(start + at));
  const sum = total(grant);
  const income = sum + held * grant.length;
  const grantTotal = said.grantTotal ?? sum;
  const yearly = grant.map((one, at) => `${pounds(one + held)} in ${years[at]}`);
  return [
    `NHS England will pay ${pounds(income)}: ${seriesOf(yearly)}.`,
    `Approval is sought to vary the grant to Suzy Lamplugh Trust by up to ${pounds(grantTotal)} in ${seriesOf(said.years ?? years)}.`,
    `Recommendation 2 raises it from ${pounds(before)} to ${pounds(before + sum)}.`,
    `${pounds(held * grant.length)} is held back in the ${grant.length} years.`,
    `This decision uses ${pounds(income)} in total.`,
  ];
}

function paperOf(facts: Facts, prose: string[]): { paper: Paper; findings: string[] } {
  const one = example('pcd-1653-corrected');
  const { paper } = one;
  const lines = (sumOf: (sum: number) => number) =>
    facts.grant.map((sum, at) => ({
      year: financialYear(facts.start + at),
      pence: sumOf(sum) * 100,
    }));
  const last = financialYear(facts.start + facts.grant.length - 1);
  paper.summary = [];
  accept(paper).money.amount = { kind: 'by-year', byYear: lines((sum) => sum + facts.held) };
  delete accept(paper).detail;
  vary(paper).money.amount = { kind: 'by-year', byYear: lines((sum) => sum) };
  vary(paper).agreement = {
    maximum: { kind: 'unsplit', pence: facts.before * 100 },
    from: '2023',
    until: '2024',
  };
  vary(paper).newEndDate = endOfYear(last);
  note(paper).holdsBack!.amount = { kind: 'by-year', byYear: lines(() => facts.held) };
  sectionOf(paper, 'financial').blocks = prose.map(paragraph);
  sectionOf(paper, 'commercial').blocks = [
    paragraph(`The agreement will end on ${formatDate(endOfYear(last))}.`),
  ];
  return { paper, findings: codesOf(check(one)) };
}

const RUNS = { numRuns: 60 };

describe('a paper whose data and prose are made from the same facts', () => {
  it('has no finding, whatever its sums and years', () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        expect(paperOf(facts, proseOf(facts)).findings).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has exactly one when its prose gives another total', () => {
    const other = fc.integer({ min: 30_000_000, max: 90_000_000 });
    fc.assert(
      fc.property(FACTS, other, (facts, grantTotal) => {
        expect(paperOf(facts, proseOf(facts, { grantTotal })).findings).toEqual(['total-differs']);
      }),
      RUNS,
    );
  });

  it('has exactly one when its prose gives another year', () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        const years = [financialYear(facts.start - 1)];
        expect(paperOf(facts, proseOf(facts, { years })).findings).toEqual(['period-differs']);
      }),
      RUNS,
    );
  });

  it('promises more than comes in as soon as one year is a pound over', () => {
    fc.assert(
      fc.property(FACTS, fc.nat(), (facts, which) => {
        const one = example('pcd-1653-corrected');
        const { paper } = paperOf(facts, []);
        const { amount } = vary(paper).money;
        if (amount.kind === 'by-year') amount.byYear[which % amount.byYear.length]!.pence += 100;
        expect(codesOf(check({ ...one, paper }))).toContain('headroom-exceeded');
      }),
      RUNS,
    );
  });
});
