/** Measures every page has in common, in points, y counted down from the top edge. */
export const PAGE = {
  /** Content begins here. */
  top: 76,
  headLine: 40,
  headRule: 58.5,
} as const;

/** The verticals that carry everything: numbers, text and rules, right edge; panels hang out by 16. */
export const GRID = {
  number: 56,
  text: 104,
  right: 539.28,
  /** From `text` to `right`. */
  width: 435.28,
  /** Prose and lists stop here: 60 to 75 characters a line. */
  proseWidth: 412,
  panelLeft: 88,
  panelRight: 555,
  listStep: 24,
  columnGap: 12,
} as const;

/** A4 (ISO 216) upright or lying; on both the grid counts from the page's own left edge. */
export interface Sheet {
  width: number;
  height: number;
  /** Right edge of text and rules. */
  right: number;
  /** Content ends here. */
  bottom: number;
  footLine: number;
}
export const PORTRAIT: Sheet = {
  width: 595.28,
  height: 841.89,
  right: GRID.right,
  bottom: 772,
  footLine: 794,
};
export const LANDSCAPE: Sheet = {
  width: 841.89,
  height: 595.28,
  right: 785.89,
  bottom: 525.39,
  footLine: 547.39,
};

export const ACCENT_BAR = { y: 28, height: 4 } as const;
export const DRAFT_BAND = { height: 36, baseline: 22.5, headShift: 3 } as const;

/** Facts and sums of a panel: three columns of 134, 16 apart. */
export const FACT = { width: 134, step: 150, inRow: 3 } as const;

export const SIGNATURE = {
  wordsWidth: 187,
  fieldX: 307.28,
  fieldWidth: 232,
  fieldHeight: 86,
} as const;
