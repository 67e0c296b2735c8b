import type { List } from './tree';

const ROMAN: [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The printed mark of a list's item, `index` counted from 0: `•`, `1.`, `(a)`, `(iv)`. */
export function listLabel(numbering: List['numbering'], index: number): string {
  const place = index + 1;
  if (numbering === 'bullet') return '•';
  if (numbering === 'decimal') return `${place}.`;
  return numbering === 'lower-alpha' ? `(${letters(place)})` : `(${roman(place)})`;
}

function letters(place: number): string {
  const last = String.fromCharCode(97 + ((place - 1) % 26));
  return place > 26 ? letters(Math.floor((place - 1) / 26)) + last : last;
}

function roman(place: number): string {
  const step = ROMAN.find(([value]) => value <= place);
  return step ? step[1] + roman(place - step[0]) : '';
}
