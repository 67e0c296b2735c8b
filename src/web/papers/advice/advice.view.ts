import { capitalised } from '../../../kernel/sentences';
import { postName } from '../../../workflow/passage/act-facts';
import { adviceOn, callsOf } from '../../../workflow/passage/on-file';
import { type Act, type ActOf, type Opinion } from '../../../workflow/passage/passage-act';
import { adviceName } from '../acts/act-links';
import { type PaperScene } from '../acts/paper-scene';
import { waitingViews } from '../acts/waiting.view';
import { actedAs, mayReadAct, OPINION_WORDS } from '../timeline/act-words';

/** Something said on an advice: the adviser's opinion, or the author's answer to an objection. */
export interface SaidView {
  /** `Objects`, `Answer of the author`. */
  what: string;
  /** `Legal adviser, Example Name`. */
  by: string;
  at: string;
  revision: number;
  /** Absent where the opinion has no words, or they are not the viewer's to read. */
  words?: string;
  /** When it ceased to count. */
  fell?: string;
}

export interface AdviceView {
  /** `data-protection`. */
  key: string;
  /** `Data protection`. */
  name: string;
  post: string;
  /** What of it is still open: it is waited for, or objects. */
  status?: { text: string; colour: 'red' | 'blue' };
  /** Who could give it, and since when it is waited for; absent once it is given. */
  waiting?: { who: string; since?: string };
  /** In the order it was said. */
  said: SaidView[];
  /** Whether everything said is the viewer's to read. */
  isReadable: boolean;
}

type Said = ActOf<'advice'> | ActOf<'answer'>;

const isOn =
  (advice: string) =>
  (act: Act): act is Said =>
    (act.kind === 'advice' || act.kind === 'answer') && act.advice === advice;

function opinionText(opinion: Opinion): string | undefined {
  if (opinion.kind === 'agree') return undefined;
  return opinion.kind === 'agree-with-comments' ? opinion.comments : opinion.because;
}

function whatOf(act: Said, isReadable: boolean): string {
  if (act.kind === 'answer') return 'Answer of the author';
  return isReadable ? capitalised(OPINION_WORDS[act.opinion.kind]) : 'Advice given';
}

function saidView(act: Said, scene: PaperScene): SaidView {
  const isReadable = mayReadAct(act, scene);
  const words = act.kind === 'answer' ? act.text : opinionText(act.opinion);
  const name = scene.names.get(act.by);
  return {
    what: whatOf(act, isReadable),
    by: [actedAs(act, scene), name].filter((part) => part !== undefined).join(', '),
    at: act.at,
    revision: act.revision,
    ...(isReadable && words !== undefined && { words }),
    ...(act.fell && { fell: act.fell.at }),
  };
}

function statusOf(given: ActOf<'advice'> | undefined, scene: PaperScene): AdviceView['status'] {
  if (!given) return { text: 'Waiting', colour: 'blue' };
  const isOpen = given.opinion.kind === 'object' && mayReadAct(given, scene);
  return isOpen ? { text: 'Objects', colour: 'red' } : undefined;
}

/** Everybody whose advice is called for, with what was said as far as the viewer may read it. */
export function adviceViews(scene: PaperScene): AdviceView[] {
  const { passage, facts } = scene.standing;
  const waiting = waitingViews(scene);
  return callsOf(passage).map(({ advice, post }): AdviceView => {
    const acts = passage.acts.filter(isOn(advice));
    const given = adviceOn(passage, advice);
    const whose = postName(post, facts);
    const turn = given ? undefined : waiting.find((each) => each.whose === whose);
    return {
      key: advice,
      name: capitalised(adviceName(advice)),
      post: whose,
      status: statusOf(given, scene),
      ...(turn && { waiting: turn }),
      said: acts.map((act) => saidView(act, scene)),
      isReadable: acts.every((act) => mayReadAct(act, scene)),
    };
  });
}
