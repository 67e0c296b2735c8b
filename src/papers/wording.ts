import { type Paper } from './content/paper';
import { type Recommendation } from './content/recommendation';
import { type Numbering } from './numbering';
import { keepTogether } from '../documents/no-break';
import { draftWording } from './wording-kinds';
import { type NumberOfRecommendation } from './wording-money';

/** A recommendation as it is printed: first line at left and right, then one paragraph. */
export interface RecommendationWording {
  /** `Vary the grant agreement with Suzy Lamplugh Trust`. */
  what: string;
  /** `by up to £440,000`; absent where no money is asked for. */
  sum?: string;
  /** Whole sentences; they continue the first line when it is read aloud. */
  sentences: string[];
}

/** How one recommendation reads. Its sums, years and dates come from its data alone. */
export function recommendationWording(
  recommendation: Recommendation,
  numberOf: NumberOfRecommendation,
): RecommendationWording {
  const { what, sum, sentences } = draftWording(recommendation, numberOf);
  return {
    what: keepTogether(what),
    ...(sum ? { sum: keepTogether(sum) } : {}),
    sentences: sentences
      .filter((one) => one !== undefined)
      .filter((one) => one !== '')
      .map(keepTogether),
  };
}

/** Printed numbers by the ids the paper uses; of two equal ids the first counts. */
export function recommendationNumbers(paper: Paper, numbering: Numbering): NumberOfRecommendation {
  return (id) => {
    const at = paper.recommendations.findIndex((one) => one.id === id);
    return numbering.numbers.get(`/recommendations/${at}`);
  };
}

/** First line and sentences in one run, as a form shows "How it will read". */
export const readAloud = ({ what, sum, sentences }: RecommendationWording): string =>
  sum
    ? [`${what}, ${sum}:`, ...sentences].join(' ').replace(/: Up(?=\sto\s)/, ': up')
    : [`${what}.`, ...sentences].join(' ');
