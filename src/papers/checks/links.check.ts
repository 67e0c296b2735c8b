import { code, defineCheck, type Examined, type Found } from './check';
import { numberedIn } from './figures';
import { sourceIdsOf } from './funding';
import { moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'id-repeated': code<{ id: string; recommendations: string }>({
    severity: 'stop',
    title: 'Two recommendations have one id',
    words: ({ id, recommendations }) => ({
      sentence: `The id ${id} stands in ${recommendations}, so what refers to it is not told apart.`,
      settle: 'Give each recommendation an id of its own.',
      at: id,
      against: id,
    }),
    example: { id: 'r1', recommendations: 'recommendations 1 and 2' },
  }),
  'id-unknown': code<{ id: string; recommendation: string }>({
    severity: 'stop',
    title: 'A recommendation refers to one that is not there',
    words: ({ id, recommendation }) => ({
      sentence: `${recommendation} draws on ${id}, and no recommendation of this paper has that id.`,
      settle: `Choose what pays for ${recommendation}.`,
      at: id,
    }),
    example: { id: 'r9', recommendation: 'recommendation 2' },
  }),
  'funding-circle': code<{ recommendations: string }>({
    severity: 'stop',
    title: 'Recommendations pay for each other in a circle',
    words: ({ recommendations }) => ({
      sentence: `The money of ${recommendations} comes back to where it started, so none comes in.`,
      settle: 'Name the recommendation or the budget the money comes from.',
      at: recommendations,
    }),
    example: { recommendations: 'recommendations 1 and 2' },
  }),
};
type LinkFound = Found<typeof CODES>;

function repeated(examined: Examined): LinkFound[] {
  const { recommendations } = examined.paper;
  return numberedIn(recommendations).flatMap(({ one, at }): LinkFound[] => {
    const first = recommendations.findIndex(({ id }) => id === one.id);
    if (first === at) return [];
    return [
      {
        code: 'id-repeated',
        at: moneyPlace(examined, at, 'id'),
        against: moneyPlace(examined, first, 'id'),
        params: { id: one.id, recommendations: recommendationsNamed([first, at]) },
      },
    ];
  });
}

function unknown(examined: Examined): LinkFound[] {
  const { recommendations } = examined.paper;
  return numberedIn(recommendations).flatMap(({ one, at }) =>
    sourceIdsOf(one)
      .filter((id) => !recommendations.some((other) => other.id === id))
      .map((id): LinkFound => {
        const isFunding =
          'fundedBy' in one && one.fundedBy?.kind === 'recommendation' && one.fundedBy.id === id;
        return {
          code: 'id-unknown',
          at: moneyPlace(examined, at, isFunding ? 'fundedBy/id' : 'money/within'),
          params: { id, recommendation: recommendationsNamed([at]) },
        };
      }),
  );
}

type Recommendations = Examined['paper']['recommendations'];

/** Indices of all that one recommendation draws on, however far back; itself only in a circle. */
function sourcesBehind(start: number, recommendations: Recommendations): Set<number> {
  const behind = new Set<number>();
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const id of sourceIdsOf(recommendations[at]!)) {
      const source = recommendations.findIndex((one) => one.id === id);
      if (source < 0 || behind.has(source)) continue;
      behind.add(source);
      waiting.push(source);
    }
  }
  return behind;
}

/** Each circle once, at the first recommendation of it. */
function circles(examined: Examined): LinkFound[] {
  const { recommendations } = examined.paper;
  const behind = recommendations.map((_one, at) => sourcesBehind(at, recommendations));
  const told = new Set<number>();
  return behind.flatMap((sources, start): LinkFound[] => {
    if (told.has(start) || !sources.has(start)) return [];
    const circle = [...sources].filter((at) => behind[at]!.has(start)).sort((a, b) => a - b);
    for (const at of circle) told.add(at);
    const isFunding = 'fundedBy' in recommendations[start]! && recommendations[start].fundedBy;
    return [
      {
        code: 'funding-circle',
        at: moneyPlace(examined, start, isFunding ? 'fundedBy' : 'money'),
        params: { recommendations: recommendationsNamed(circle) },
      },
    ];
  });
}

export const links = defineCheck({
  name: 'links',
  compares: 'The ids by which recommendations refer to each other.',
  source: 'A sum must come from somewhere.',
  codes: CODES,
  check: (examined) => [...repeated(examined), ...unknown(examined), ...circles(examined)],
});
