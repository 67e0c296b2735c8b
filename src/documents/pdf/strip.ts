import type { Sheet } from './page-geometry';
import type { FaceName } from './typeface';
import type { Slot, Tag } from './tag-tree';

/** What is drawn; x from the page's left edge, y from the top of its strip, in points. */
export type Mark = TextMark | Rule | Frame | Tick | LinkArea | FieldArea | Bookmark | Anchor;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface TextMark {
  kind: 'text';
  /** Where the text stands in the structure; without one it is decoration (running head, band). */
  slot?: Slot;
  /** y is the baseline. */
  x: number;
  y: number;
  face: FaceName;
  size: number;
  colour: string;
  show: string;
}
/** A filled bar: y is its upper edge. */
export interface Rule extends Area {
  kind: 'rule';
  colour: string;
}
/** A bordered box; the border lies inside the area. */
export interface Frame extends Area {
  kind: 'frame';
  weight: number;
  colour: string;
}
/** A drawn tick before words that say the same; y is the baseline of those words. */
export interface Tick {
  kind: 'tick';
  x: number;
  y: number;
  size: number;
}
export interface LinkArea extends Area {
  kind: 'link';
  tag: Tag;
}
export interface FieldArea extends Area {
  kind: 'field';
  tag: Tag;
}
export interface Bookmark {
  kind: 'bookmark';
  level: number;
  title: string;
  y: number;
}

/** Where a link inside the document leads to. */
export interface Anchor {
  kind: 'anchor';
  id: string;
  y: number;
}

/** How firmly a strip is bound to the next one; a break is made where the bond is weakest. */
export const TIE = { none: 0, wish: 1, lines: 2, block: 3, firm: 4 } as const;
export type Tie = (typeof TIE)[keyof typeof TIE];

/** Points of white on the first page and on the others. */
export interface Space {
  front: number;
  inner: number;
}

/** The coloured or bordered ground some strips share; closed anew on every page it reaches. */
export interface Ground {
  kind: 'glance' | 'notice';
  accent: string;
  /** A panel directly under a notice has no rule of its own on top. */
  hasTopRule: boolean;
}

/** A horizontal strip of the page that is never cut. */
export interface Strip {
  height: number;
  /** White above and below; between two strips the larger counts, at the top of a page none. */
  before: Space;
  after: Space;
  tie: Tie;
  marks: Mark[];
  ground?: Ground;
  /** Where it is not set on an upright page: neighbours on another sheet begin a page. */
  sheet?: Sheet;
  /** The head of its table: drawn again, as an artifact, where this strip begins a page. */
  repeatedHead?: Strip[];
  /** Stands at this y of the page on which the flow has come to, and takes no room. */
  fixedAt?: number;
}

export const NO_SPACE: Space = { front: 0, inner: 0 };

export function space(inner: number, front = inner): Space {
  return { front, inner };
}

export function strip(height: number, marks: Mark[] = []): Strip {
  return { height, before: NO_SPACE, after: NO_SPACE, tie: TIE.none, marks };
}

/** White above the first and below the last of some strips. */
export function spaced(strips: Strip[], before: Space, after: Space): Strip[] {
  const [first] = strips;
  const last = strips.at(-1);
  if (first) first.before = before;
  if (last) last.after = after;
  return strips;
}

/** Binds every strip but the last to the next, at least this firmly. */
export function tieTogether(strips: Strip[], tie: Tie): Strip[] {
  for (const each of strips.slice(0, -1)) tieToNext(each, tie);
  return strips;
}

export function tieToNext(each: Strip | undefined, tie: Tie): void {
  if (each && each.tie < tie) each.tie = tie;
}
