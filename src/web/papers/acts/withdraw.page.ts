import { type WithdrawPaper } from '../../../workflow/withdraw-paper.action';
import { type ActPageOf } from './act-page';
import { readWords } from './words.form';

const SAYS = { missing: 'Say why you withdraw the paper', called: 'The reason' };

export const withdrawPage =
  (action: WithdrawPaper): ActPageOf<string> =>
  ({ standing: { number } }) => ({
    asked: { kind: 'withdraw' },
    template: 'papers/acts/withdraw',
    heading: 'Withdraw the paper',
    verb: 'withdraw this paper',
    words: ['reason'],
    read: (form) => readWords(form, 'reason', SAYS),
    run: (reason, { person }) => action.run({ person, number, reason }),
    done: () => ({ words: `Paper ${number} is withdrawn`, href: `/papers/${number}` }),
  });
