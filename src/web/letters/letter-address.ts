export const LETTERS = '/letters';

export const letterAddress = (number: string): string => `${LETTERS}/${encodeURIComponent(number)}`;
