import { statementView } from '../../../papers/print/statements';
import { capitalised, inSeries } from '../../../kernel/sentences';
import { type Route } from '../../../papers/route';
import { citedWords } from '../../../scheme/authority.words';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';
import { recommendationsNamed } from '../../../papers/print/route-words';

export interface PowerView {
  /** `Paragraph 4.8, bids limb, for recommendation 1`. */
  paragraphs: string[];
  /** The statutory powers relied on: what leads to them, and each where there are several. */
  statutes: { words: string; points: string[] } | undefined;
  /** Who signs what follows, a sentence an instrument. */
  follows: string[];
}

/** Under which paragraph and limb each recommendation is decided. */
function paragraphsOf({ recommendations, withoutAuthority }: Route): string[] {
  const numbers = new Map<string, string[]>();
  for (const { authority, number } of recommendations) {
    if (authority?.kind !== 'covered') continue;
    const limbs = authority.limb === undefined ? [] : [authority.limb];
    const cited = citedWords(authority.paragraph, limbs);
    numbers.set(cited, [...(numbers.get(cited) ?? []), number]);
  }
  const covered = [...numbers].map(
    ([cited, those]) => `Paragraph\u00a0${cited}, for ${recommendationsNamed(those)}`,
  );
  const none = withoutAuthority.length > 0 ? recommendationsNamed(withoutAuthority) : undefined;
  return [...covered, ...(none ? [`No numbered paragraph covers ${none}`] : [])];
}

const followsOf = ({ signers }: Route): string[] =>
  signers.map(({ signing }) =>
    signing.kind === 'nobody'
      ? `Nobody is known to be authorised to sign the ${signing.instrument}.`
      : `The ${signing.post.name} then signs the ${signing.instrument} under ${signing.paragraph}.`,
  );

export function powerView({ standing, route, scheme, statutes }: PaperToSign): PowerView {
  const { content: paper } = standing;
  return {
    paragraphs: paragraphsOf(route),
    statutes:
      paper.powers.length > 0 ? statementView('powers', { paper, scheme, statutes }) : undefined,
    follows: followsOf(route),
  };
}

/** `paragraph 4.8`, `paragraphs 4.8 and 5.1`: what the signature is given under. */
export function underWords({ under }: Route): string {
  const cited = under.map(({ paragraph }) => paragraph);
  if (cited.length === 0) return '';
  return `${cited.length > 1 ? 'paragraphs' : 'paragraph'}\u00a0${inSeries(cited)}`;
}

/** What is decided, as the signature says it: `Recommendations 1 to 3`. */
export const decidedNumbers = ({ recommendations }: Route): string =>
  capitalised(recommendationsNamed(recommendations.map(({ number }) => number)));
