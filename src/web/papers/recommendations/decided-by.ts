import { capitalised } from '../../../kernel/sentences';
import { type RecommendationRoute } from '../../../papers/route';
import { type Signing } from '../../../scheme/authority';
import { citedWords } from '../../../scheme/authority.words';

function authorityWords({ authority }: RecommendationRoute): string {
  switch (authority?.kind) {
    case undefined:
      return 'Nothing is decided: it is for noting.';
    case 'covered': {
      const limbs = authority.limb === undefined ? [] : [authority.limb];
      const cited = citedWords(authority.paragraph, limbs);
      return `Decided by the ${authority.post.name} under paragraph ${cited}.`;
    }
    case 'unnumbered':
      return `For the ${authority.post.name}, but no source numbers the paragraph.`;
    case 'not-covered':
      return 'No paragraph of the scheme covers it.';
    case 'not-in-force':
      return 'The scheme is not in force on that day.';
  }
}

function signingWords(signing: Signing | undefined): string {
  if (!signing) return '';
  const instrument = capitalised(signing.instrument);
  return signing.kind === 'nobody'
    ? ` ${instrument}: nobody is known to be authorised to sign it.`
    : ` ${instrument} signed by the ${signing.post.name} under ${signing.paragraph}.`;
}

/** Who decides one recommendation and who signs what follows, in two sentences. */
export const decidedBy = (route: RecommendationRoute): string =>
  `${authorityWords(route)}${signingWords(route.follows)}`;
