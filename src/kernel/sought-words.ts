import { folded } from './folded';

/** What is looked for: words as `folded` has them, and what stands in a title exactly so. */
export interface Sought {
  words: string[];
  exact: string[];
}

/** Signs are left out of the words things are found by, so a `%` or `50%` is looked for as it is. */
export function soughtIn(typed: string): Sought {
  const pieces = typed.split(/\s+/).filter((piece) => piece !== '');
  const isSign = (piece: string): boolean => folded(piece) === '' || /[%_]/.test(piece);
  return {
    words: folded(typed)
      .split(' ')
      .filter((word) => word !== ''),
    exact: pieces.filter(isSign).map((piece) => piece.toLowerCase()),
  };
}

/** The pattern of LIKE, with `!` as its escape, that finds the text as it stands. */
export const patternOf = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;
