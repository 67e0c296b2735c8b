import { type Rerun } from '../../../workflow/passage/passage-act';
import { type ReturnPaper } from '../../../workflow/return-paper.action';
import { type ActPageOf } from './act-page';
import { readChoice, readWords } from './words.form';

interface Returning {
  reason: string;
  rerun: Rerun;
}

const REASON = { missing: 'Say why you return it', called: 'The reason' };
const RERUNS = ['touched', 'everything'] as const;

export const returnPage =
  (action: ReturnPaper): ActPageOf<Returning> =>
  ({ standing: { number } }) => ({
    asked: { kind: 'return' },
    template: 'papers/acts/return',
    heading: 'Return to the policy officer',
    verb: 'return this paper',
    words: ['reason'],
    read: (form) => {
      const reason = readWords(form, 'reason', REASON);
      const missing = 'Select what has to run again';
      const rerun = readChoice(form, 'rerun', { values: RERUNS, missing });
      return reason !== undefined && rerun !== undefined ? { reason, rerun } : undefined;
    },
    run: (returning, { person }) => action.run({ person, number, ...returning }),
    done: () => ({
      words: `Paper ${number} is returned to the policy officer`,
      href: `/papers/${number}`,
    }),
  });
