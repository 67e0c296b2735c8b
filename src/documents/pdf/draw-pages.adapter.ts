import { groundMarks } from './grounds';
import { frameOperators, ruleOperators, textOperators, tickOperators } from './page-operators';
import type { Sheet } from './page-geometry';
import { sheetOf, type PlacedPage } from './paginate';
import type { AnnotationArea } from './annotation-area';
import type { PdfKitFile } from './pdfkit.adapter';
import type { MarkedContent } from './pdfkit-inside';
import type { Anchor, Bookmark, Mark, TextMark } from './strip';
import { readingOrder, type Slot, type Tag } from './tag-tree';
import type { FaceName } from './typeface';
import type { EmbeddedFont } from './embedded-font';

export interface OnPage<Kind> {
  page: number;
  of: Kind;
}
/** What the structure tree and the outline need to know of the pages. */
export interface Drawing {
  contents: Map<Slot, OnPage<MarkedContent>[]>;
  areas: Map<Tag, OnPage<AnnotationArea>[]>;
  bookmarks: OnPage<Bookmark>[];
  /** Where blocks with an id begin. */
  anchors: Map<string, OnPage<Anchor>>;
  /** What each page is. */
  sheets: Sheet[];
}
export interface Drawable {
  pages: PlacedPage[];
  structure: Tag;
  /** Head, foot and band of a page, counted from 0. */
  furnitureOf: (page: number) => Mark[];
}

/**
 * Draws page after page: grounds and rules as artifacts, then the text in reading order, so that
 * readers who know no structure (copying, searching, reflow) get it too.
 */
export function drawPages(
  { pages, structure, furnitureOf }: Drawable,
  file: PdfKitFile,
  fontOf: (name: FaceName) => EmbeddedFont,
): Drawing {
  const sheets = pages.map(sheetOf);
  const drawing: Drawing = {
    contents: new Map(),
    areas: new Map(),
    bookmarks: [],
    anchors: new Map(),
    sheets,
  };
  const order = readingOrder(structure);
  const placeOf = ({ slot }: TaggedText): number => order.get(slot) ?? 0;
  pages.forEach((placed, page) => {
    file.addPage(sheetOf(placed));
    const painter = new PagePainter(file, fontOf, { drawing, page });
    const marks = placed.flatMap(({ strip, y, isRepeated }) =>
      strip.marks.map((mark) => atHeight(isRepeated ? withoutSlot(mark) : mark, y)),
    );
    painter.artifact('Layout', [
      ...groundMarks(placed),
      ...marks.filter((mark) => !isTagged(mark)),
    ]);
    painter.text(marks.filter(isTagged).sort((one, other) => placeOf(one) - placeOf(other)));
    painter.note(marks);
    painter.artifact('Pagination', furnitureOf(page));
  });
  return drawing;
}

function atHeight(mark: Mark, y: number): Mark {
  return { ...mark, y: mark.y + y };
}

/** The head of a table drawn again is decoration: it was said once. */
function withoutSlot(mark: Mark): Mark {
  return mark.kind === 'text' ? { ...mark, slot: undefined } : mark;
}

type TaggedText = TextMark & { slot: Slot };

function isTagged(mark: Mark): mark is TaggedText {
  return mark.kind === 'text' && mark.slot !== undefined;
}

class PagePainter {
  constructor(
    private readonly file: PdfKitFile,
    private readonly fontOf: (name: FaceName) => EmbeddedFont,
    private readonly at: { drawing: Drawing; page: number },
  ) {}

  artifact(type: 'Layout' | 'Pagination', marks: Mark[]): void {
    const operators = marks.map((mark) => this.operators(mark)).filter((each) => each !== '');
    if (operators.length === 0) return;
    this.file.beginArtifact(type);
    this.file.paint(operators.join('\n'));
    this.file.endContent();
  }

  /** Neighbouring marks of one slot share one marked-content sequence. */
  text(marks: TaggedText[]): void {
    let from = 0;
    while (from < marks.length) {
      const slot = marks[from]?.slot;
      if (!slot) return;
      let to = from + 1;
      while (marks[to]?.slot === slot) to += 1;
      const content = this.file.beginContent(slot.owner.type);
      this.file.paint(
        marks
          .slice(from, to)
          .map((mark) => this.operators(mark))
          .join('\n'),
      );
      this.file.endContent();
      this.push(this.at.drawing.contents, slot, content);
      from = to;
    }
  }

  /** Remembers where links, fields and headings came to stand. */
  note(marks: Mark[]): void {
    for (const mark of marks) {
      if (mark.kind === 'bookmark') {
        this.at.drawing.bookmarks.push({ page: this.at.page, of: mark });
      } else if (mark.kind === 'anchor') {
        this.at.drawing.anchors.set(mark.id, { page: this.at.page, of: mark });
      } else if (mark.kind === 'link' || mark.kind === 'field') {
        const { x, y, width, height } = mark;
        this.push(this.at.drawing.areas, mark.tag, { x, y, width, height });
      }
    }
  }

  private push<Key, Kind>(map: Map<Key, OnPage<Kind>[]>, key: Key, of: Kind): void {
    const known = map.get(key);
    if (known) known.push({ page: this.at.page, of });
    else map.set(key, [{ page: this.at.page, of }]);
  }

  private operators(mark: Mark): string {
    switch (mark.kind) {
      case 'text':
        return textOperators(mark, this.file.useFont(this.fontOf(mark.face)));
      case 'rule':
        return ruleOperators(mark);
      case 'frame':
        return frameOperators(mark);
      case 'tick':
        return tickOperators(mark);
      default:
        return '';
    }
  }
}
