import { formatPounds, type Pence, sum } from '../../kernel/money';
import { partiesOf, type Party } from '../claims/party-mentions';
import { partyOf } from './candidates';
import { code, defineCheck, type Examined, type Found } from './check';
import { figuresOf, type Numbered, numberedIn } from './figures';
import { moneyPlace, placeOf, recommendationsNamed } from './places';
import { linesOf } from './table-lines';
import { typedTotalsIn } from './typed-totals';
import { moneyIn, type MoneyInTable, type TableAt, tablesIn } from './table-cells';

const CODES = {
  'table-lacks-line': code<{ recommendation: string; total: string; asked: string }>({
    severity: 'stop',
    title: 'A table leaves a recommendation out',
    words: ({ recommendation, total, asked }) => ({
      sentence: `The table lists who is paid and adds up to ${total}, but has no line for ${recommendation}; together the recommendations give ${asked}.`,
      settle: `Add a line for ${recommendation}, or say in the table what it leaves out.`,
      at: `adds up to ${total}`,
      against: `no line for ${recommendation}`,
    }),
    example: { recommendation: 'recommendation 3', total: '£581,000', asked: '£672,000' },
  }),
  'table-repeats-line': code<{ recommendation: string; total: string }>({
    severity: 'stop',
    title: 'A table has a line twice',
    words: ({ recommendation, total }) => ({
      sentence: `The table has more than one line for ${recommendation}, and so adds up to ${total}.`,
      settle: 'Take out the line that is too many.',
      at: 'the same party again',
      against: 'one recommendation',
    }),
    example: { recommendation: 'recommendation 2', total: '£843,000' },
  }),
};
type PartyFound = Found<typeof CODES>;

interface Payee extends Numbered {
  party: Party;
}

/** Recommendations with a sum of somebody, each party with one of them. */
function payeesOf({ paper }: Examined): Payee[] {
  const parties = partiesOf(paper);
  const payees = numberedIn(paper.recommendations)
    .filter(({ one }) => figuresOf(one))
    .flatMap((numbered) => {
      const party = parties.find(({ name }) => name === partyOf(numbered.one));
      return party ? [{ ...numbered, party }] : [];
    });
  return new Set(payees.map(({ party }) => party.name)).size === payees.length ? payees : [];
}

const isFor = ({ party }: Payee, label: string): boolean =>
  new RegExp(party.pattern.source, '').test(label);

interface Line {
  row: string;
  label: string;
  pence: Pence;
}

const rowOf = ({ pointer }: MoneyInTable): string => pointer.replace(/\/cells\/\d+$/, '');

/** The rows of a table with what each adds up to; a row called a total is none. */
function linesIn(at: TableAt): Line[] {
  const lines = new Map<string, Line>();
  for (const cell of moneyIn(at).filter(({ inTotal }) => !inTotal)) {
    const row = rowOf(cell);
    const pence = (lines.get(row)?.pence ?? 0) + cell.pence;
    lines.set(row, { row, label: cell.label, pence });
  }
  return [...lines.values()];
}

/** A table in which every line with a sum is one payee's; any other table tells something else. */
function linesByPayee(table: TableAt, payees: Payee[]): Map<Payee, Line[]> | undefined {
  const lines = new Map<Payee, Line[]>();
  for (const line of linesIn(table)) {
    const own = payees.filter((payee) => isFor(payee, line.label));
    if (own.length !== 1) return undefined;
    lines.set(own[0]!, [...(lines.get(own[0]!) ?? []), line]);
  }
  return lines.size >= 2 ? lines : undefined;
}

const totalOfLines = (lines: readonly Line[]): Pence => sum(lines.map(({ pence }) => pence));

/** The line that stands there again; several lines that together give the sum break it down. */
function repeatedLine({ one }: Payee, lines: readonly Line[]): Line | undefined {
  if (totalOfLines(lines) === figuresOf(one)!.total) return undefined;
  return lines.find(
    ({ label, pence }, at) =>
      lines.findIndex((other) => other.label === label && other.pence === pence) < at,
  );
}

/** A caption that says what the table leaves out, or of which payees it is. */
const SAYS_WHAT_IS_OUT =
  /\b(?:without|excluding|except|apart from|other than|not counting|leaving out|only)\b/i;

/** A table adds up what this paper asks for when it has totals, and its lines are this paper's. */
const addsUpThePaper = (at: TableAt, { paper }: Examined): boolean =>
  (at.table.totals !== 'none' || typedTotalsIn(at).length > 0) &&
  !SAYS_WHAT_IS_OUT.test(at.table.caption) &&
  linesOf(paper, at).length > 0;

/** Lines of a table of grants that are not there. */
function lackingIn(table: TableAt, payees: Payee[], examined: Examined): PartyFound[] {
  const lines = linesByPayee(table, payees);
  if (!lines) return [];
  const total = formatPounds(totalOfLines([...lines.values()].flat()));
  const asked = formatPounds(sum(payees.map(({ one }) => figuresOf(one)!.total)));
  const at = placeOf(examined, table.pointer);
  return payees
    .filter((payee) => !lines.has(payee))
    .map(({ at: index }) => ({
      code: 'table-lacks-line',
      at,
      against: moneyPlace(examined, index),
      params: { recommendation: recommendationsNamed([index]), total, asked },
    }));
}

/** Lines of a party that stand in the table again. */
function repeatedIn(table: TableAt, payees: Payee[], examined: Examined): PartyFound[] {
  const lines = linesIn(table);
  const total = formatPounds(totalOfLines(lines));
  return payees.flatMap((payee): PartyFound[] => {
    const again = repeatedLine(
      payee,
      lines.filter(({ label }) => isFor(payee, label)),
    );
    if (!again) return [];
    const recommendation = recommendationsNamed([payee.at]);
    return [
      {
        code: 'table-repeats-line',
        at: placeOf(examined, again.row),
        against: moneyPlace(examined, payee.at),
        params: { recommendation, total },
      },
    ];
  });
}

function check(examined: Examined): PartyFound[] {
  const all = payeesOf(examined);
  const awards = all.filter(({ one }) => one.kind === 'award-grant');
  return tablesIn(examined.paper)
    .filter((table) => addsUpThePaper(table, examined))
    .flatMap((table) => [
      ...lackingIn(table, awards, examined),
      ...repeatedIn(table, all, examined),
    ]);
}

export const tableParties = defineCheck({
  name: 'table-parties',
  compares:
    'The lines of a table of who is paid with the recommendations that pay them: none left out, none twice.',
  source: 'A total is right only when every line is there once.',
  codes: CODES,
  check,
});
