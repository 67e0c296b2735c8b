import { GRID, PORTRAIT, type Sheet } from './page-geometry';
import type { Rule } from './strip';
import { COLOUR, RULE } from './type-scale';

/** How a rule looks: ink unless it says otherwise. */
export interface RuleLook {
  height: number;
  colour?: string;
}

/** A rule over the full text width of its sheet; y is its upper edge. */
export function textRule(
  y: number,
  { height, colour = COLOUR.ink }: RuleLook,
  { right }: Sheet = PORTRAIT,
): Rule {
  return { kind: 'rule', x: GRID.text, y, width: right - GRID.text, height, colour };
}

export function hairline(y: number, sheet: Sheet = PORTRAIT): Rule {
  return textRule(y, { height: RULE.hairline, colour: COLOUR.hairline }, sheet);
}
