import { code, defineCheck, type Examined, type Found } from './check';
import { numberedIn } from './figures';
import { isMatterOf } from './matters';
import { moneyPlace, placeOf, recommendationsNamed } from './places';

const CODES = {
  'matter-unknown': code<{ recommendation: string; matter: string; scheme: string }>({
    severity: 'stop',
    title: 'The scheme does not know the matter',
    words: ({ recommendation, matter, scheme }) => ({
      sentence: `${recommendation} is of the matter “${matter}”, which ${scheme} does not have.`,
      settle: `Choose a matter of the scheme for ${recommendation}.`,
      at: matter,
    }),
    example: {
      recommendation: 'recommendation 1',
      matter: 'grant-awarding',
      scheme: 'the MOPAC Scheme of Delegation and Consent',
    },
  }),
  'section-unknown': code<{ key: string }>({
    severity: 'stop',
    title: 'The layout has no such section',
    words: ({ key }) => ({
      sentence: `The layout of this paper has no section “${key}”, so what is written there would not be printed.`,
      settle: 'Move the text to a section of the layout.',
      at: key,
    }),
    example: { key: 'finance' },
  }),
  'section-repeated': code<{ key: string }>({
    severity: 'stop',
    title: 'A section stands twice',
    words: ({ key }) => ({
      sentence: `The section “${key}” stands twice, and only the first would be printed.`,
      settle: 'Bring the text of both together.',
      at: key,
      against: key,
    }),
    example: { key: 'financial' },
  }),
  'act-unknown': code<{ act: string }>({
    severity: 'stop',
    title: 'The statutes file has no such Act',
    words: ({ act }) => ({
      sentence: `The power rests on “${act}”, an Act the statutes file does not have.`,
      settle: 'Choose the Act from the list, or have it added.',
      at: act,
    }),
    example: { act: 'prsra-2012' },
  }),
};
type VocabularyFound = Found<typeof CODES>;

const matters = (examined: Examined): VocabularyFound[] =>
  numberedIn(examined.paper.recommendations).flatMap(({ one, at }): VocabularyFound[] => {
    const { scheme } = examined.context;
    if (one.kind === 'note' || isMatterOf(scheme, one.matter)) return [];
    return [
      {
        code: 'matter-unknown',
        at: moneyPlace(examined, at, 'matter'),
        params: {
          recommendation: recommendationsNamed([at]),
          matter: one.matter,
          scheme: `the ${scheme.title}`,
        },
      },
    ];
  });

const sections = (examined: Examined): VocabularyFound[] =>
  examined.paper.sections.flatMap(({ key }, at): VocabularyFound[] => {
    const pointer = `/sections/${at}`;
    const place = { pointer, printed: `section “${key}”` };
    if (!examined.context.manifest.sections.some((rule) => rule.key === key)) {
      return [{ code: 'section-unknown', at: place, params: { key } }];
    }
    const first = examined.paper.sections.findIndex((section) => section.key === key);
    if (first === at) return [];
    const against = placeOf(examined, `/sections/${first}`);
    return [{ code: 'section-repeated', at: place, against, params: { key } }];
  });

const acts = (examined: Examined): VocabularyFound[] =>
  examined.paper.powers.flatMap(({ act }, at): VocabularyFound[] =>
    examined.context.statutes.some(({ key }) => key === act)
      ? []
      : [{ code: 'act-unknown', at: placeOf(examined, `/powers/${at}/act`), params: { act } }],
  );

export const vocabulary = defineCheck({
  name: 'vocabulary',
  compares: 'Matters, sections and Acts with the scheme, the layout and the statutes file.',
  source: 'What a list does not know cannot be routed, printed or relied on.',
  codes: CODES,
  check: (examined) => [...matters(examined), ...sections(examined), ...acts(examined)],
});
