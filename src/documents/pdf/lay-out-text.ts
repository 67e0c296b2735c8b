import type { Inline } from '../tree';
import { breakLines, setInOneLine, type Line, type Span } from './line-breaking';
import { inlineRuns, plainRun } from './runs';
import type { Setting } from './setting';
import { strip, tieToNext, TIE, type Mark, type Strip } from './strip';
import type { Tag } from './tag-tree';
import type { TextStyle } from './type-scale';

export interface TextToSet {
  inlines: Inline[];
  tag: Tag;
  style: TextStyle;
  width: number;
  /** The block's printed number, for errors. */
  number?: string;
}

/**
 * Sets inline content in lines and puts its elements and slots into `tag`. Without words it is one
 * empty line, so that a number or a label still has a line to stand on.
 */
export function setLines(text: TextToSet, setting: Setting): Line[] {
  const { inlines, tag, style, width, number } = text;
  const runs = inlineRuns(inlines, tag, { style, accent: setting.accent });
  const lines = breakLines(runs, { size: style.size, width, number }, setting.typefaces);
  return lines.length > 0 ? lines : [{ spans: [], width: 0 }];
}

/** One line of plain words (a number, a label), on one line whatever its width. */
export function setPlainLine(
  text: string,
  { tag, style }: Pick<TextToSet, 'tag' | 'style'>,
  setting: Setting,
): Line {
  return setInOneLine([plainRun(text, tag, style)], style.size, setting.typefaces);
}

/** The marks of one line whose top left corner is at `at`. */
export function lineMarks(line: Line, style: TextStyle, at: { x: number; y: number }): Mark[] {
  return line.spans.flatMap((span) => spanMarks(span, style, at));
}

function spanMarks(span: Span, style: TextStyle, at: { x: number; y: number }): Mark[] {
  const { run, show, width } = span;
  const x = at.x + span.x;
  const baseline = at.y + style.baseline;
  const text: Mark = {
    kind: 'text',
    ...(run.slot ? { slot: run.slot } : {}),
    x,
    y: baseline,
    face: run.face,
    size: style.size,
    colour: run.colour,
    show,
  };
  if (!run.link) return [text];
  const underline = { x, y: baseline + style.size * 0.13, width, height: style.size / 18 };
  return [
    text,
    { kind: 'rule', ...underline, colour: run.colour },
    { kind: 'link', tag: run.link, x, y: at.y, width, height: style.leading },
  ];
}

/** A strip for each line; `align` end sets it against the right edge of `width`. */
export function textStrips(lines: Line[], style: TextStyle, x: number): Strip[] {
  return lines.map((line) => strip(style.leading, lineMarks(line, style, { x, y: 0 })));
}

/** At least two lines of a paragraph on each side of a page break. */
export function bindLines(strips: Strip[]): Strip[] {
  if (strips.length > 1) {
    tieToNext(strips[0], TIE.lines);
    tieToNext(strips.at(-2), TIE.lines);
  }
  return strips;
}
