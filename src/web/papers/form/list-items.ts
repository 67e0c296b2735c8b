import {
  type AnyList,
  type ListItem,
  type ListNumbering,
  type ParagraphList,
} from '../../../papers/content/section';

/** Before a line that goes on with the point above it; an item of a list may have lines of its own. */
const CONTINUES = '  ';

/** Behind the `>` of a point further in, how the list it stands in is counted. */
const MARKS: Record<ListNumbering, string> = { bullet: '-', letter: 'a)', number: '1)' };
const NUMBERING_OF = new Map(
  Object.entries(MARKS).map(([numbering, mark]) => [mark, numbering as ListNumbering]),
);
/** `> - words`, `>> a) words`; without a mark it is a bullet. */
const INNER = /^(>{1,2}) *(?:(-|a\)|1\))(?: +|$))?(.*)$/;
/** A point that only looks like one further in has a backslash before it. */
const LOOKS_INNER = /^\\*>/;

/** A list as one writes it: a point a line, `> ` before those further in. */
export const linesOf = (items: readonly ListItem[]): string =>
  items.flatMap((item) => pointLines(item, escaped(item.text), 1)).join('\n');

const escaped = (text: string): string => (LOOKS_INNER.test(text) ? `\\${text}` : text);
const unescaped = (line: string): string => (/^\\+>/.test(line) ? line.slice(1) : line);

function pointLines({ list }: ListItem, words: string, depth: number): string[] {
  const inner: ListItem[] = list?.items ?? [];
  const mark = `${'>'.repeat(depth)} ${MARKS[list?.numbering ?? 'bullet']} `;
  return [
    words.replaceAll('\n', `\n${CONTINUES}`),
    ...inner.flatMap((item) => pointLines(item, mark + item.text, depth + 1)),
  ];
}

interface Point {
  depth: number;
  numbering: ListNumbering;
  text: string;
}

function pointOf(line: string): Point {
  const [, further, mark = '-', text = ''] = INNER.exec(line) ?? [];
  return further === undefined
    ? { depth: 0, numbering: 'bullet', text: unescaped(line) }
    : { depth: further.length, numbering: NUMBERING_OF.get(mark) ?? 'bullet', text };
}

function pointsOf(lines: string): Point[] {
  const points: Point[] = [];
  for (const line of lines.split('\n')) {
    const last = points.at(-1);
    if (line.startsWith(CONTINUES) && last) last.text += `\n${line.slice(CONTINUES.length)}`;
    else if (line.trim() !== '') points.push(pointOf(line));
  }
  return points
    .map((point) => ({ ...point, text: point.text.trim() }))
    .filter(({ text }) => text !== '');
}

/** The points of a list out of its lines; an empty line is none. */
export function itemsOf(lines: string): ListItem[] {
  const outermost: ListItem[] = [];
  for (const { depth, numbering, text } of pointsOf(lines)) {
    let items = outermost;
    for (let at = 0; at < depth; at += 1) {
      const above = items.at(-1);
      if (!above) break;
      items = (above.list ??= { numbering, items: [] }).items;
    }
    items.push({ text });
  }
  return outermost;
}

/** How many points stand side by side where most do: each list has its own bound. */
export const mostSideBySide = ({ items }: AnyList): number =>
  Math.max(
    items.length,
    ...items.map(({ list }: ListItem) => (list ? mostSideBySide(list as ParagraphList) : 0)),
  );

/** The words of every point, at whatever depth. */
export const textsOf = (items: readonly ListItem[]): string[] =>
  items.flatMap(({ text, list }) => [text, ...textsOf(list?.items ?? [])]);
