import { code } from './check';

export const PRINTING_CODES = {
  'not-printable-character': code<{ characters: string }>({
    severity: 'stop',
    title: 'A character cannot be printed',
    words: ({ characters }) => ({
      sentence: `The fonts of the document do not have ${characters}.`,
      settle: 'Write it in words or leave it out.',
      at: characters,
    }),
    example: { characters: '☃ (U+2603)' },
  }),
  'not-printable-direction': code<{ words: string }>({
    severity: 'stop',
    title: 'Text that runs from right to left cannot be printed',
    words: ({ words }) => ({
      sentence: `“${words}” holds letters of a script that is written from right to left, which the document cannot set in its own order.`,
      settle: 'Write it in Latin letters.',
      at: words,
    }),
    example: { words: 'called שלום' },
  }),
  'not-printable-table': code<{ columns: string }>({
    severity: 'stop',
    title: 'A table is too wide for a page',
    words: ({ columns }) => ({
      sentence: `The table’s ${columns} columns do not fit beside each other, not even on a page turned sideways.`,
      settle: 'Divide the table in two, or take columns out.',
      at: `${columns} columns`,
    }),
    example: { columns: '12' },
  }),
};
