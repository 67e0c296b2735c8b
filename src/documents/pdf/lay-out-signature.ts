import type { Signature } from '../tree';
import { layOutHeading, layOutParagraph } from './lay-out-prose';
import { lineMarks, setPlainLine } from './lay-out-text';
import { GRID, SIGNATURE } from './page-geometry';
import { textRule } from './rules';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, strip, TIE, tieTogether, type Mark, type Strip } from './strip';
import { addTag, type Tag } from './tag-tree';
import { COLOUR, coloured, RULE, TYPE } from './type-scale';

const ABOVE_WORDS = 10;
const AFTER_LABEL = 4;
const BELOW = 14;
const AFTER_POST = 6;
const BETWEEN = space(12);

/** Words at the left, at the right a label and the empty field, large enough for a pen. */
export function layOutSignature(signature: Signature, parent: Tag, setting: Setting): Strip[] {
  const top = strip(RULE.main + ABOVE_WORDS, [textRule(0, { height: RULE.main })]);
  const words = wordStrips(signature, parent, setting);
  const fieldHeight = TYPE.small.leading + AFTER_LABEL + SIGNATURE.fieldHeight;
  top.marks.push(...fieldMarks(signature, { parent, y: top.height }, setting));
  const wordsHeight = words.reduce((sum, each) => sum + each.height + each.after.inner, 0);
  const rest = strip(Math.max(0, fieldHeight - wordsHeight) + BELOW);
  return spaced(tieTogether([top, ...words, rest], TIE.block), BETWEEN, BETWEEN);
}

function wordStrips(signature: Signature, parent: Tag, setting: Setting): Strip[] {
  const narrow = { ...setting, proseWidth: SIGNATURE.wordsWidth };
  const heading = spaced(
    layOutHeading(signature.heading, parent, narrow),
    NO_SPACE,
    space(signature.paragraphs.length > 0 ? 1 : 0),
  );
  const paragraphs = signature.paragraphs.map((paragraph) =>
    layOutParagraph(paragraph, parent, narrow),
  );
  const [post] = paragraphs;
  if (post && paragraphs.length > 1) spaced(post, NO_SPACE, space(AFTER_POST));
  spaced(paragraphs.at(-1) ?? [], NO_SPACE, NO_SPACE);
  return [...heading, ...paragraphs.flat()];
}

function fieldMarks(
  signature: Signature,
  { parent, y }: { parent: Tag; y: number },
  setting: Setting,
): Mark[] {
  const style = coloured(TYPE.small, COLOUR.grey);
  const label = setPlainLine(signature.label, { tag: addTag(parent, 'P'), style }, setting);
  const area = {
    x: GRID.right - SIGNATURE.fieldWidth,
    y: y + style.leading + AFTER_LABEL,
    width: SIGNATURE.fieldWidth,
    height: SIGNATURE.fieldHeight,
  };
  return [
    ...lineMarks(label, style, { x: area.x, y }),
    { kind: 'frame', ...area, weight: RULE.middle, colour: COLOUR.ink },
    { kind: 'field', tag: addTag(parent, 'Form', { field: signature.field }), ...area },
  ];
}
