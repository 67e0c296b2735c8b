import { capitalised } from '../../../kernel/sentences';
import { mayReadAdvice } from '../../../workflow/may-read-advice';
import { postName } from '../../../workflow/passage/act-facts';
import { type Act, type ActOf, type Opinion } from '../../../workflow/passage/passage-act';
import { adviceName } from '../acts/act-links';
import { type PaperScene } from '../acts/paper-scene';

export const OPINION_WORDS: Record<Opinion['kind'], string> = {
  agree: 'agrees',
  'agree-with-comments': 'agrees, with comments',
  object: 'objects',
  'not-required': 'not required',
};

type Titles = {
  [Kind in Exclude<Act['kind'], 'advice' | 're-route'>]: (act: ActOf<Kind>) => string;
};

const TITLES: Titles = {
  submission: () => 'Submitted for advice',
  answer: ({ advice }) => `Objection on ${adviceName(advice)} answered`,
  interests: ({ declared }) =>
    declared.kind === 'none' ? 'No interest declared' : 'Interest declared',
  dispensation: () => 'Dispensation recorded',
  clearance: () => 'Cleared',
  approval: () => 'Approved and signed',
  'interests-reconfirmed': () => 'Interests confirmed',
  decision: () => 'Decided: approved and signed',
  refusal: () => 'Refused',
  postponement: () => 'Decision postponed',
  return: () => 'Returned to the policy officer',
  withdrawal: () => 'Withdrawn',
  publication: () => 'Published',
};

/** Whether the viewer may read what an act says: advice and its answers are internal. */
export const mayReadAct = (act: Act, { standing, viewer }: PaperScene): boolean =>
  (act.kind !== 'advice' && act.kind !== 'answer') || mayReadAdvice(viewer, act, standing);

function adviceTitle(act: ActOf<'advice'>, scene: PaperScene): string {
  const earlier = scene.standing.passage.acts.some(
    (each) => each.kind === 'advice' && each.advice === act.advice && each.number < act.number,
  );
  const name = `${capitalised(adviceName(act.advice))} advice`;
  const given = earlier ? ' given again' : '';
  if (!mayReadAct(act, scene)) return `${name}${given || ' given'}`;
  return `${name}${given}: ${OPINION_WORDS[act.opinion.kind]}`;
}

/** What was done, as a heading says it; nothing of an opinion to whoever may not read it. */
export function actTitle(act: Act, scene: PaperScene): string {
  if (act.kind === 'advice') return adviceTitle(act, scene);
  if (act.kind === 're-route') {
    return `Decision given to the ${postName(act.to, scene.standing.facts)}`;
  }
  const title = TITLES[act.kind] as (of: Act) => string;
  return title(act);
}

/** `Head of service`, or `Author` where somebody acted as author. */
export const actedAs = ({ post }: Pick<Act, 'post'>, { standing }: PaperScene): string =>
  post === undefined ? 'Author' : postName(post, standing.facts);
