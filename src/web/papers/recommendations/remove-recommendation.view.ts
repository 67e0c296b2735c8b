import { NotFound } from '../../../kernel/errors';
import { inSeries } from '../../../kernel/sentences';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { type PageHead, pageHead } from '../page/page-head';
import { paperAddress } from '../page/place-link';
import { readingOf } from './recommendations.view';

export interface RemoveRecommendationView extends PageHead {
  item: number;
  reads: string;
  /** What the others lose by it. */
  consequence: string;
}

function dependents({ paper }: JudgedPaper, id: string): string[] {
  return paper.revision.content.recommendations.flatMap((one, at) => {
    const paid = 'fundedBy' in one && one.fundedBy?.kind === 'recommendation' && one.fundedBy.id;
    const within = one.money.kind === 'to-be-determined' && one.money.within;
    return paid === id || within === id ? [`recommendation ${at + 1}`] : [];
  });
}

/** @throws NotFound for a recommendation the paper does not have. */
export function removeRecommendationView(
  judged: JudgedPaper,
  number: number,
): RemoveRecommendationView {
  const { paper } = judged;
  const one = paper.revision.content.recommendations[number - 1];
  if (!one) throw new NotFound('recommendation');
  const losing = dependents(judged, one.id);
  return {
    ...pageHead(judged, {
      heading: `Remove recommendation ${number}?`,
      backLink: {
        text: 'Recommendations',
        href: `${paperAddress(paper.number)}/recommendations`,
      },
    }),
    item: number,
    reads: readingOf(judged)[number - 1]!,
    consequence:
      losing.length === 0
        ? 'Those after it move up by one number.'
        : `Those after it move up by one number. Its money is drawn on by ${inSeries(losing)}, which will then say so of a recommendation that is not there.`,
  };
}
