import { formatPounds, type Pence, sum } from '../../kernel/money';
import { code, defineCheck, type Examined, type Found } from './check';
import { moneyPlace, placeOf, recommendationsNamed } from './places';
import { tablesIn } from './table-cells';
import { linesOf, type TableLine } from './table-lines';

const CODES = {
  'table-differs': code<{ said: string; recommendation: string; expected: string }>({
    severity: 'stop',
    title: 'A table differs from the recommendation',
    words: ({ said, recommendation, expected }) => ({
      sentence: `The table has ${said}, but ${recommendation} gives ${expected}.`,
      settle: `Change the table, or change ${recommendation}.`,
      at: said,
      against: expected,
    }),
    example: {
      said: '£171,000 in 2020/21',
      recommendation: 'recommendation 1',
      expected: '£172,000 in 2020/21',
    },
  }),
};
type TableFound = Found<typeof CODES>;

/** Cell by cell where the recommendation is split by year, else the sum of its cells. */
function lineFindings(line: TableLine, examined: Examined): TableFound[] {
  const { at, field, figures, cells } = line;
  const found = (pointer: string, said: string, expected: string): TableFound => ({
    code: 'table-differs',
    at: placeOf(examined, pointer),
    against: moneyPlace(examined, at, field),
    params: { said, recommendation: recommendationsNamed([at]), expected },
  });
  const yearly = cells.filter(({ year }) => year && figures.byYear.has(year));
  if (yearly.length === 0) {
    const total = sum(cells.map(({ pence }) => pence));
    if ([figures.total, figures.raise?.total].includes(total)) return [];
    if (cells.some(({ pence }) => pence === figures.total)) return [];
    return [found(cells[0]!.pointer, formatPounds(total), formatPounds(figures.total))];
  }
  return yearly.flatMap(({ pointer, year, pence }) => {
    const expected = figures.byYear.get(year!)!;
    const right = [expected, figures.raise?.byYear.get(year!) ?? expected];
    if (right.some((sum) => pence === sum || isPartOfItsYear(year!, yearly, sum))) return [];
    return [
      found(pointer, `${formatPounds(pence)} in ${year}`, `${formatPounds(expected)} in ${year}`),
    ];
  });
}

/** Several lines of one year may break its sum down. */
const isPartOfItsYear = (year: string, cells: TableLine['cells'], expected: Pence): boolean =>
  sum(cells.filter((cell) => cell.year === year).map(({ pence }) => pence)) === expected;

export const tables = defineCheck({
  name: 'tables',
  compares:
    'Sums in tables, by the party and the year of their row and column, with the recommendations.',
  source: 'A reader takes the table for the decision; the two must be one.',
  codes: CODES,
  check: (examined) =>
    tablesIn(examined.paper)
      .flatMap((table) => linesOf(examined.paper, table))
      .flatMap((line) => lineFindings(line, examined)),
});
