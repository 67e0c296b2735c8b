import { code } from './check';

export const AGREEMENT_CODES = {
  'money-past-agreement': code<{
    recommendation: string;
    year: string;
    moneyUntil: string;
    end: string;
  }>({
    severity: 'stop',
    title: 'Money runs past the end of the agreement',
    words: ({ recommendation, year, moneyUntil, end }) => ({
      sentence: `${recommendation} has money in ${year}, which runs to ${moneyUntil}, but the agreement ends ${end}.`,
      settle: `Give ${recommendation} a new end date, or take out the money of the years after the end.`,
      at: `money in ${year}`,
      against: `the agreement ends ${end}`,
    }),
    example: {
      recommendation: 'recommendation 2',
      year: '2025/26',
      moneyUntil: '31 March 2026',
      end: 'in 2025',
    },
  }),
  'agreement-maximum-differs': code<{ said: string; recommendation: string; stated: string }>({
    severity: 'stop',
    title: 'The maximum of the agreement differs between parts',
    words: ({ said, recommendation, stated }) => ({
      sentence: `The text gives the agreement a maximum of ${said}, but ${recommendation} states ${stated}.`,
      settle: `Correct the text, or what ${recommendation} states of the agreement.`,
      at: said,
      against: stated,
    }),
    example: { said: '£480,000', recommendation: 'recommendation 2', stated: '£490,000' },
  }),
  'end-differs': code<{ said: string; recommendation: string; stated: string }>({
    severity: 'stop',
    title: 'The end of an agreement differs between parts',
    words: ({ said, recommendation, stated }) => ({
      sentence: `The text gives ${said} as the end, but ${recommendation} ${recommendation.startsWith('recommendations') ? 'have' : 'has'} ${stated}.`,
      settle: `Correct the text, or the end in ${recommendation}.`,
      at: said,
      against: stated,
    }),
    example: {
      said: '31 March 2027',
      recommendation: 'recommendation 2',
      stated: '31 March 2026',
    },
  }),
  'agreement-differs': code<{ fact: string; stated: string; held: string; reference: string }>({
    severity: 'stop',
    title: 'The agreement is not what the paper says it is',
    words: ({ fact, stated, held, reference }) => ({
      sentence: `The paper gives ${stated} as the ${fact} of the agreement, but the ledger holds ${held} for ${reference}.`,
      settle: 'Correct the agreement in the paper, or name the agreement that is meant.',
      at: stated,
      against: `${held}, in the ledger`,
    }),
    example: { fact: 'maximum', stated: '£490,000', held: '£540,925', reference: 'SLT-2020' },
  }),
};
