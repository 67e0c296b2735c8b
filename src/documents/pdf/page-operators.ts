import { colourParts } from '../contrast';
import type { Frame, Rule, TextMark, Tick } from './strip';
import { COLOUR } from './type-scale';

/**
 * Content operators (ISO 32000-1, annex A). The page is turned upside down by PDFKit's first
 * operator, so y counts down and the text matrix turns letters back.
 */
export function textOperators(mark: TextMark, fontResource: string): string {
  const { x, y, size, colour, show } = mark;
  return (
    `${fill(colour)} BT /${fontResource} ${point(size)} Tf ` +
    `1 0 0 -1 ${point(x)} ${point(y)} Tm [${show}] TJ ET`
  );
}

export function ruleOperators({ x, y, width, height, colour }: Rule): string {
  return `${fill(colour)} ${points(x, y, width, height)} re f`;
}

/** The border lies inside the area. */
export function frameOperators({ x, y, width, height, weight, colour }: Frame): string {
  const half = weight / 2;
  const area = points(x + half, y + half, width - weight, height - weight);
  return `${parts(colour)} RG ${point(weight)} w ${area} re S`;
}

export function tickOperators({ x, y, size }: Tick): string {
  const at = (across: number, up: number): string => points(x + across * size, y - up * size);
  const path = `${at(0.08, 0.38)} m ${at(0.36, 0.08)} l ${at(0.92, 0.78)} l S`;
  return `${parts(COLOUR.ink)} RG ${point(size * 0.15)} w ${path}`;
}

function fill(colour: string): string {
  return `${parts(colour)} rg`;
}

function parts(colour: string): string {
  return points(...colourParts(colour));
}

function points(...numbers: number[]): string {
  return numbers.map(point).join(' ');
}

function point(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
