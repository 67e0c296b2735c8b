import { code } from './check';

export const TOTALS_CODES = {
  'total-differs': code<{ said: string; recommendation: string; expected: string }>({
    severity: 'stop',
    title: 'A sum differs from the recommendation',
    words: ({ said, recommendation, expected }) => ({
      sentence: `The text says ${said}, but ${recommendation} ${recommendation.startsWith('recommendations') ? 'give' : 'gives'} ${expected}.`,
      settle: `Change the sum in the text, or change ${recommendation}.`,
      at: said,
      against: expected,
    }),
    example: { said: '£490,000', recommendation: 'recommendation 1', expected: '£480,000' },
  }),
  'total-not-product': code<{ rate: string; years: string; product: string; said: string }>({
    severity: 'stop',
    title: 'A yearly sum and a total do not agree',
    words: ({ rate, years, product, said }) => ({
      sentence: `${rate} a year for ${years} comes to ${product}, but the text says ${said} in total.`,
      settle: 'Correct the yearly sum, the number of years or the total.',
      at: `${said} in total`,
      against: `${rate} a year for ${years}: ${product}`,
    }),
    example: { rate: '£240,000', years: '2 years', product: '£480,000', said: '£490,000' },
  }),
};
