import { type AuthorityGiven } from '../../agreements/authority';
import { type Paper } from '../../papers/content/paper';
import { type Paragraph } from '../../papers/content/section';
import { markdownView, wordsOf } from '../../papers/markdown';
import { powersCited } from '../../papers/print/powers-cited';
import { type Statute } from '../../scheme/scheme';

type Stated = Pick<AuthorityGiven, 'powers' | 'funder' | 'reasons'>;
type DecidedContent = Pick<Paper, 'recommendations' | 'powers' | 'summary'>;

/** A link within the paper leads nowhere outside it, and is read as its words. */
const plain = (text: string): string => wordsOf(markdownView(text, () => undefined));

const paragraphs = ({ text, list }: Paragraph): string[] => [
  plain(text),
  ...(list?.items ?? []).map((item) => plain(item.text)),
];

function funderOf(
  { recommendations }: DecidedContent,
  { fundedBy }: Pick<AuthorityGiven, 'fundedBy'>,
): string | undefined {
  if (fundedBy?.kind !== 'recommendation') return undefined;
  const source = recommendations.find(({ id }) => id === fundedBy.id);
  return source?.kind === 'accept-funding' ? source.funder : undefined;
}

/**
 * What a letter and the register say of an authority beside its money: the powers the paper cites,
 * who gives the money, and why, which is the paper's own summary.
 */
export function besideAuthority(
  paper: DecidedContent,
  given: Pick<AuthorityGiven, 'fundedBy'>,
  statutes: readonly Statute[],
): Stated {
  const powers = powersCited(paper.powers, statutes);
  const funder = funderOf(paper, given);
  const reasons = paper.summary.flatMap(paragraphs);
  return {
    ...(powers.length > 0 && { powers }),
    ...(funder !== undefined && { funder }),
    ...(reasons.length > 0 && { reasons }),
  };
}
