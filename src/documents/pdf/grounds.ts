import { GRID } from './page-geometry';
import type { PlacedPage, PlacedStrip } from './paginate';
import type { Frame, Ground, Rule } from './strip';
import { COLOUR, RULE } from './type-scale';

/** The grounds on a page: one for each unbroken run of strips that share it. */
export function groundMarks(page: PlacedPage): (Rule | Frame)[] {
  const marks: (Rule | Frame)[] = [];
  let first: PlacedStrip | undefined;
  page.forEach((placed, at) => {
    const { ground } = placed.strip;
    if (!ground) return;
    if (first?.strip.ground !== ground) first = placed;
    if (page[at + 1]?.strip.ground === ground) return;
    marks.push(...groundArea(ground, first.y, placed.y + placed.strip.height));
  });
  return marks;
}

/** The panel is held by its rules, the notice by its border: nothing is lost in black and white. */
function groundArea(ground: Ground, top: number, bottom: number): (Rule | Frame)[] {
  const area = {
    x: GRID.panelLeft,
    y: top,
    width: GRID.panelRight - GRID.panelLeft,
    height: bottom - top,
  };
  if (ground.kind === 'notice') {
    return [{ kind: 'frame', ...area, weight: RULE.main, colour: COLOUR.ink }];
  }
  const rule = { kind: 'rule', x: area.x, width: area.width } as const;
  return [
    { kind: 'rule', ...area, colour: COLOUR.panel },
    ...(ground.hasTopRule ? [{ ...rule, y: top, height: RULE.accent, colour: ground.accent }] : []),
    { ...rule, y: bottom - RULE.hairline, height: RULE.hairline, colour: COLOUR.hairline },
  ];
}
