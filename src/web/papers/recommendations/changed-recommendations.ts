import { type Recommendation } from '../../../papers/content/recommendation';

/** `r1`, `r2` …: the first that no recommendation has. */
export function nextId(recommendations: readonly Recommendation[]): string {
  const ids = new Set(recommendations.map(({ id }) => id));
  let number = recommendations.length + 1;
  while (ids.has(`r${number}`)) number += 1;
  return `r${number}`;
}

/** Whatever names a recommendation by its id names it by the new one. */
function renamed(one: Recommendation, from: string, to: string): Recommendation {
  const money =
    one.money.kind === 'to-be-determined' && one.money.within === from
      ? { ...one.money, within: to }
      : one.money;
  const source =
    'fundedBy' in one && one.fundedBy?.kind === 'recommendation' && one.fundedBy.id === from
      ? { fundedBy: { ...one.fundedBy, id: to } }
      : {};
  return { ...one, money, ...source } as Recommendation;
}

/** The list with one of them replaced, or with a new one at its end. */
export function withRecommendation(
  recommendations: readonly Recommendation[],
  at: number,
  next: Recommendation,
): Recommendation[] {
  const before = recommendations[at];
  if (!before) return [...recommendations, next];
  const changed = recommendations.map((one, place) => (place === at ? next : one));
  const isAlone = recommendations.filter(({ id }) => id === before.id).length === 1;
  if (before.id === next.id || !isAlone) return changed;
  return changed.map((one) => renamed(one, before.id, next.id));
}

/** Moves one a place up or down; at an end it stays. */
export function movedRecommendation(
  recommendations: readonly Recommendation[],
  at: number,
  by: 1 | -1,
): Recommendation[] {
  const to = at + by;
  const one = recommendations[at];
  if (!one || to < 0 || to >= recommendations.length) return [...recommendations];
  return recommendations.toSpliced(at, 1).toSpliced(to, 0, one);
}
