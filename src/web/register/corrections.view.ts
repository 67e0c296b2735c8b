import { formatDate } from '../../kernel/local-date';
import { type CorrectionNotice } from '../../register/published-decision';

/** A notice as pages show it: `18 March 2024` and its words. */
export interface CorrectionView {
  on: string;
  words: string;
}

export const correctionViews = (notices: readonly CorrectionNotice[]): CorrectionView[] =>
  notices.map(({ on, words }) => ({ on: formatDate(on), words }));
