import type { FaceName } from './typeface';

export const COLOUR = {
  ink: '#0B0C0C',
  grey: '#4A545D',
  panel: '#F0F3F6',
  hairline: '#9AA3AC',
  paper: '#FFFFFF',
} as const;

export const RULE = { hairline: 0.5, middle: 0.75, main: 1.25, accent: 2 } as const;

/** Points; `baseline` is how far below the top of the line the letters stand. */
export interface TextStyle {
  size: number;
  leading: number;
  baseline: number;
  face: Extract<FaceName, 'regular' | 'semibold'>;
  colour: string;
}

function style(size: number, leading: number, baseline: number): TextStyle {
  return { size, leading, baseline, face: 'regular', colour: COLOUR.ink };
}

/** Six sizes, two weights; nothing below 9. */
export const TYPE = {
  title: semibold(style(22, 28, 22.5)),
  longTitle: semibold(style(16, 22, 17.2)),
  section: semibold(style(16, 22, 17.2)),
  ask: semibold(style(13, 18, 14)),
  body: style(12, 17, 13.2),
  subheading: semibold(style(12, 17, 13.2)),
  table: style(10, 14, 10.9),
  tighterTable: style(9.5, 13, 10.2),
  tightestTable: style(9, 12, 9.5),
  small: style(9, 12, 9.5),
} as const;

export function semibold(from: TextStyle): TextStyle {
  return { ...from, face: 'semibold' };
}

export function coloured(from: TextStyle, colour: string): TextStyle {
  return { ...from, colour };
}
