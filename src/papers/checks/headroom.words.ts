import { code } from './check';

export const HEADROOM_CODES = {
  'headroom-exceeded': code<{
    available: string;
    source: string;
    drawn: string;
    over: string;
  }>({
    severity: 'stop',
    title: 'More is promised than comes in',
    words: ({ available, source, drawn, over }) => ({
      sentence: `${drawn} ${drawn.includes(' and ') ? 'draw' : 'draws'} on ${source}, which gives ${available}: ${over} over.`,
      settle: `Lower what is committed or held back, or raise ${source}.`,
      at: drawn,
      against: available,
    }),
    example: {
      available: '£480,000',
      source: 'recommendation 1',
      drawn: 'recommendation 2 (£480,000) and recommendation 3 (£40,000 held back)',
      over: '£20,000 in 2024/25 and £20,000 in 2025/26',
    },
  }),
  'headroom-used-up': code<{
    available: string;
    source: string;
    drawn: string;
    unknown: string;
    reduction: string;
  }>({
    severity: 'stop',
    title: 'Nothing is left for what else is to be paid',
    words: ({ available, source, drawn, unknown, reduction }) => ({
      sentence: [
        `${drawn} may use all ${available} of ${source}, and ${unknown} draws a sum on it that nobody knows yet.`,
        reduction &&
          `Paragraph ${reduction} says that the grant will be reduced; no recommendation reduces it.`,
      ]
        .filter(Boolean)
        .join(' '),
      settle: `Put a sum to ${unknown}, hold it back, and commit only what is left of ${source}.`,
      at: `${drawn}: all of ${available}`,
      against: 'a sum to be determined out of the same money',
    }),
    example: {
      available: '£480,000',
      source: 'recommendation 1',
      drawn: 'recommendation 2 (£480,000)',
      unknown: 'recommendation 3',
      reduction: '3.2',
    },
  }),
};
