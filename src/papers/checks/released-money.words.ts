import { code } from './check';

export const RELEASED_CODES = {
  'held-back-unknown': code<{ recommendation: string; decision: string }>({
    severity: 'stop',
    title: 'The earlier decision holds nothing back',
    words: ({ recommendation, decision }) => ({
      sentence: `${recommendation} uses money that ${decision} is said to hold back, and in the ledger it holds none back.`,
      settle: 'Name the decision that holds the money back, or say what else pays.',
      at: `money held back by ${decision}`,
    }),
    example: { recommendation: 'recommendation 2', decision: 'PCD 1653' },
  }),
  'held-back-exceeded': code<{ decision: string; held: string; drawn: string; over: string }>({
    severity: 'stop',
    title: 'More is used than the earlier decision holds back',
    words: ({ decision, held, drawn, over }) => ({
      sentence: `This paper uses ${drawn} of what ${decision} holds back, which is ${held}: ${over} over.`,
      settle: `Lower what is used, year by year, to what ${decision} holds back.`,
      at: `${drawn} of what is held back`,
    }),
    example: {
      decision: 'PCD 1653',
      held: '£20,000 in 2024/25 and £20,000 in 2025/26',
      drawn: '£50,000',
      over: '£10,000 in 2025/26',
    },
  }),
};
