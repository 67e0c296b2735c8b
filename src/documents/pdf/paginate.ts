import { PAGE, PORTRAIT, type Sheet } from './page-geometry';
import { TIE, type Strip, type Tie } from './strip';

/** A strip at its place; a repeated one is the head of a table drawn again. */
export interface PlacedStrip {
  strip: Strip;
  y: number;
  isRepeated: boolean;
}
export type PlacedPage = PlacedStrip[];

export function sheetOf(page: PlacedPage): Sheet {
  return page[0]?.strip.sheet ?? PORTRAIT;
}

/** Sums of heights may be a rounding error over the edge. */
const TOLERANCE = 0.01;

/**
 * Fills pages from the top. Strips bound together stay together where a page can hold them;
 * otherwise the break is made at the weakest bond, as late as it can be. A strip of another sheet
 * than the one before it begins a page.
 */
export function paginate(strips: Strip[]): PlacedPage[] {
  const pages = new Pages();
  let from = 0;
  while (from < strips.length) {
    pages.open(strips[from]?.sheet ?? PORTRAIT);
    const bound = boundFrom(strips, from);
    const taken = pages.holds(bound) ? bound.length : pages.fittingPart(bound);
    if (taken > 0) pages.place(bound.slice(0, taken));
    if (taken < bound.length) pages.turn();
    from += taken;
  }
  return pages.all;
}

/** The strips from this one on that may not be parted. */
function boundFrom(strips: Strip[], from: number): Strip[] {
  let last = from;
  while (last < strips.length - 1 && strips[last]?.tie !== TIE.none) {
    if (strips[last]?.sheet !== strips[last + 1]?.sheet) break;
    last += 1;
  }
  return strips.slice(from, last + 1);
}

class Pages {
  readonly all: PlacedPage[] = [[]];
  private y: number = PAGE.top;
  private last: Strip | undefined;
  private sheet: Sheet = PORTRAIT;

  /** Goes on here, or on the next page where this one is another sheet. */
  open(sheet: Sheet): void {
    if (sheet === this.sheet) return;
    if (this.page.length > 0) this.turn();
    this.sheet = sheet;
  }

  holds(strips: Strip[]): boolean {
    return this.heightAfter(strips) <= this.lowest;
  }

  /**
   * How many of strips that do not fit here go onto this page: none where the next page holds
   * them whole.
   */
  fittingPart(strips: Strip[]): number {
    const isFresh = this.last === undefined;
    if (!isFresh && heightOnFreshPage(strips) + PAGE.top <= this.lowest) return 0;
    const part = this.weakestBreak(strips, isFresh ? TIE.firm : TIE.block);
    if (part === 0 && isFresh) throw new Error('a strip is higher than a page');
    return part;
  }

  /** The latest of the weakest bonds on this page that are no firmer than `firmest`. */
  private weakestBreak(strips: Strip[], firmest: Tie): number {
    let best = 0;
    let weakest = firmest;
    for (const [at, { tie }] of strips.slice(0, -1).entries()) {
      if (!this.holds(strips.slice(0, at + 1))) break;
      if (tie > weakest) continue;
      best = at + 1;
      weakest = tie;
    }
    return best;
  }

  place(strips: Strip[]): void {
    for (const each of strips) {
      if (each.fixedAt !== undefined) {
        this.page.push({ strip: each, y: each.fixedAt, isRepeated: false });
        continue;
      }
      if (this.last === undefined) this.repeatHead(each.repeatedHead ?? []);
      this.y += this.gapBefore(each, this.last);
      this.page.push({ strip: each, y: this.y, isRepeated: false });
      this.y += each.height;
      this.last = each;
    }
  }

  turn(): void {
    this.all.push([]);
    this.y = PAGE.top;
    this.last = undefined;
  }

  private get lowest(): number {
    return this.sheet.bottom + TOLERANCE;
  }

  private get page(): PlacedPage {
    return this.all.at(-1) ?? [];
  }

  private repeatHead(head: Strip[]): void {
    for (const each of head) {
      this.page.push({ strip: each, y: this.y, isRepeated: true });
      this.y += each.height;
    }
  }

  private gapBefore(each: Strip, above: Strip | undefined): number {
    if (!above) return 0;
    const place = this.all.length === 1 ? 'front' : 'inner';
    return Math.max(above.after[place], each.before[place]);
  }

  private heightAfter(strips: Strip[]): number {
    let y = this.y;
    let above = this.last;
    for (const each of strips) {
      if (each.fixedAt !== undefined) continue;
      if (!above) y += headHeight(each);
      y += this.gapBefore(each, above) + each.height;
      above = each;
    }
    return y;
  }
}

function headHeight(each: Strip): number {
  return (each.repeatedHead ?? []).reduce((sum, { height }) => sum + height, 0);
}

function heightOnFreshPage(strips: Strip[]): number {
  let above: Strip | undefined;
  let height = 0;
  for (const each of strips) {
    if (above) height += Math.max(above.after.inner, each.before.inner);
    else height += headHeight(each);
    height += each.height;
    above = each;
  }
  return height;
}
