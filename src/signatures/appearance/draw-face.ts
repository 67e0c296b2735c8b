import { type SetText, type SubsetFace } from './subset-face';

export interface Line {
  text: string;
  /** Resource name of the font and the face behind it. */
  font: string;
  face: SubsetFace;
  size: number;
  /** Baseline, from the upper edge of the box. */
  baseline: number;
}

export interface Box {
  width: number;
  height: number;
}

const BORDER = 0.75;
/** The border is page content and stays visible: coarse screens round a ground outwards. */
const GROUND = 2 * BORDER;
const EDGE = 4;
const LEFT = 16;
const RIGHT = 6;
/** Thousandths of natural width; below this letters are no longer told apart. */
const NARROWEST = 700;

/**
 * Content of the signed appearance: white ground, accent edge, lines. All of it is an artifact,
 * because the field's own name and value speak for it (ISO 14289-1, 7.18).
 */
export function drawFace(box: Box, accent: string, lines: Line[]): string {
  const ground = points(GROUND, GROUND, box.width - 2 * GROUND, box.height - 2 * GROUND);
  const edge = points(BORDER, BORDER, EDGE, box.height - 2 * BORDER);
  return [
    '/Artifact BMC',
    `q 1 1 1 rg ${ground} re f`,
    `${colour(accent)} rg ${edge} re f Q`,
    `BT ${colour(INK)} rg`,
    ...lines.map((line) => drawLine(line, box)),
    'ET',
    'EMC',
  ].join('\n');
}

const INK = '#0B0C0C';

function drawLine({ text, font, face, size, baseline }: Line, box: Box): string {
  const room = ((box.width - LEFT - RIGHT) / size) * 1000;
  const { show, width } = fit(text, face, room);
  const narrowed = Math.min(1000, Math.floor((room / width) * 1000)) / 10;
  const at = points(LEFT, box.height - baseline);
  return `/${font} ${size} Tf ${narrowed} Tz 1 0 0 1 ${at} Tm [${show}] TJ`;
}

/** A line too long even when narrowed loses words at its end; all of them stand on the page. */
function fit(text: string, face: SubsetFace, room: number): SetText {
  const whole = face.set(text);
  const most = (room * 1000) / NARROWEST;
  if (whole.width <= most) return whole;
  const characters = [...text];
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    const cut = face.set(`${characters.slice(0, kept).join('').trimEnd()}…`);
    if (cut.width <= most) return cut;
  }
  return face.set('…');
}

function colour(hex: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`no colour: ${hex}`);
  return points(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
}

function points(...numbers: number[]): string {
  return numbers.map((each) => String(Math.round(each * 1000) / 1000)).join(' ');
}
