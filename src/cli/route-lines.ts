import { recommendationsNamed } from '../papers/print/route-words';
import { type Route, type RouteStep } from '../papers/route';
import { citedWords, workingWords } from '../scheme/authority.words';
import { type Signing } from '../scheme/authority';

const signingLine = (signing: Signing): string =>
  signing.kind === 'nobody'
    ? `nobody may sign the ${signing.instrument}`
    : `${signing.post.name} signs the ${signing.instrument}, paragraph ${signing.paragraph}`;

const STEP: { [Act in RouteStep['act']]: (step: Extract<RouteStep, { act: Act }>) => string } = {
  advise: ({ advisers }) => `advise: ${advisers.map(({ post }) => post.name).join(', ')}`,
  review: ({ post }) => `review: ${post.name}`,
  approve: ({ post }) => `approve: ${post.name}`,
  decide: ({ post, under }) =>
    `decide: ${post?.name ?? 'nobody'}${under
      .map(({ paragraph, limbs }) => `, ${citedWords(paragraph, limbs)}`)
      .join('')}`,
  sign: ({ signing, recommendations }) =>
    `after it: ${signingLine(signing)} (${recommendationsNamed(recommendations)})`,
};

const stepLine = (step: RouteStep): string => STEP[step.act](step as never);

/** Who acts in which order, one line each. */
export const stepLines = (route: Route): string[] =>
  route.steps.map((step, at) => `${at + 1}. ${stepLine(step)}`);

/** How the deciding post of each recommendation was worked out. */
export const workingLines = (route: Route): string[] =>
  route.recommendations.flatMap(({ number, authority }) =>
    authority
      ? authority.working.map((step) => `recommendation ${number}: ${workingWords(step)}`)
      : [`recommendation ${number}: a note; nothing is decided`],
  );
