import { inSeries } from '../../../kernel/sentences';
import { type Route, type RouteStep } from '../../../papers/route';
import { citedWords } from '../../../scheme/authority.words';

export interface StepView {
  /** `Decide`. */
  act: string;
  /** `Deputy Mayor for Policing and Crime, under 4.8, bids and award limbs`. */
  who: string;
}

const ADVICE: Record<string, string> = {
  'data-protection': 'data protection',
  'public-health': 'public health',
};

function decideWords({ post, under }: Extract<RouteStep, { act: 'decide' }>): string {
  if (!post) return 'nobody is named by the scheme';
  const cited = under.map(({ paragraph, limbs }) => citedWords(paragraph, limbs));
  return cited.length === 0 ? post.name : `${post.name}, under ${cited.join('; ')}`;
}

function signStep({ signing }: Extract<RouteStep, { act: 'sign' }>): StepView {
  const act = `Sign the ${signing.instrument}`;
  return signing.kind === 'nobody'
    ? { act, who: 'nobody is known to be authorised' }
    : { act, who: `${signing.post.name}, under ${signing.paragraph}` };
}

export function stepView(step: RouteStep): StepView {
  switch (step.act) {
    case 'advise': {
      const parts = step.advisers.map(({ advice }) => ADVICE[advice] ?? advice);
      return { act: 'Advise', who: parts.length === 0 ? 'nobody is called' : inSeries(parts) };
    }
    case 'review':
      return { act: 'Review', who: step.post.name };
    case 'approve':
      return { act: 'Approve', who: step.post.name };
    case 'decide':
      return { act: 'Decide', who: decideWords(step) };
    case 'sign':
      return signStep(step);
  }
}

export const stepViews = ({ steps }: Route): StepView[] => steps.map(stepView);
