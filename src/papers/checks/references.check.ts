import { decisionReferencesIn, normaliseReference } from '../../kernel/decision-reference';
import { type Paper } from '../content/paper';
import { code, defineCheck, type Found } from './check';
import { placeOf } from './places';

const CODES = {
  'reference-not-listed': code<{ reference: string }>({
    severity: 'warn',
    title: 'A paper is relied on and not listed',
    words: ({ reference }) => ({
      sentence: `The text relies on ${reference}, which is not among the supporting papers.`,
      settle: `Add ${reference} to the supporting papers, or say why it is none.`,
      at: reference,
      against: 'not listed',
    }),
    example: { reference: 'PCD 1307' },
  }),
};

const listedIn = ({ supportingPapers }: Paper): Set<string> =>
  new Set(
    supportingPapers.flatMap((one) =>
      one.kind === 'decision'
        ? [normaliseReference(one.reference)]
        : decisionReferencesIn(one.title).map(({ reference }) => reference),
    ),
  );

export const references = defineCheck({
  name: 'references',
  compares:
    'Decision references in the prose, each at its first mention, with the supporting papers.',
  source:
    'Specified Information Order 2011: a reader must be able to find what a decision rests on.',
  codes: CODES,
  check: (examined) => {
    const seen = listedIn(examined.paper);
    return examined.claims.flatMap((claim): Found<typeof CODES>[] => {
      if (claim.kind !== 'reference' || seen.has(claim.reference)) return [];
      seen.add(claim.reference);
      return [
        {
          code: 'reference-not-listed',
          at: claim.place,
          against: placeOf(examined, '/supportingPapers'),
          params: { reference: claim.reference },
          offset: claim.offset,
        },
      ];
    });
  },
});
