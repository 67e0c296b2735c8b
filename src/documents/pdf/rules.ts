import { GRID } from './page-geometry';
import type { Rule } from './strip';
import { COLOUR, RULE } from './type-scale';

/** A rule over the full text width; y is its upper edge. */
export function textRule(y: number, height: number, colour: string = COLOUR.ink): Rule {
  return { kind: 'rule', x: GRID.text, y, width: GRID.width, height, colour };
}

export function hairline(y: number): Rule {
  return textRule(y, RULE.hairline, COLOUR.hairline);
}
