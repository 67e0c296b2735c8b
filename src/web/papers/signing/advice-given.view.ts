import { formatDate } from '../../../kernel/local-date';
import { capitalised, inSeries } from '../../../kernel/sentences';
import { postName } from '../../../workflow/passage/act-facts';
import { adviceOn, callsOf, type Situation } from '../../../workflow/passage/on-file';
import { type Act, type ActOf } from '../../../workflow/passage/passage-act';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';
import { adviceName } from '../acts/act-links';

/** Something said in the course of an objection, in full. */
interface Said {
  /** `Legal adviser, 11 March 2024`. */
  who: string;
  words: string;
}

interface Objection {
  /** `Data protection`. */
  advice: string;
  said: Said[];
}

export interface AdviceGiven {
  /** `1 objection still stands`. */
  heading: string;
  objections: Objection[];
  /** Those who agree without a word, in one line; empty where nobody does. */
  agree: string;
  comments: { advice: string; words: string }[];
  notRequired: { advice: string; words: string }[];
  /** Objections that their advisers have withdrawn. */
  withdrawn: string[];
}

const isOn =
  (advice: string) =>
  (act: Act): act is ActOf<'advice'> | ActOf<'answer'> =>
    (act.kind === 'advice' || act.kind === 'answer') && act.advice === advice;

const objects = (act: Act): boolean => act.kind === 'advice' && act.opinion.kind === 'object';

function wordsOf(act: ActOf<'advice'> | ActOf<'answer'>): string {
  if (act.kind === 'answer') return act.text;
  if (act.opinion.kind === 'agree') return 'agrees';
  return act.opinion.kind === 'agree-with-comments' ? act.opinion.comments : act.opinion.because;
}

/** From the first objection on: what was said since, whether or not it still counts. */
function courseOf(advice: string, { passage, facts }: Situation): Said[] {
  const said = passage.acts.filter(isOn(advice));
  const first = said.findIndex(objects);
  return said.slice(first).map((act) => {
    const who = act.post === undefined ? 'Author’s answer' : postName(act.post, facts);
    return { who: `${who}, ${formatDate(act.on)}`, words: wordsOf(act) };
  });
}

function headingOf(count: number): string {
  if (count === 0) return 'no objection stands';
  return `${count} ${count === 1 ? 'objection still stands' : 'objections still stand'}`;
}

/** Objections in full with what the author answered; the rest in a line for each sort. */
export function adviceGiven({ standing }: PaperToSign): AdviceGiven {
  const { passage } = standing;
  const standingAdvice = callsOf(passage).flatMap(({ advice }) => adviceOn(passage, advice) ?? []);
  const ofKind = (kind: string) => standingAdvice.filter(({ opinion }) => opinion.kind === kind);
  const objecting = ofKind('object');
  const line = (act: ActOf<'advice'>) => ({ advice: adviceName(act.advice), words: wordsOf(act) });
  return {
    heading: headingOf(objecting.length),
    objections: objecting.map(({ advice }) => ({
      advice: capitalised(adviceName(advice)),
      said: courseOf(advice, standing),
    })),
    agree: inSeries(ofKind('agree').map(({ advice }) => adviceName(advice))),
    comments: ofKind('agree-with-comments').map(line),
    notRequired: ofKind('not-required').map(line),
    withdrawn: standingAdvice
      .filter((act) => !objects(act) && passage.acts.filter(isOn(act.advice)).some(objects))
      .map(({ advice }) => adviceName(advice)),
  };
}
