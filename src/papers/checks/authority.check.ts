import { formatDate } from '../../kernel/local-date';
import { AUTHORITY_CODES } from './authority.words';
import { defineCheck, type Examined, type Found } from './check';
import { type Asked, askedIn, authorityOf, wordsOfMatter } from './matters';
import { moneyPlace, recommendationsNamed } from './places';

type AuthorityFound = Found<typeof AUTHORITY_CODES>;

function uncovered(asked: Asked, examined: Examined): AuthorityFound[] {
  const authority = authorityOf(asked, examined);
  const at = moneyPlace(examined, asked.at, 'matter');
  const recommendation = recommendationsNamed([asked.at]);
  if (authority.kind === 'not-covered') {
    const matter = wordsOfMatter(examined.context.scheme, asked.matter);
    return [{ code: 'no-paragraph-covers', at, params: { recommendation, matter } }];
  }
  if (authority.kind !== 'unnumbered') return [];
  const { words, post } = authority;
  const params = { recommendation, words, post: post.name };
  return [{ code: 'paragraph-unnumbered', at, params }];
}

function check(examined: Examined): AuthorityFound[] {
  const asked = askedIn(examined);
  const { scheme, on } = examined.context;
  const [first] = asked;
  if (first && authorityOf(first, examined).kind === 'not-in-force') {
    return [
      {
        code: 'scheme-not-in-force',
        at: moneyPlace(examined, first.at, 'matter'),
        params: { scheme: `${scheme.title} (${scheme.version})`, on: formatDate(on) },
      },
    ];
  }
  return asked.flatMap((one) => uncovered(one, examined));
}

export const authority = defineCheck({
  name: 'authority',
  compares:
    'The matter and sum of each recommendation with the paragraphs of the scheme of delegation.',
  source:
    'Scheme of Delegation and Consent; Police Reform and Social Responsibility Act 2011, sections 18 and 19.',
  codes: AUTHORITY_CODES,
  check,
});
