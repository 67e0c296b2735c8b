import { formatPounds, sum } from '../../kernel/money';
import { partiesOf, type Party } from '../claims/party-mentions';
import { partyOf } from './attribution';
import { code, defineCheck, type Examined, type Found } from './check';
import { figuresOf, type Numbered, numberedIn } from './figures';
import { moneyPlace, placeOf, recommendationsNamed } from './places';
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

/** Recommendations of one kind that pay somebody, each party with one of them. */
function payeesOf({ paper }: Examined): Payee[] {
  const parties = partiesOf(paper);
  const payees = numberedIn(paper.recommendations)
    .filter(({ one }) => one.kind === 'award-grant' && figuresOf(one))
    .flatMap((numbered) => {
      const party = parties.find(({ name }) => name === partyOf(numbered.one));
      return party ? [{ ...numbered, party }] : [];
    });
  return new Set(payees.map(({ party }) => party.name)).size === payees.length ? payees : [];
}

const isFor = ({ party }: Payee, label: string): boolean =>
  new RegExp(party.pattern.source, '').test(label);

const rowOf = ({ pointer }: MoneyInTable): string => pointer.replace(/\/cells\/\d+$/, '');

/** A table in which every line with a sum is one payee's; any other table tells something else. */
function linesByPayee(table: TableAt, payees: Payee[]): Map<Payee, string[]> | undefined {
  const lines = new Map<Payee, string[]>();
  const rows = new Map(moneyIn(table).map((cell) => [rowOf(cell), cell.label]));
  for (const [row, label] of rows) {
    const own = payees.filter((payee) => isFor(payee, label));
    if (own.length !== 1) return undefined;
    lines.set(own[0]!, [...(lines.get(own[0]!) ?? []), row]);
  }
  return lines.size >= 2 ? lines : undefined;
}

function findingsIn(table: TableAt, payees: Payee[], examined: Examined): PartyFound[] {
  const lines = linesByPayee(table, payees);
  if (!lines) return [];
  const total = formatPounds(sum(moneyIn(table).map(({ pence }) => pence)));
  const asked = formatPounds(sum(payees.map(({ one }) => figuresOf(one)!.total)));
  return payees.flatMap((payee): PartyFound[] => {
    const [first, second] = lines.get(payee) ?? [];
    const recommendation = recommendationsNamed([payee.at]);
    const against = moneyPlace(examined, payee.at);
    if (!first) {
      const at = placeOf(examined, table.pointer);
      return [{ code: 'table-lacks-line', at, against, params: { recommendation, total, asked } }];
    }
    if (!second) return [];
    const at = placeOf(examined, second);
    return [{ code: 'table-repeats-line', at, against, params: { recommendation, total } }];
  });
}

function check(examined: Examined): PartyFound[] {
  const payees = payeesOf(examined);
  return tablesIn(examined.paper).flatMap((table) => findingsIn(table, payees, examined));
}

export const tableParties = defineCheck({
  name: 'table-parties',
  compares:
    'The lines of a table of who is paid with the recommendations that pay them: none left out, none twice.',
  source: 'A total is right only when every line is there once.',
  codes: CODES,
  check,
});
