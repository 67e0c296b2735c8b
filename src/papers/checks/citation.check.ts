import { inSeries } from '../../kernel/sentences';
import { code, defineCheck, type Examined, type Found } from './check';
import { type Cited, citedIn, isCited } from './cited-paragraphs';
import { askedIn, authorityOf } from './matters';
import { moneyPlace, placeOf, recommendationsNamed } from './places';

const CODES = {
  'authority-not-cited': code<{
    recommendations: string;
    paragraph: string;
    words: string;
    cited: string;
  }>({
    severity: 'warn',
    title: 'The paragraph that covers a recommendation is not cited',
    words: ({ recommendations, paragraph, words, cited }) => ({
      sentence: `${recommendations} ${recommendations.startsWith('recommendations') ? 'rest' : 'rests'} on ${paragraph} (${words}). The paper cites ${cited}.`,
      settle: `Cite ${paragraph}, or say why it is not needed.`,
      at: `rests on ${paragraph}`,
      against: `cites ${cited}`,
    }),
    example: {
      recommendations: 'recommendation 2',
      paragraph: 'paragraph 4.8, award limb',
      words: 'variation of a grant',
      cited: '4.8 (bids) and 4.8 (strategy)',
    },
  }),
};
type CitationFound = Found<typeof CODES>;

function citedWords(cited: readonly Cited[]): string {
  const each = cited.flatMap(({ paragraph, limbs }) =>
    limbs.length === 0 ? [paragraph] : limbs.map((limb) => `${paragraph} (${limb})`),
  );
  return each.length === 0 ? 'no paragraph' : inSeries([...new Set(each)].sort());
}

interface Missing {
  paragraph: string;
  words: string;
  at: number[];
}

/** Each paragraph and limb that is missing, once, with all the recommendations that rest on it. */
function missingIn(examined: Examined, cited: readonly Cited[]): Missing[] {
  const missing = new Map<string, Missing>();
  for (const asked of askedIn(examined)) {
    const authority = authorityOf(asked, examined);
    if (authority.kind !== 'covered' || isCited(cited, authority)) continue;
    const { paragraph, limb, words } = authority;
    const name = `paragraph ${paragraph}${limb === undefined ? '' : `, ${limb} limb`}`;
    const known = missing.get(name);
    if (known) known.at.push(asked.at);
    else missing.set(name, { paragraph: name, words, at: [asked.at] });
  }
  return [...missing.values()];
}

function check(examined: Examined): CitationFound[] {
  const cited = citedIn(examined);
  return missingIn(examined, cited).map(({ paragraph, words, at }) => ({
    code: 'authority-not-cited',
    at: moneyPlace(examined, at[0]!, 'matter'),
    against: placeOf(examined, '/delegations'),
    params: {
      recommendations: recommendationsNamed(at),
      paragraph,
      words,
      cited: citedWords(cited),
    },
  }));
}

export const citation = defineCheck({
  name: 'citation',
  compares:
    'The paragraph and limb of the scheme that covers each recommendation with those the paper cites, in its data or its prose.',
  source: 'Scheme of Delegation and Consent: whoever decides must be seen to have the power.',
  codes: CODES,
  check,
});
