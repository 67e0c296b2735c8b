import { inSeries } from '../../../kernel/sentences';
import { deciderOf } from '../../../workflow/passage/held';
import { submissionNow } from '../../../workflow/passage/submission';
import { postName } from '../../../workflow/passage/act-facts';
import { type SubmitPaper } from '../../../workflow/submit-paper.action';
import { adviceName } from './act-links';
import { type ActPageOf } from './act-page';
import { type PaperScene } from './paper-scene';
import { readingView } from './reading.view';

/** Who is asked by a submission now. */
function asksOf({ standing }: PaperScene): { advice: string; decider: string } {
  const { passage, facts } = standing;
  const submission = submissionNow(passage, facts);
  const decider = deciderOf(submission);
  return {
    advice: inSeries(submission.route.advisers.map(({ advice }) => adviceName(advice))),
    decider: decider === undefined ? '' : postName(decider, facts),
  };
}

export const submitPage =
  (action: SubmitPaper): ActPageOf<object> =>
  (scene) => {
    const { number } = scene.standing;
    return {
      asked: { kind: 'submit' },
      template: 'papers/acts/submit',
      heading: 'Submit for advice',
      verb: 'submit this paper',
      shows: () => ({ ...asksOf(scene), reading: readingView(scene, 'everything') }),
      read: () => ({}),
      run: (_, by) => action.run(by),
      done: () => ({
        words: `Paper ${number} is submitted. Everybody whose turn it is gets an e-mail.`,
        href: `/papers/${number}`,
      }),
    };
  };
