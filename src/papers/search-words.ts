/** Small letters without accents, single spaces: the same for what is searched and what is typed. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a paper is found by: its number and title. */
export const searchWordsOf = (number: number, title: string): string =>
  folded(`${number} ${title}`);
