/** A run of words that both texts have, that only the earlier has, or only the later. */
export interface Segment {
  text: string;
  mark: 'same' | 'removed' | 'added';
}

/** Cells of the comparison; above it one text is shown as a whole for the other. */
const MOST_CELLS = 1_000_000;

/** Words with the blanks behind them, so that nothing of a text is lost. */
const tokensOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Length of the longest common subsequence from each pair of places to the end. */
function common(one: string[], other: string[]): Uint32Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row]![column] =
        one[row] === other[column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
    }
  }
  return lengths;
}

function pushed(segments: Segment[], mark: Segment['mark'], text: string): void {
  const last = segments.at(-1);
  if (last?.mark === mark) last.text += text;
  else segments.push({ mark, text });
}

/** The pairs of a longest common subsequence of two lists, in order. */
export function commonPairs(one: string[], other: string[]): [number, number][] {
  if (one.length * other.length > MOST_CELLS) return [];
  const lengths = common(one, other);
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) pairs.push([row++, column++]);
    else if (lengths[row + 1]![column]! >= lengths[row]![column + 1]!) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Below this share of common words two texts are read better one after the other than interwoven. */
const LEAST_COMMON = 1 / 3;

function pairsWorthKeeping(were: string[], are: string[]): [number, number][] {
  const pairs = commonPairs(were, are);
  const longer = Math.max(were.length, are.length);
  return pairs.length < longer * LEAST_COMMON ? [] : pairs;
}

/** Both texts in one run, word by word. Without `added` it is the earlier one, without `removed` the later. */
export function wordChanges(before: string, after: string): Segment[] {
  const [were, are] = [tokensOf(before), tokensOf(after)];
  const segments: Segment[] = [];
  let [row, column] = [0, 0];
  const until = ([toRow, toColumn]: [number, number]): void => {
    if (row < toRow) pushed(segments, 'removed', were.slice(row, toRow).join(''));
    if (column < toColumn) pushed(segments, 'added', are.slice(column, toColumn).join(''));
    [row, column] = [toRow, toColumn];
  };
  for (const pair of pairsWorthKeeping(were, are)) {
    until(pair);
    pushed(segments, 'same', were[row]!);
    [row, column] = [row + 1, column + 1];
  }
  until([were.length, are.length]);
  return segments;
}
