import fc from 'fast-check';
import { endOfYear, financialYear } from '../../../../src/kernel/financial-year';
import { type Amount } from '../../../../src/papers/content/money';
import { type Paper } from '../../../../src/papers/content/paper';
import { type Recommendation } from '../../../../src/papers/content/recommendation';
import { type Table } from '../../../../src/papers/content/section';
import { example, paragraph, sectionOf } from './examples';
import { type Slot, textOf, type Worded } from './slots';
import { ACCEPTING, AWARDING, HOLDING, type Share, TOGETHER, totalOf, VARYING } from './wordings';

/** A sound paper: its recommendations, its sentences made from the same facts, and its table. */
export interface RandomPaper {
  recommendations: Recommendation[];
  sentences: Worded[];
  table: Table;
  years: number[];
  parties: string[];
}

const FUNDERS = ['NHS England', 'Home Office', 'Ministry of Justice'];
const GRANTEES = [
  'Suzy Lamplugh Trust',
  'National Probation Service',
  'Refuge',
  'Solace Women’s Aid',
  'Barnet, Enfield and Haringey Mental Health Trust',
];

const amountOf = ({ byYear }: Share): Amount => ({
  kind: 'by-year',
  byYear: byYear.map(([starts, pence]) => ({ year: financialYear(starts), pence })),
});

const YEARS = fc
  .tuple(fc.integer({ min: 2025, max: 2060 }), fc.integer({ min: 1, max: 3 }))
  .map(([first, count]) => Array.from({ length: count }, (_none, at) => first + at));
/** Whole pounds, no two the same, so that one sum never stands for another. */
const sums = (count: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 10_000, max: 900_000 }), { minLength: count, maxLength: count })
    .map((pounds) => pounds.map((one) => one * 100));

const oneOf = <Some>(list: readonly Some[]): fc.Arbitrary<Some> => fc.constantFrom(...list);
const severalOf = <Some>(list: readonly Some[]): fc.Arbitrary<Some[]> =>
  fc.subarray([...list], { minLength: 2, maxLength: 4 });

const shareOf = (name: string, years: number[], pence: number[]): Share => ({
  party: name,
  byYear: years.map((starts, at) => [starts, pence[at]!]),
});

const moneyTable = (shares: Share[], years: number[]): Table => ({
  kind: 'table',
  caption: 'Grants by provider',
  columns: [
    { kind: 'text', heading: 'Provider' },
    ...years.map((starts) => ({
      kind: 'money' as const,
      heading: financialYear(starts),
      year: financialYear(starts),
    })),
  ],
  rows: shares.map(({ party, byYear }) => ({
    cells: [
      { kind: 'text' as const, text: party },
      ...byYear.map(([, pence]) => ({ kind: 'money' as const, pence })),
    ],
  })),
  totals: 'columns',
});

const award = (share: Share, at: number): Recommendation => ({
  kind: 'award-grant',
  id: `r${at + 1}`,
  matter: 'grant-award',
  recipient: share.party,
  money: { kind: 'up-to', amount: amountOf(share) },
  purpose: 'services',
  fundedBy: { kind: 'budget', name: 'the fund' },
});

/** Two to four grants out of a budget. */
const AWARDS: fc.Arbitrary<RandomPaper> = fc
  .tuple(YEARS, fc.shuffledSubarray(GRANTEES, { minLength: 2, maxLength: 4 }))
  .chain(([years, parties]) =>
    fc.record({
      pence: sums(years.length * parties.length),
      worded: fc.tuple(...parties.map(() => severalOf(AWARDING))),
      together: oneOf(TOGETHER),
      parties: fc.constant(parties),
      years: fc.constant(years),
    }),
  )
  .map(({ pence, worded, together, parties, years }) => {
    const shares = parties.map((name, at) =>
      shareOf(name, years, pence.slice(at * years.length, (at + 1) * years.length)),
    );
    return {
      recommendations: shares.map(award),
      sentences: [
        ...worded.flatMap((wordings, at) => wordings.map((wording) => wording(shares[at]!))),
        together(shares),
      ],
      table: moneyTable(shares, years),
      years,
      parties,
    };
  });

/** Income, a variation it pays for, and what is held back of it. */
const VARIATION: fc.Arbitrary<RandomPaper> = YEARS.chain((years) =>
  fc.record({
    years: fc.constant(years),
    funder: oneOf(FUNDERS),
    grantee: oneOf(GRANTEES),
    pence: sums(years.length),
    held: sums(years.length),
    before: fc.integer({ min: 3_000_000, max: 9_000_000 }).map((pounds) => pounds * 100),
    accepting: severalOf(ACCEPTING),
    varying: severalOf(VARYING),
    holding: oneOf(HOLDING),
  }),
).map((one) => {
  const { years, funder, grantee, pence, held, before } = one;
  const grant = shareOf(grantee, years, pence);
  const kept = shareOf('', years, held);
  const income = shareOf(
    funder,
    years,
    pence.map((sum, at) => sum + held[at]!),
  );
  return {
    recommendations: [
      {
        kind: 'accept-funding',
        id: 'r1',
        matter: 'grant-bid',
        funder,
        money: { kind: 'exact', amount: amountOf(income) },
        purpose: 'services',
      },
      {
        kind: 'vary-grant',
        id: 'r2',
        matter: 'grant-variation',
        recipient: grantee,
        agreement: { maximum: { kind: 'unsplit', pence: before }, until: '2024' },
        as: 'change',
        money: { kind: 'up-to', amount: amountOf(grant) },
        newEndDate: endOfYear(financialYear(years.at(-1)!)),
        purpose: 'services',
        fundedBy: { kind: 'recommendation', id: 'r1' },
      },
      {
        kind: 'note',
        id: 'r3',
        text: 'What the work needs is not yet known.',
        money: { kind: 'none' },
        fundedBy: { kind: 'recommendation', id: 'r1' },
        holdsBack: { amount: amountOf(kept), purpose: 'managing the work' },
      },
    ],
    sentences: [
      ...one.accepting.map((wording) => wording(income)),
      ...one.varying.map((wording) => wording(grant, before)),
      one.holding(totalOf(kept), years),
    ],
    table: moneyTable([income, grant], years),
    years,
    parties: [funder, grantee],
  };
});

export const PAPERS: fc.Arbitrary<RandomPaper> = fc.oneof(AWARDS, VARIATION);

/** The paper with its prose and its table in the financial section, in this order. */
export function writtenOut({ recommendations, sentences, table }: RandomPaper): Paper {
  const { paper } = example('pcd-1653-corrected');
  paper.summary = [];
  paper.recommendations = structuredClone(recommendations);
  sectionOf(paper, 'financial').blocks = [
    ...sentences.map((one) => paragraph(textOf(one))),
    structuredClone(table),
  ];
  sectionOf(paper, 'commercial').blocks = [paragraph('It is a grant.')];
  sectionOf(paper, 'legal').blocks = [
    paragraph(
      'Paragraph 4.8 of the Scheme covers bids for grant funding and the award of all individual grants, paragraph 5.22 the signing of agreements.',
    ),
  ];
  return paper;
}

/** Another fact of the same kind, that fits nowhere in the paper. */
export function otherFact(slot: Slot, { years, parties }: RandomPaper, chance: number): Slot {
  switch (slot.kind) {
    case 'sum':
      return { ...slot, pence: slot.pence + (1 + (chance % 9_999)) * 100 };
    case 'year':
      return { ...slot, starts: chance % 2 ? years[0]! - 1 : years.at(-1)! + 1 };
    case 'end':
      return { ...slot, starts: slot.starts + (chance % 2 ? 1 : -1) };
    case 'party': {
      const others = [...parties, 'Women and Girls Network'].filter((name) => name !== slot.name);
      return { ...slot, name: others[chance % others.length]! };
    }
  }
}
