import { code } from './check';

/** What the paper states of an agreement, beside what the ledger holds of it. */
export const LEDGER_CODES = {
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
  'agreement-unknown': code<{ recommendation: string; reference: string }>({
    severity: 'stop',
    title: 'The ledger holds no such agreement',
    words: ({ recommendation, reference }) => ({
      sentence: `${recommendation} varies ${reference}, and the ledger holds no agreement in force under that reference.`,
      settle: 'Correct the reference, or have the agreement entered in the ledger.',
      at: reference,
    }),
    example: { recommendation: 'recommendation 2', reference: 'SLT-2032' },
  }),
  'agreement-of-another': code<{
    recommendation: string;
    reference: string;
    recipient: string;
    holder: string;
  }>({
    severity: 'stop',
    title: 'The agreement is with somebody else',
    words: ({ recommendation, reference, recipient, holder }) => ({
      sentence: `${recommendation} varies ${reference} for ${recipient}, but in the ledger that is the agreement with ${holder}.`,
      settle: 'Name the agreement that is meant, or the organisation it is with.',
      at: `${reference}, with ${holder} in the ledger`,
      against: recipient,
    }),
    example: {
      recommendation: 'recommendation 2',
      reference: 'SLT-2023',
      recipient: 'Refuge',
      holder: 'Suzy Lamplugh Trust',
    },
  }),
};

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
  ...LEDGER_CODES,
};
