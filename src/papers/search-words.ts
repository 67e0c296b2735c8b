import { folded } from '../kernel/folded';

/** What a paper is found by: its number and title. */
export const searchWordsOf = (number: number, title: string): string =>
  folded(`${number} ${title}`);
