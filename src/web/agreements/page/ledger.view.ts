import { type Agreement } from '../../../agreements/agreement';
import { UNSPLIT } from '../../../agreements/amount';
import { type Ledger, type LedgerSums } from '../../../agreements/ledger/ledger';
import { type LedgerFacts } from '../../../agreements/ledger/ledger-facts';
import { formatPounds, type Pence } from '../../../kernel/money';
import { leftWords } from './money-words';
import { rowName, type RowName } from './ledger-row-names';

/** Sums of a row as the table prints them. */
type SumsView = Record<keyof LedgerSums, string>;

export interface LedgerRowView extends RowName, SumsView {}

/** One bar; the width is a share of the widest bar of the page. */
export interface BarView {
  label: string;
  /** `44.9%`; an empty bar is a line. */
  width: string;
  fill: string;
}
export interface ChartView extends RowName {
  /** Id of its heading. */
  id: string;
  bars: BarView[];
}

export interface LedgerView {
  rows: LedgerRowView[];
  total: SumsView;
  /** Whether anything is held back: the column stands only then. */
  holdsBack: boolean;
  charts: ChartView[];
  /** Why the charts show less than the table; empty where they show all. */
  left: string;
}

const MOST_CHARTS = 6;

/** Darker is firmer; every bar has a dark outline, and its words, so that colour says nothing alone. */
const BARS: [keyof LedgerSums, string, string][] = [
  ['authorised', 'Authorised', '#cfe0f1'],
  ['issued', 'Issued', '#8fb4dc'],
  ['committed', 'Committed', '#1d70b8'],
  ['paid', 'Paid', '#0f385c'],
];

const sumsView = (sums: LedgerSums): SumsView => ({
  authorised: formatPounds(sums.authorised),
  issued: formatPounds(sums.issued),
  committed: formatPounds(sums.committed),
  paid: formatPounds(sums.paid),
  left: leftWords(sums.left),
  heldBack: formatPounds(sums.heldBack),
});

/** Per cent of the column: the outline of the widest bar stands within it. */
const WIDEST = 99;

const percent = (pence: Pence, of: Pence): string =>
  of === 0 ? '0%' : `${Math.round((Math.max(0, pence) / of) * WIDEST * 10) / 10}%`;

const bars = (sums: LedgerSums, widest: Pence): BarView[] =>
  BARS.map(([column, label, fill]) => ({
    label: `${label}: ${formatPounds(sums[column])}`,
    width: percent(sums[column], widest),
    fill,
  }));

/** The ledger as table and bars, all bars on one scale. */
export function ledgerView(agreement: Agreement, ledger: Ledger, facts: LedgerFacts): LedgerView {
  const { rows, total } = ledger;
  const named = rows.map((row) => ({ row, ...rowName(row.share, agreement, facts) }));
  const years = named.filter(({ row }) => row.share !== UNSPLIT);
  const lump = named.filter(({ row }) => row.share === UNSPLIT);
  const shown = [...lump, ...years.slice(-MOST_CHARTS + lump.length)];
  const widest = Math.max(0, ...rows.map(({ authorised }) => authorised));
  return {
    rows: named.map(({ row, name, note }) => ({ name, note, ...sumsView(row) })),
    total: sumsView(total),
    holdsBack: rows.some(({ heldBack }) => heldBack !== 0),
    charts: shown.map(({ row, name, note }, at) => ({
      ...{ name, note },
      id: `chart-${at + 1}`,
      bars: bars(row, widest),
    })),
    left: shown.length < named.length ? 'The bars show the latest years; the table has all.' : '',
  };
}
