import { type Numbering } from '../../../papers/numbering';
import { recommendationNumbers, recommendationWording } from '../../../papers/wording';
import { type StandingPassage } from '../../../workflow/passage.reader';

/** One recommendation, in the words the document has. */
export interface AskedTo {
  /** `Accept funding from NHS England, £480,000`. */
  what: string;
  /** What follows it, as one paragraph; empty where nothing does. */
  rest: string;
}

interface AskedOf {
  standing: Pick<StandingPassage, 'content'>;
  numbering: Numbering;
}

export function askedTo({ standing, numbering }: AskedOf): AskedTo[] {
  const { content } = standing;
  const numberOf = recommendationNumbers(content, numbering);
  return content.recommendations.map((one) => {
    const { what, sum, sentences } = recommendationWording(one, numberOf);
    return { what: sum ? `${what}, ${sum}` : what, rest: sentences.join(' ') };
  });
}
