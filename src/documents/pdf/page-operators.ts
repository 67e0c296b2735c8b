import { colourParts } from '../contrast';
import { BoundedCache } from '../fonts/bounded-cache';
import type { Frame, Rule, TextMark, Tick } from './strip';
import { COLOUR } from './type-scale';

/**
 * The content operators of one page (ISO 32000-1, annex A). The page is turned upside down by
 * PDFKit's first operator, so y counts down and the text matrix turns letters back. Colour and font
 * are said where they change: the less is said, the less there is to compress.
 */
export class PageOperators {
  private readonly lines: string[] = [];
  private fill = '';
  private font = '';

  /** A sequence of one structure element's content. */
  beginMarked(type: string, identifier: number): void {
    this.lines.push(`/${type} <<\n/MCID ${identifier}\n>> BDC`);
  }

  beginArtifact(type: 'Layout' | 'Pagination'): void {
    this.lines.push(`/Artifact <<\n/Type /${type}\n>> BDC`);
  }

  endMarked(): void {
    this.lines.push('EMC');
  }

  /** Texts with the resource name of their font; `down` is added to y of the mark. */
  text({ x, y, size, colour, show }: TextMark, font: string, down: number): void {
    this.fillWith(colour);
    // Words that follow each other without kerning are one string.
    const codes = show.replaceAll('><', '');
    const wanted = `/${font} ${point(size)} Tf `;
    const change = wanted === this.font ? '' : wanted;
    this.font = wanted;
    this.lines.push(`BT ${change}1 0 0 -1 ${point(x)} ${point(y + down)} Tm [${codes}] TJ ET`);
  }

  rule({ x, y, width, height, colour }: Rule, down: number): void {
    this.fillWith(colour);
    this.lines.push(`${points(x, y + down, width, height)} re f`);
  }

  /** The border lies inside the area. */
  frame({ x, y, width, height, weight, colour }: Frame, down: number): void {
    const half = weight / 2;
    const area = points(x + half, y + down + half, width - weight, height - weight);
    this.lines.push(`${partsOf(colour)} RG ${point(weight)} w ${area} re S`);
  }

  tick({ x, y, size }: Tick, down: number): void {
    const at = (across: number, up: number): string =>
      points(x + across * size, y + down - up * size);
    const path = `${at(0.08, 0.38)} m ${at(0.36, 0.08)} l ${at(0.92, 0.78)} l S`;
    this.lines.push(`${partsOf(COLOUR.ink)} RG ${point(size * 0.15)} w ${path}`);
  }

  toString(): string {
    return this.lines.join('\n');
  }

  private fillWith(colour: string): void {
    if (colour === this.fill) return;
    this.fill = colour;
    this.lines.push(`${partsOf(colour)} rg`);
  }
}

/** A document has a handful. */
const colours = new BoundedCache<string, string>(64);

function partsOf(colour: string): string {
  return colours.get(colour) ?? colours.set(colour, points(...colourParts(colour)));
}

function points(...numbers: number[]): string {
  return numbers.map(point).join(' ');
}

function point(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
