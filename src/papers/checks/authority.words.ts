import { code } from './check';

export const AUTHORITY_CODES = {
  'no-paragraph-covers': code<{ recommendation: string; matter: string }>({
    severity: 'stop',
    title: 'No paragraph of the scheme covers a recommendation',
    words: ({ recommendation, matter }) => ({
      sentence: `No paragraph of the scheme lets anybody decide ${recommendation} (${matter}) for this sum.`,
      settle: `Choose the matter that ${recommendation} belongs to, or find out who may decide it.`,
      at: matter,
    }),
    example: { recommendation: 'recommendation 1', matter: 'requests to go to tender' },
  }),
  'paragraph-unnumbered': code<{ recommendation: string; words: string; post: string }>({
    severity: 'stop',
    title: 'The paragraph that covers a recommendation has no known number',
    words: ({ recommendation, words, post }) => ({
      sentence: `${recommendation} is for the ${post} (${words}), but the scheme file does not know the number of the paragraph, and none is invented.`,
      settle: 'Ask Governance for the number and have it entered in the scheme file.',
      at: words,
    }),
    example: {
      recommendation: 'recommendation 1',
      words: 'budget movements and virements',
      post: 'Deputy Mayor for Policing and Crime',
    },
  }),
  'scheme-not-in-force': code<{ scheme: string; on: string }>({
    severity: 'stop',
    title: 'The scheme of delegation is not in force',
    words: ({ scheme, on }) => ({
      sentence: `${scheme} is not in force on ${on}, so nobody is known to decide this paper.`,
      settle: 'Use the version of the scheme that is in force on the day of the decision.',
      at: on,
    }),
    example: {
      scheme: 'MOPAC Scheme of Delegation and Consent (as cited in papers of 2020 and 2024)',
      on: '18 March 2019',
    },
  }),
};
