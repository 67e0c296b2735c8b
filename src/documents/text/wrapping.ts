/** A line of plain text holds so many characters: a mail program leaves it as it is. */
export const LINE_LENGTH = 80;
const STEP = 5;

/** Lines of whole words; a word longer than a line stands alone on one. */
export function wrapped(text: string, length = LINE_LENGTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/**
 * A number or label with the words hanging beside it; `depth` counts the steps the label itself is
 * set in. Without a label (undefined) the words begin at the left, with an empty one they hang.
 */
export function hanging(label: string | undefined, words: string, depth = 0): string[] {
  if (label === undefined) return wrapped(words);
  const indent = ' '.repeat(depth * STEP);
  const gap = label === '' ? ' '.repeat(STEP) : label.padEnd(STEP - 1).concat(' ');
  const beside = ' '.repeat(gap.length);
  return wrapped(words, LINE_LENGTH - indent.length - gap.length).map((line, at) =>
    `${indent}${at === 0 ? gap : beside}${line}`.trimEnd(),
  );
}

/** A heading with a line of marks below it; without a mark it stands alone. */
export function underlined(text: string, mark: string): string[] {
  const lines = wrapped(text);
  if (mark === '') return lines;
  return [...lines, mark.repeat(Math.max(...lines.map(({ length }) => length)))];
}
