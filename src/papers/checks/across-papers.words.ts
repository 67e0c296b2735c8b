import { code } from './check';

export const ACROSS_CODES = {
  'budget-exceeded': code<{
    budget: string;
    available: string;
    own: string;
    others: string;
    over: string;
  }>({
    severity: 'stop',
    title: 'Together with other decisions a budget is overdrawn',
    words: ({ budget, available, own, others, over }) => ({
      sentence: `This paper draws ${own} on ${budget}, which holds ${available}${others === '' ? '' : `, and ${others}`}: ${over} over.`,
      settle: `Lower what is drawn on ${budget}, or name another budget.`,
      at: `draws ${own} on ${budget}`,
    }),
    example: {
      budget: 'the VAWG Fund',
      available: '£1,000,000',
      own: '£672,000',
      others: 'PCD 633 has drawn £400,000',
      over: '£72,000',
    },
  }),
  'maximum-authorised-twice': code<{ recommendation: string; others: string; reference: string }>({
    severity: 'stop',
    title: 'A new maximum would authorise the same money twice',
    words: ({ recommendation, others, reference }) => ({
      sentence: `${recommendation} sets a new maximum for ${reference} on what is in force today, but ${others}, which no letter has brought into force: the money between would be authorised twice.`,
      settle:
        'Word it as a change by a sum on top of the earlier decision, or wait until its letter is in force.',
      at: `a new maximum for ${reference}`,
    }),
    example: {
      recommendation: 'recommendation 2',
      others: 'PCD 1600 has authorised £100,000 for it',
      reference: 'SLT-2023',
    },
  }),
  'authority-outstanding': code<{ recommendation: string; others: string; reference: string }>({
    severity: 'warn',
    title: 'An earlier decision on the same agreement is not in force yet',
    words: ({ recommendation, others, reference }) => ({
      sentence: `${recommendation} varies ${reference}, and ${others}, which no letter has brought into force.`,
      settle:
        'Say whether this decision comes on top of the earlier one, and what the maximum then is.',
      at: `varies ${reference}`,
    }),
    example: {
      recommendation: 'recommendation 2',
      others: 'PCD 1600 has authorised £100,000 for it',
      reference: 'SLT-2023',
    },
  }),
};
