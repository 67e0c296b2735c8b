import { code, defineCheck, type Examined, type Found } from './check';
import { citedIn, isCited } from './cited-paragraphs';
import { type Asked, askedIn, authorityOf, signingOf } from './matters';
import { moneyPlace, placeOf, recommendationsNamed } from './places';

const CODES = {
  'nobody-authorised-to-sign': code<{
    recommendations: string;
    instrument: string;
    scheme: string;
    cite: string;
  }>({
    severity: 'stop',
    title: 'Nobody is authorised to sign what follows',
    words: ({ recommendations, instrument, scheme, cite }) => ({
      sentence: `A ${instrument} follows ${recommendations}, and the paper names nobody who may sign it. ${scheme}`,
      settle: cite,
      at: `a ${instrument} follows`,
      against: 'no paragraph that lets anybody sign it',
    }),
    example: {
      recommendations: 'recommendation 2',
      instrument: 'grant modification letter',
      scheme: 'Paragraph 5.22 of the scheme gives it to the Chief Executive Officer.',
      cite: 'Cite paragraph 5.22, or add a recommendation that delegates the signing.',
    },
  }),
};
type SigningFound = Found<typeof CODES>;

const SIGNS =
  /\b(?:sign|signs|signing|execut(?:e|es|ing)|enter(?:s|ing)? into|finalis(?:e|es|ing)|issu(?:e|es|ing)|complet(?:e|es|ing))\b/i;

/** Whether a recommendation of the paper itself lets somebody sign. */
const isDelegated = ({ paper }: Examined): boolean =>
  paper.recommendations.some(
    (one) => one.kind === 'delegate-authority' && SIGNS.test(`${one.function} ${one.detail ?? ''}`),
  );

interface Unsigned {
  instrument: string;
  scheme: string;
  cite: string;
  at: number[];
}

function unsigned(asked: Asked, examined: Examined): Unsigned | undefined {
  const signing = signingOf(asked, examined);
  if (!signing || authorityOf(asked, examined).kind === 'not-in-force') return undefined;
  const { instrument } = signing;
  const delegate = 'add a recommendation that delegates the signing';
  if (signing.kind === 'nobody') {
    const scheme = 'The scheme is not known to give it to anybody.';
    return { instrument, scheme, cite: `${delegate.replace('add', 'Add')}.`, at: [asked.at] };
  }
  if (isCited(citedIn(examined), { paragraph: signing.paragraph })) return undefined;
  return {
    instrument,
    scheme: `Paragraph ${signing.paragraph} of the scheme gives it to the ${signing.post.name}.`,
    cite: `Cite paragraph ${signing.paragraph}, or ${delegate}.`,
    at: [asked.at],
  };
}

/** Each instrument once, with all the recommendations it follows. */
function check(examined: Examined): SigningFound[] {
  if (isDelegated(examined)) return [];
  const missing = new Map<string, Unsigned>();
  for (const asked of askedIn(examined)) {
    const one = unsigned(asked, examined);
    const known = one && missing.get(one.instrument);
    if (known) known.at.push(asked.at);
    else if (one) missing.set(one.instrument, one);
  }
  return [...missing.values()].map(({ at, instrument, scheme, cite }) => ({
    code: 'nobody-authorised-to-sign',
    at: moneyPlace(examined, at[0]!, 'matter'),
    against: placeOf(examined, '/delegations'),
    params: { recommendations: recommendationsNamed(at), instrument, scheme, cite },
  }));
}

export const signing = defineCheck({
  name: 'signing',
  compares:
    'The agreement or letter that follows each recommendation with the paragraphs the paper cites and the authority it delegates.',
  source: 'Scheme of Delegation and Consent, paragraph 5.22.',
  codes: CODES,
  check,
});
