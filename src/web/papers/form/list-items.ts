import { type ListItem } from '../../../papers/content/section';

/** Before a line that goes on with the point above it; an item of a list may have lines of its own. */
const CONTINUES = '  ';

/** A list as one writes it: a point a line. */
export const linesOf = (items: readonly ListItem[]): string =>
  items.map(({ text }) => text.replaceAll('\n', `\n${CONTINUES}`)).join('\n');

/** The points of a list out of its lines; an empty line is none. */
export function itemsOf(lines: string): ListItem[] {
  const texts: string[] = [];
  for (const line of lines.split('\n')) {
    const goesOn = line.startsWith(CONTINUES) && texts.length > 0;
    if (goesOn) texts.push(`${texts.pop()}\n${line.slice(CONTINUES.length)}`);
    else if (line.trim() !== '') texts.push(line);
  }
  return texts.map((text) => ({ text: text.trim() }));
}
