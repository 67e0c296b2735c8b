import { drawnLifecycle } from '../../kernel/lifecycle-drawing';
import { LIFECYCLE } from './lifecycle';
import { type State, STATES } from './passage-state';
import { ROLE_WORDS, STATE_WORDS } from './state.words';

/** The first half of `docs/lifecycle.md`, drawn from the table the code runs on. */
export function lifecycleMarkdown(): string {
  return [
    '# The life of a paper',
    '',
    'Generated from `src/workflow/passage/lifecycle.ts`; do not edit. What is not in the second',
    'table cannot happen. What keeps an act from being done although its line is here, and the words',
    'for it, stand in `needs.ts`, `barred.ts`, `what-was-sent.ts` and `blockers.words.ts` beside it.',
    'The picture leaves out acts after which the paper stays where it is.',
    '',
    ...drawnLifecycle({
      states: STATES,
      edges: LIFECYCLE.map((edge) => ({ ...edge, by: ROLE_WORDS[edge.by] })),
      wordsOf: (state) => STATE_WORDS[state as State],
      standing: 'The paper is',
    }),
    '',
  ].join('\n');
}
