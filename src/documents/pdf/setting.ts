import type { Sheet } from './page-geometry';
import type { Typefaces } from './typeface';

/** What every part of the layout needs to know of the document. */
export interface Setting {
  typefaces: Typefaces;
  /** The body's colour. */
  accent: string;
  /** How wide prose may run, in points: narrower on the page than in a panel. */
  proseWidth: number;
  isDraft: boolean;
  /** What a table may be set on, in the order of choice. */
  sheets: readonly Sheet[];
}
