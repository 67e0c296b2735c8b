import { type AnswerObjection } from '../../../workflow/answer-objection.action';
import { unansweredObjections } from '../../../workflow/passage/on-file';
import { type FormReading } from '../form/form-reading';
import { adviceViews } from '../advice/advice.view';
import { adviceName } from './act-links';
import { type ActPageOf } from './act-page';
import { readWords } from './words.form';

interface Answering {
  objection: number;
  text: string;
}

const SAYS = { missing: 'Enter your answer to the objection', called: 'Your answer' };

/** The objection that the page showed; one given since is not answered by what was written before. */
const objectionIn = (form: FormReading): number => Number(form.text('objection')) || 0;

export const answerObjectionPage =
  (action: AnswerObjection, advice: string): ActPageOf<Answering> =>
  (scene) => {
    const { number, passage } = scene.standing;
    const objection = unansweredObjections(passage).find((act) => act.advice === advice);
    const name = adviceName(advice);
    return {
      asked: { kind: 'answer-objection', advice },
      template: 'papers/acts/answer-objection',
      heading: `Answer the objection on ${name}`,
      verb: `answer an objection on ${name}`,
      words: ['answer'],
      shows: () => ({
        objection: objection?.number,
        given: adviceViews(scene).filter((each) => each.key === advice),
      }),
      read: (form) => {
        const text = readWords(form, 'answer', SAYS);
        return text === undefined ? undefined : { objection: objectionIn(form), text };
      },
      run: (answering, { person }) => action.run({ person, number, advice, ...answering }),
      done: () => ({
        words: `Your answer is saved. Whoever objected can say now whether the objection stands.`,
        href: `/papers/${number}`,
      }),
    };
  };
