import { type LetterPassage } from '../passage/letter-state';

/** What the body last answered to a question of the signatory's; undefined where nothing was asked. */
export const lastAnswer = ({ acts }: Pick<LetterPassage, 'acts'>): string | undefined =>
  acts.findLast(({ kind }) => kind === 'answer')?.words;
