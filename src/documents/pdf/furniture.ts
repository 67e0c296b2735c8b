import type { DocumentTree } from '../tree';
import { lineMarks } from './lay-out-text';
import { setInOneLine, type Line } from './line-breaking';
import { ACCENT_BAR, DRAFT_BAND, GRID, PAGE, type Sheet } from './page-geometry';
import { hairline, textRule } from './rules';
import type { Mark } from './strip';
import { COLOUR, coloured, semibold, TYPE, type TextStyle } from './type-scale';
import type { Typefaces } from './typeface';

export interface PagePlace {
  /** From 1. */
  page: number;
  of: number;
  sheet: Sheet;
}

const REFERENCE_GAP = 6;

/** Bar or band, running head and foot of one page: decoration, for the words stand in the text too. */
export function furniture(
  tree: DocumentTree,
  { page, of, sheet }: PagePlace,
  typefaces: Typefaces,
): Mark[] {
  const set = new FurnitureLine(typefaces, sheet);
  return [
    ...(tree.draft ? draftBand(tree.draft, set) : []),
    ...(page > 1 ? runningHead(tree, set) : []),
    ...(page === 1 && !tree.draft ? [accentBar(tree, sheet)] : []),
    ...set.left(tree.footline, GREY, sheet.footLine),
    ...set.right(`Page ${page} of ${of}`, GREY, sheet.footLine),
  ];
}

function accentBar({ accent }: DocumentTree, sheet: Sheet): Mark {
  return textRule(ACCENT_BAR.y, { height: ACCENT_BAR.height, colour: accent }, sheet);
}

const GREY = coloured(TYPE.small, COLOUR.grey);

function draftBand(draft: NonNullable<DocumentTree['draft']>, set: FurnitureLine): Mark[] {
  const white = (style: TextStyle): TextStyle => coloured(style, COLOUR.paper);
  const band = { x: 0, y: 0, width: set.sheet.width, height: DRAFT_BAND.height };
  const mark = white(semibold(TYPE.body));
  const revision = white(TYPE.table);
  const top = DRAFT_BAND.baseline - mark.baseline;
  return [
    { kind: 'rule', ...band, colour: COLOUR.ink },
    ...set.left(draft.mark, mark, top),
    ...set.right(draft.revision, revision, DRAFT_BAND.baseline - revision.baseline),
  ];
}

/** Reference, then as much of the title as the line holds. */
function runningHead(tree: DocumentTree, set: FurnitureLine): Mark[] {
  const y = tree.draft ? PAGE.headLine + DRAFT_BAND.headShift : PAGE.headLine;
  const strong = semibold(TYPE.small);
  const x = GRID.text + set.width(tree.reference, strong) + REFERENCE_GAP;
  const title = set.cut(tree.title, GREY, set.sheet.right - x);
  return [
    ...set.left(tree.reference, strong, y),
    ...set.at(title, GREY, { x, y }),
    hairline(PAGE.headRule, set.sheet),
  ];
}

/** Lines that stand in no structure element. */
class FurnitureLine {
  constructor(
    private readonly typefaces: Typefaces,
    readonly sheet: Sheet,
  ) {}

  left(text: string, style: TextStyle, y: number): Mark[] {
    return this.at(text, style, { x: GRID.text, y });
  }

  right(text: string, style: TextStyle, y: number): Mark[] {
    return this.at(text, style, { x: this.sheet.right - this.width(text, style), y });
  }

  at(text: string, style: TextStyle, corner: { x: number; y: number }): Mark[] {
    return lineMarks(this.line(text, style), style, corner);
  }

  width(text: string, style: TextStyle): number {
    return this.line(text, style).width;
  }

  /** The text, or as many of its words as fit, with an ellipsis. */
  cut(text: string, style: TextStyle, room: number): string {
    if (this.width(text, style) <= room) return text;
    const words = text.split(' ');
    while (words.length > 1 && this.width(`${words.join(' ')}…`, style) > room) words.pop();
    return `${words.join(' ')}…`;
  }

  private line(text: string, style: TextStyle): Line {
    const run = { text, face: style.face, colour: style.colour };
    return setInOneLine([run], style.size, this.typefaces);
  }
}
