import { foldText, numberedText } from '../document-text';
import type { Heading, Paragraph, ParagraphRole } from '../tree';
import { bindLines, lineMarks, setLines, setPlainLine, textStrips } from './lay-out-text';
import { ACCENT_BAR, DRAFT_BAND, GRID, PAGE } from './page-geometry';
import type { Setting } from './setting';
import {
  NO_SPACE,
  space,
  spaced,
  strip,
  TIE,
  tieToNext,
  type Mark,
  type Space,
  type Strip,
} from './strip';
import { addTag, type Tag } from './tag-tree';
import { coloured, semibold, TYPE, type TextStyle } from './type-scale';

const LONG_TITLE = 3;

const HEADING = {
  1: { before: NO_SPACE, after: NO_SPACE },
  2: { before: space(24, 20), after: space(6, 4) },
  3: { before: space(16), after: space(4) },
} as const;

export function layOutHeading(heading: Heading, parent: Tag, setting: Setting): Strip[] {
  const { before, after } = HEADING[heading.level];
  const width = headingWidth(heading.level, setting);
  const tag = addTag(parent, `H${heading.level}`);
  const { style, lines, number } = setHeading(heading, { tag, width }, setting);
  const strips = textStrips(lines, style, GRID.text);
  const title = foldText(numberedText(heading));
  strips[0]?.marks.unshift({ kind: 'bookmark', level: heading.level, title, y: 0 }, ...number);
  strips[0]?.marks.unshift(...anchor(heading.id));
  for (const each of strips) tieToNext(each, TIE.firm);
  return spaced(strips, before, after);
}

/** The title runs over the whole width; in a signature block the words stand beside the field. */
function headingWidth(level: Heading['level'], { proseWidth }: Setting): number {
  return level === 1 ? GRID.width : Math.min(GRID.proseWidth, proseWidth);
}

function setHeading(
  heading: Heading,
  { tag, width }: { tag: Tag; width: number },
  setting: Setting,
) {
  const style = headingStyle(heading, width, setting);
  const number = hangingNumber(heading.number, { tag, style }, setting);
  return {
    style,
    number,
    lines: setLines(
      { inlines: heading.children, tag, style, width, number: heading.number },
      setting,
    ),
  };
}

/** A title of more than three lines is set smaller. */
function headingStyle(heading: Heading, width: number, setting: Setting): TextStyle {
  if (heading.level === 2) return TYPE.section;
  if (heading.level === 3) return TYPE.subheading;
  const trial: Tag = { kind: 'tag', type: 'H1', children: [] };
  const asTitle = { inlines: heading.children, tag: trial, style: TYPE.title, width };
  return setLines(asTitle, setting).length > LONG_TITLE ? TYPE.longTitle : TYPE.title;
}

/** The place a link to the block leads to, where it has an id. */
export function anchor(id: string | undefined): Mark[] {
  return id === undefined ? [] : [{ kind: 'anchor', id, y: 0 }];
}

/** The marks of a number in the number column; a space after it keeps it apart when spoken. */
export function hangingNumber(
  number: string | undefined,
  look: { tag: Tag; style: TextStyle },
  setting: Setting,
): Mark[] {
  if (number === undefined) return [];
  const line = setPlainLine(`${number} `, look, setting);
  return lineMarks(line, look.style, { x: GRID.number, y: 0 });
}

const AFTER_PARAGRAPH = space(8, 6);

function paragraphLook(
  role: ParagraphRole | undefined,
  accent: string,
): { style: TextStyle; before: Space; after: Space } {
  switch (role) {
    case 'reference':
      return { style: coloured(TYPE.section, accent), before: NO_SPACE, after: NO_SPACE };
    case 'ask':
      return { style: TYPE.ask, before: space(4), after: space(4) };
    case 'small':
      return { style: TYPE.table, before: NO_SPACE, after: space(4) };
    case 'small-strong':
      return { style: semibold(TYPE.table), before: NO_SPACE, after: space(4) };
    default:
      return { style: TYPE.body, before: NO_SPACE, after: AFTER_PARAGRAPH };
  }
}

export function layOutParagraph(paragraph: Paragraph, parent: Tag, setting: Setting): Strip[] {
  if (paragraph.role === 'body-name' || paragraph.role === 'document-kind') {
    return layOutFrontLine(paragraph, parent, setting);
  }
  const { style, before, after } = paragraphLook(paragraph.role, setting.accent);
  const tag = addTag(parent, 'P');
  const number = hangingNumber(paragraph.number, { tag, style }, setting);
  const text = {
    inlines: paragraph.children,
    tag,
    style,
    width: setting.proseWidth,
    number: paragraph.number,
  };
  const strips = bindLines(textStrips(setLines(text, setting), style, GRID.text));
  strips[0]?.marks.unshift(...anchor(paragraph.id), ...number);
  return spaced(strips, before, after);
}

/** Body name at the left and document kind at the right, above the text of page 1. */
function layOutFrontLine(paragraph: Paragraph, parent: Tag, setting: Setting): Strip[] {
  const isName = paragraph.role === 'body-name';
  const style = isName ? coloured(semibold(TYPE.body), setting.accent) : TYPE.table;
  const tag = addTag(parent, 'P');
  const text = { inlines: paragraph.children, tag, style, width: GRID.width };
  const [line] = setLines(text, setting);
  if (!line) return [];
  const x = isName ? GRID.text : GRID.right - line.width;
  const lowered = setting.isDraft ? DRAFT_BAND.height - ACCENT_BAR.y - ACCENT_BAR.height : 0;
  return [{ ...strip(0, lineMarks(line, style, { x, y: 0 })), fixedAt: PAGE.headLine + lowered }];
}
