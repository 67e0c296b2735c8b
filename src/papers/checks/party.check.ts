import { formatPounds } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { IS_OF, partyOf } from './candidates';
import { code, defineCheck, type Examined, type Found } from './check';
import { figuresOf, type Figures, type Numbered, numberedIn } from './figures';
import { amountClaimsIn, placeOf, recommendationsNamed } from './places';

const CODES = {
  'party-differs': code<{
    said: string;
    sum: string;
    recommendation: string;
    stated: string;
  }>({
    severity: 'warn',
    title: 'A sum of a recommendation is given to, or comes from, somebody else',
    words: ({ said, sum, recommendation, stated }) => ({
      sentence: `The text names ${said} with ${sum}, which in ${recommendation} is the sum of ${stated}.`,
      settle: 'Correct the name or the sum, or say why the two are the same by chance.',
      at: said,
      against: stated,
    }),
    example: {
      said: 'Refuge',
      sum: '£171,000',
      recommendation: 'recommendation 1',
      stated: 'Suzy Lamplugh Trust',
    },
  }),
};
type PartyFound = Found<typeof CODES>;
type Named = AmountClaim['named'][number];

const isTied = ({ years, pence }: AmountClaim, { total, byYear, after }: Figures): boolean =>
  pence === total || pence === after || years.some((year) => byYear.get(year) === pence);

const ofRole: Record<Named['role'], (one: Numbered) => boolean> = {
  payer: ({ one }) => IS_OF.accept(one),
  payee: ({ one }) => IS_OF.award(one) || IS_OF.vary(one),
};

const ACRONYM = /^[A-Z]{2,}$/;
const GENERAL = new Set([
  'Trust',
  'Service',
  'Services',
  'Council',
  'Office',
  'London',
  'National',
]);
const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z][\w’]{3,}/g) ?? []).filter((word) => !GENERAL.has(word));

/** `the Trust`, an abbreviation nobody defined, or half of a name may well be the party meant. */
function mayBe({ name, party: known }: Named, stated: string): boolean {
  if (known !== undefined) return false;
  const words = wordsOf(name);
  const isShared = words.some((word) => wordsOf(stated).includes(word));
  return words.length === 0 || ACRONYM.test(name) || isShared;
}

const isBody = ({ name }: Named, { context }: Examined): boolean =>
  wordsOf(name).some((word) => wordsOf(context.scheme.body).includes(word));

function against(claim: AmountClaim, examined: Examined): PartyFound[] {
  const all = numberedIn(examined.paper.recommendations);
  return claim.named.slice(0, 1).flatMap((named): PartyFound[] => {
    const same = all.filter(ofRole[named.role]).filter(({ one }) => {
      const figures = figuresOf(one);
      return figures && isTied(claim, figures);
    });
    const [first] = same;
    const parties = same.map(({ one }) => partyOf(one)!);
    const isRight = parties.some((stated) => stated === named.party || mayBe(named, stated));
    if (!first || isRight || isBody(named, examined)) return [];
    return [
      {
        code: 'party-differs',
        at: claim.place,
        against: placeOf(
          examined,
          `/recommendations/${first.at}/${named.role === 'payer' ? 'funder' : 'recipient'}`,
        ),
        params: {
          said: named.name,
          sum: formatPounds(claim.pence),
          recommendation: recommendationsNamed([first.at]),
          stated: parties[0]!,
        },
        offset: claim.offset,
      },
    ];
  });
}

export const party = defineCheck({
  name: 'party',
  compares:
    'Whom the prose names as paying or being paid with the recommendation that has the very sum.',
  source: 'Names of another paper get left in; a decision is for the party it names.',
  codes: CODES,
  check: (examined) =>
    amountClaimsIn(examined.claims)
      .filter(
        ({ sentence, qualifier, part }) => !sentence.background && qualifier !== 'about' && !part,
      )
      .flatMap((claim) => against(claim, examined)),
});
