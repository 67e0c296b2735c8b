import type { Recommendations } from '../tree';
import { inlineRuns } from './runs';
import { bindLines, lineMarks, setLines, setPlainLine, textStrips } from './lay-out-text';
import { anchor, hangingNumber, layOutParagraph } from './lay-out-prose';
import { GRID } from './page-geometry';
import { hairline } from './rules';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, strip, TIE, tieTogether, type Strip } from './strip';
import { textWidths } from './shaped-text';
import { addTag, documentTag, type Tag } from './tag-tree';
import { RULE, semibold, TYPE } from './type-scale';

const ABOVE_ITEM = 6;
const BELOW_ITEM = 7;
const SUM_GAP = 16;

type Item = Recommendations['items'][number];

/** The signed asks: each between hairlines, its sum at the right edge, never split. */
export function layOutRecommendations(
  recommendations: Recommendations,
  parent: Tag,
  setting: Setting,
): Strip[] {
  const list = addTag(parent, 'L', { attributes: { O: 'List', ListNumbering: 'Decimal' } });
  const strips = recommendations.items.flatMap((item) => layOutItem(item, list, setting));
  return spaced(strips, NO_SPACE, space(8, 6));
}

function layOutItem(item: Item, list: Tag, setting: Setting): Strip[] {
  const entry = addTag(list, 'LI');
  const top = strip(ABOVE_ITEM + RULE.hairline, [hairline(0), ...anchor(item.id)]);
  // A second hairline lies under the next item's own, so that a page never ends without one.
  const bottom = strip(BELOW_ITEM, [hairline(BELOW_ITEM)]);
  const style = semibold(TYPE.body);
  const number = hangingNumber(item.number, { tag: addTag(entry, 'Lbl'), style }, setting);
  const body = addTag(entry, 'LBody');
  const first = layOutAsk(item, body, setting);
  first[0]?.marks.unshift(...number);
  const rest = item.paragraphs.flatMap((paragraph) => {
    const strips = layOutParagraph(paragraph, body, setting);
    return spaced(strips, NO_SPACE, NO_SPACE);
  });
  return tieTogether([top, ...first, ...rest, bottom], TIE.block);
}

/** What at the left, sum at the right, spoken as one sentence: they share one paragraph. */
function layOutAsk(item: Item, body: Tag, setting: Setting): Strip[] {
  const tag = addTag(body, 'P');
  const style = semibold(TYPE.body);
  const width = Math.min(setting.proseWidth, GRID.width - sumWidth(item, setting));
  const what = setLines({ inlines: item.what, tag, style, width }, setting);
  const strips = bindLines(textStrips(what, style, GRID.text));
  if (!item.sum) return strips;
  const end = GRID.text + (what.at(-1)?.width ?? 0);
  const gap = setPlainLine(' ', { tag, style }, setting);
  strips.at(-1)?.marks.push(...lineMarks(gap, style, { x: end, y: 0 }));
  const [sum] = setLines({ inlines: item.sum, tag, style, width: GRID.width }, setting);
  if (sum) strips[0]?.marks.push(...lineMarks(sum, style, { x: GRID.right - sum.width, y: 0 }));
  return strips;
}

/** Room the sum takes from the first line, the white before it included. */
function sumWidth(item: Item, setting: Setting): number {
  if (!item.sum) return 0;
  const style = semibold(TYPE.body);
  const runs = inlineRuns(item.sum, documentTag(), { style, accent: setting.accent });
  return textWidths(runs, style.size, setting.typefaces).whole + SUM_GAP;
}
