import type { AnnotationArea } from './annotation-area';
import { groundMarks } from './grounds';
import { PageOperators } from './page-operators';
import type { Sheet } from './page-geometry';
import { sheetOf, type PlacedPage } from './paginate';
import type { PdfKitFile } from './pdfkit.adapter';
import type { Anchor, Bookmark, Mark, TextMark } from './strip';
import { readingOrder, type Slot, type Tag } from './tag-tree';

export interface OnPage<Kind> {
  page: number;
  of: Kind;
}
/** What the structure tree and the outline need to know of the pages. */
export interface Drawing {
  /** The identifiers of marked content on each page, in the order they were drawn. */
  contents: Map<Slot, OnPage<number>[]>;
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
export function drawPages({ pages, structure, furnitureOf }: Drawable, file: PdfKitFile): Drawing {
  const drawing: Drawing = {
    contents: new Map(),
    areas: new Map(),
    bookmarks: [],
    anchors: new Map(),
    sheets: pages.map(sheetOf),
  };
  const order = readingOrder(structure);
  pages.forEach((placed, page) => {
    file.addPage(sheetOf(placed));
    const painter = new PagePainter(file, { drawing, page });
    const { texts, rest } = sorted(placed, order);
    painter.artifact('Layout', [...groundMarks(placed).map(atTop), ...rest]);
    painter.text(texts);
    painter.artifact('Pagination', furnitureOf(page).map(atTop));
    painter.finish();
  });
  return drawing;
}

/** A mark and how far below the page's top its strip begins. */
interface PlacedMark<Kind extends Mark = Mark> {
  mark: Kind;
  down: number;
}
type TaggedText = TextMark & { slot: Slot };

function atTop(mark: Mark): PlacedMark {
  return { mark, down: 0 };
}

/** Texts of the structure in reading order, and everything else in the order it was laid out. */
function sorted(
  page: PlacedPage,
  order: Map<Slot, number>,
): { texts: PlacedMark<TaggedText>[]; rest: PlacedMark[] } {
  const texts: PlacedMark<TaggedText>[] = [];
  const rest: PlacedMark[] = [];
  for (const { strip, y: down, isRepeated } of page) {
    for (const mark of strip.marks) {
      // The head of a table drawn again is decoration: it was said once.
      if (!isRepeated && isTagged(mark)) texts.push({ mark, down });
      else rest.push({ mark, down });
    }
  }
  const placeOf = ({ mark }: PlacedMark<TaggedText>): number => order.get(mark.slot) ?? 0;
  return { texts: texts.sort((one, other) => placeOf(one) - placeOf(other)), rest };
}

function isTagged(mark: Mark): mark is TaggedText {
  return mark.kind === 'text' && mark.slot !== undefined;
}

class PagePainter {
  private readonly operators = new PageOperators();
  private marked = 0;

  constructor(
    private readonly file: PdfKitFile,
    private readonly at: { drawing: Drawing; page: number },
  ) {}

  /** Decoration; what is no drawing but a place is noted. */
  artifact(type: 'Layout' | 'Pagination', marks: PlacedMark[]): void {
    const drawn = marks.filter(({ mark, down }) => !this.noted(mark, down));
    if (drawn.length === 0) return;
    this.operators.beginArtifact(type);
    for (const { mark, down } of drawn) this.draw(mark, down);
    this.operators.endMarked();
  }

  /** Neighbouring marks of one slot share one marked-content sequence. */
  text(marks: PlacedMark<TaggedText>[]): void {
    let open: Slot | undefined;
    for (const { mark, down } of marks) {
      if (mark.slot !== open) {
        if (open) this.operators.endMarked();
        open = mark.slot;
        this.operators.beginMarked(open.owner.type, this.marked);
        this.push(this.at.drawing.contents, open, this.marked);
        this.marked += 1;
      }
      this.operators.text(mark, this.file.useFont(mark.face), down);
    }
    if (open) this.operators.endMarked();
  }

  finish(): void {
    this.file.paint(this.operators.toString());
  }

  private draw(mark: Mark, down: number): void {
    switch (mark.kind) {
      case 'text':
        return this.operators.text(mark, this.file.useFont(mark.face), down);
      case 'rule':
        return this.operators.rule(mark, down);
      case 'frame':
        return this.operators.frame(mark, down);
      case 'tick':
        return this.operators.tick(mark, down);
    }
  }

  /** Remembers where links, fields and headings came to stand. */
  private noted(mark: Mark, down: number): boolean {
    const { drawing, page } = this.at;
    switch (mark.kind) {
      case 'bookmark':
        drawing.bookmarks.push({ page, of: { ...mark, y: mark.y + down } });
        return true;
      case 'anchor':
        drawing.anchors.set(mark.id, { page, of: { ...mark, y: mark.y + down } });
        return true;
      case 'link':
      case 'field': {
        const { x, y, width, height } = mark;
        this.push(drawing.areas, mark.tag, { x, y: y + down, width, height });
        return true;
      }
      default:
        return false;
    }
  }

  private push<Key, Kind>(map: Map<Key, OnPage<Kind>[]>, key: Key, of: Kind): void {
    const known = map.get(key);
    if (known) known.push({ page: this.at.page, of });
    else map.set(key, [{ page: this.at.page, of }]);
  }
}
