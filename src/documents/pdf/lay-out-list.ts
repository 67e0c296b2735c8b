import { listLabel } from '../list-labels';
import type { List } from '../tree';
import { bindLines, lineMarks, setLines, setPlainLine, textStrips } from './lay-out-text';
import { GRID } from './page-geometry';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, type Strip } from './strip';
import { addTag, type Tag, type TagAttributes } from './tag-tree';
import { TYPE } from './type-scale';

const LIST_NUMBERING = {
  bullet: 'Disc',
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'lower-roman': 'LowerRoman',
} as const;

const AFTER_ITEM = space(4);
const AFTER_LIST = space(8, 6);
const LABEL_GAP = 6;

export function layOutList(list: List, parent: Tag, setting: Setting): Strip[] {
  return spaced(listStrips({ list, x: GRID.text }, parent, setting), NO_SPACE, AFTER_LIST);
}

export function listAttributes(list: List): TagAttributes {
  return { O: 'List', ListNumbering: LIST_NUMBERING[list.numbering] };
}

function listStrips(
  { list, x }: { list: List; x: number },
  parent: Tag,
  setting: Setting,
): Strip[] {
  const tag = addTag(parent, 'L', { attributes: listAttributes(list) });
  const style = TYPE.body;
  const items = list.items.map((item, index) => {
    const entry = addTag(tag, 'LI');
    const look = { tag: addTag(entry, 'Lbl'), style };
    const label = setPlainLine(listLabel(list.numbering, index), look, setting);
    return { item, label, body: addTag(entry, 'LBody') };
  });
  const step = Math.max(GRID.listStep, ...items.map(({ label }) => label.width + LABEL_GAP));
  return items.flatMap(({ item, label, body }) => {
    const width = GRID.text + setting.proseWidth - x - step;
    const lines = setLines({ inlines: item.children, tag: body, style, width }, setting);
    const strips = bindLines(textStrips(lines, style, x + step));
    strips[0]?.marks.unshift(...lineMarks(label, style, { x, y: 0 }));
    spaced(strips, NO_SPACE, AFTER_ITEM);
    if (!item.list) return strips;
    return [...strips, ...listStrips({ list: item.list, x: x + step }, body, setting)];
  });
}
