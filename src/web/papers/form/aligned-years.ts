import { type YearAmount } from '../../../papers/content/money';

type Pair = [one: YearAmount | undefined, other: YearAmount | undefined];

/** Length of the longest run of years that both lists hold in the same order, from each place on. */
function commonYears(one: YearAmount[], other: YearAmount[]): number[][] {
  const longest = [...one, undefined].map(() => new Array<number>(other.length + 1).fill(0));
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      longest[at]![to] =
        one[at]!.year === other[to]!.year
          ? longest[at + 1]![to + 1]! + 1
          : Math.max(longest[at + 1]![to]!, longest[at]![to + 1]!);
    }
  }
  return longest;
}

/**
 * Two lists of yearly sums laid side by side, equal years on one line, the order of both kept: a
 * year may stand twice in a list, once for each budget.
 */
export function alignedByYear(one: YearAmount[], other: YearAmount[]): Pair[] {
  const longest = commonYears(one, other);
  const pairs: Pair[] = [];
  let at = 0;
  let to = 0;
  while (at < one.length && to < other.length) {
    if (one[at]!.year === other[to]!.year) pairs.push([one[at++], other[to++]]);
    else if (longest[at + 1]![to]! >= longest[at]![to + 1]!) pairs.push([one[at++], undefined]);
    else pairs.push([undefined, other[to++]]);
  }
  const rest: Pair[] = one.slice(at).map((left) => [left, undefined]);
  return [...pairs, ...rest, ...other.slice(to).map((right): Pair => [undefined, right])];
}
