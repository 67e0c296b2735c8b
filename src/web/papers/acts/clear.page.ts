import { type PaperReader } from '../../../papers/paper.reader';
import { type ClearPaper } from '../../../workflow/clear-paper.action';
import { adviceViews } from '../advice/advice.view';
import { type ActPageOf } from './act-page';
import { changeSince } from './change-since';
import { readingView } from './reading.view';

const ASKED = { kind: 'clear' } as const;

/** @param papers - reads the revision that was cleared before, where the paper is cleared again */
export const clearPage =
  (action: ClearPaper, papers: PaperReader): ActPageOf<object> =>
  (scene) => {
    const { number } = scene.standing;
    return {
      asked: ASKED,
      template: 'papers/acts/clear',
      heading: 'Clear for the Chief Executive Officer',
      verb: 'clear this paper',
      shows: async () => ({
        advice: adviceViews(scene),
        reading: readingView(scene, 'everything'),
        since: await changeSince(papers, scene, { asked: ASKED, scope: 'everything' }),
      }),
      read: () => ({}),
      run: (_, by) => action.run(by),
      done: () => ({ words: `Paper ${number} is cleared`, href: `/papers/${number}` }),
    };
  };
