import type { Block, Panel } from '../tree';
import { foldText, numberedText } from '../document-text';
import { setLines, textStrips } from './lay-out-text';
import { GRID, PORTRAIT } from './page-geometry';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, strip, TIE, tieTogether, type Ground, type Strip } from './strip';
import { addTag, type Tag } from './tag-tree';
import { coloured, RULE, semibold, TYPE } from './type-scale';

const PADDING = {
  glance: { above: 10, below: 12, afterLabel: 4 },
  notice: { above: 6, below: 8, afterLabel: 0 },
} as const;

export interface PanelSurroundings {
  /** A glance panel directly under a notice joins it without white or a rule of its own. */
  isUnderNotice: boolean;
  layOutBlocks: (blocks: Block[], parent: Tag, setting: Setting) => Strip[];
}

/** A panel hangs 16 out of the text and is never split where a page can hold it. */
export function layOutPanel(
  panel: Panel,
  { parent, surroundings }: { parent: Tag; surroundings: PanelSurroundings },
  setting: Setting,
): Strip[] {
  const tag = addTag(parent, 'Sect');
  const padding = PADDING[panel.role];
  const [label, ...blocks] = panel.blocks;
  const ruleHeight = panel.role === 'notice' ? RULE.main : RULE.accent;
  const hasTopRule = !surroundings.isUnderNotice;
  const inPanel = { ...setting, proseWidth: GRID.width, sheets: [PORTRAIT] };
  const inner = [
    ...(label ? labelStrips(panel, label, { tag, setting }) : []),
    ...surroundings.layOutBlocks(blocks, tag, inPanel),
  ];
  spaced(inner, NO_SPACE, NO_SPACE);
  const strips = [
    strip(padding.above + (hasTopRule ? ruleHeight : 0)),
    ...inner,
    strip(padding.below + (panel.role === 'notice' ? RULE.main : RULE.hairline)),
  ];
  const ground: Ground = { kind: panel.role, accent: setting.accent, hasTopRule };
  for (const each of strips) each.ground = ground;
  tieTogether(strips, TIE.block);
  return spaced(strips, hasTopRule ? space(16) : NO_SPACE, space(12));
}

/** The label of the glance is a heading; that of a notice is not, for nothing stands under it. */
function labelStrips(
  panel: Panel,
  label: Block,
  { tag, setting }: { tag: Tag; setting: Setting },
): Strip[] {
  if (label.kind !== 'heading') throw new Error('a panel begins with its label');
  const isNotice = panel.role === 'notice';
  const style = isNotice ? semibold(TYPE.body) : coloured(semibold(TYPE.table), setting.accent);
  const within = addTag(tag, isNotice ? 'P' : 'H2');
  const text = { inlines: label.children, tag: within, style, width: GRID.width };
  const strips = textStrips(setLines(text, setting), style, GRID.text);
  if (!isNotice) {
    const title = foldText(numberedText(label));
    strips[0]?.marks.unshift({ kind: 'bookmark', level: 2, title, y: 0 });
  }
  return spaced(strips, NO_SPACE, space(PADDING[panel.role].afterLabel));
}
