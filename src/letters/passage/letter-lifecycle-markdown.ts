import { drawnLifecycle } from '../../kernel/lifecycle-drawing';
import { LETTER_LIFECYCLE } from './letter-lifecycle';
import { LETTER_STATES, type LetterState } from './letter-state';
import { LETTER_ROLE_WORDS, LETTER_STATE_WORDS } from './letter-state.words';

/** The second half of `docs/lifecycle.md`, drawn from the table the code runs on. */
export function letterLifecycleMarkdown(): string {
  return [
    '# The life of a letter',
    '',
    'Generated from `src/letters/passage/letter-lifecycle.ts`; do not edit. What is not in the second',
    'table cannot happen. What keeps an act from being done although its line is here, and the words',
    'for it, stand in `letter-needs.ts`, `letter-capacity.ts`, `letter-sent.ts` and',
    '`letter-refusal.words.ts` beside it. The money of its decision is held for a letter from `cleared`',
    'on, is bound when it is `in-force`, and is free again at every other end. The service reminds the',
    'signatory by itself as well.',
    '',
    ...drawnLifecycle({
      states: LETTER_STATES,
      edges: LETTER_LIFECYCLE.map((edge) => ({ ...edge, by: LETTER_ROLE_WORDS[edge.by] })),
      wordsOf: (state) => LETTER_STATE_WORDS[state as LetterState],
      standing: 'The letter is',
    }),
    '',
  ].join('\n');
}
