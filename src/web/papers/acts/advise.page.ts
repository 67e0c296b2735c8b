import { type PaperReader } from '../../../papers/paper.reader';
import { capitalised } from '../../../kernel/sentences';
import { type GiveAdvice } from '../../../workflow/give-advice.action';
import { partsOfAdvice } from '../../../workflow/passage/parts-covered';
import { type Opinion } from '../../../workflow/passage/passage-act';
import { adviceViews } from '../advice/advice.view';
import { coversWords } from '../timeline/covers-words';
import { adviceName } from './act-links';
import { type ActPageOf } from './act-page';
import { changeSince } from './change-since';
import { readOpinion } from './opinion.form';
import { readingView } from './reading.view';

interface Advising {
  action: GiveAdvice;
  papers: PaperReader;
  /** `finance`, `legal` … */
  advice: string;
}

/** The parts an adviser answers for, and what changed in them since they answered last. */
export const advisePage =
  ({ action, papers, advice }: Advising): ActPageOf<Opinion> =>
  (scene) => {
    const { number } = scene.standing;
    const asked = { kind: 'advise', advice } as const;
    const scope = partsOfAdvice(advice);
    const name = adviceName(advice);
    return {
      asked,
      template: 'papers/acts/advise',
      heading: `Give ${name} advice`,
      verb: `give ${name} advice`,
      words: ['words'],
      shows: async () => ({
        covers: coversWords(scope, scene),
        hasFiles: scope === 'everything' || scope.some((part) => part.startsWith('attachments/')),
        reading: readingView(scene, scope),
        since: await changeSince(papers, scene, { asked, scope }),
        given: adviceViews(scene).filter((each) => each.key === advice),
      }),
      read: readOpinion,
      run: (opinion, by) => action.run({ ...by, advice, opinion }),
      done: () => ({
        words: `${capitalised(name)} advice is given on paper ${number}`,
        href: `/papers/${number}`,
      }),
    };
  };
