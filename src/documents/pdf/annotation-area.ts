/** Points, y counted down from the page's top edge. */
export interface AnnotationArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A place on a page, counted from 0 and down from its top edge. */
export interface LinkPlace {
  page: number;
  y: number;
}

/** The smallest area that holds all lines of a link. */
export function boundsOf(areas: AnnotationArea[]): AnnotationArea {
  const left = Math.min(...areas.map(({ x }) => x));
  const top = Math.min(...areas.map(({ y }) => y));
  const right = Math.max(...areas.map(({ x, width }) => x + width));
  const bottom = Math.max(...areas.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** One line's corners in PDF coordinates, upper before lower, left before right. */
export function quadPoints({ x, y, width, height }: AnnotationArea, pageHeight: number): number[] {
  const top = pageHeight - y;
  const bottom = top - height;
  return [x, top, x + width, top, x, bottom, x + width, bottom];
}
