import { isNothing, shareWords, totalOf, UNSPLIT } from '../../agreements/amount';
import { cell, type CellView, columnHead } from '../../documents/table-view';
import { formatDate } from '../../kernel/local-date';
import { formatPence } from '../../kernel/money';
import { closed } from '../../kernel/sentences';
import { type LetterBasis } from '../content/letter-basis';
import { type LetterFigures, plannedByShare, unplannedOf } from '../content/letter-figures';
import { type LetterTerms, type PaymentLine, type PerformanceLine } from '../content/letter-terms';
import { mostOf } from './letter-glance';
import { moneyTable, rowHead, textTable, type Unnumbered } from './letter-tables';

/** A schedule: what holds for all its lines, the lines, what holds for single ones. */
export interface Schedule {
  sentences: string[];
  table?: Unnumbered;
  notes: string[];
}

/** What all lines say alike, said once above the table. */
function shared<Line, Key extends keyof Line>(
  lines: readonly Line[],
  key: Key,
): Line[Key] | undefined {
  const [first, ...rest] = lines;
  if (!first || first[key] === undefined) return undefined;
  return rest.every((line) => line[key] === first[key]) ? first[key] : undefined;
}

/** What single lines say differently, with the line it belongs to. */
function single<Line>(
  lines: readonly Line[],
  { key, lead, named }: { key: keyof Line; lead: string; named: (line: Line) => string },
): string[] {
  if (shared(lines, key) !== undefined) return [];
  return lines.flatMap((line) => {
    const said = line[key];
    return typeof said === 'string' ? [`${named(line)}${lead}: ${closed(said)}`] : [];
  });
}

interface Column {
  head: string;
  text: (line: PaymentLine) => string;
}

const TIMING = { advance: 'In advance', arrears: 'In arrears' } as const;

const paymentColumns = (payments: readonly PaymentLine[]): Column[] => [
  { head: 'Period', text: ({ period }) => period },
  ...(shared(payments, 'timing')
    ? []
    : [{ head: 'Paid', text: (line: PaymentLine) => TIMING[line.timing] }]),
  ...(shared(payments, 'trigger')
    ? []
    : [{ head: 'Made due by', text: (line: PaymentLine) => line.trigger }]),
  { head: 'Payment due', text: ({ dueOn }) => formatDate(dueOn) },
];

const across = (text: string, columns: number): CellView =>
  columns > 1 ? { ...rowHead(text), span: columns } : rowHead(text);

function paymentTable(basis: LetterBasis, terms: LetterTerms, figures: LetterFigures): Unnumbered {
  const { payments } = terms;
  const columns = paymentColumns(payments);
  const total = totalOf(figures.planned);
  const changed = basis.kind === 'award' ? 'grant' : 'change';
  const isWhole = isNothing(unplannedOf(figures));
  return moneyTable({
    title: 'Payments',
    columns: [...columns.map(() => 'start'), 'end'],
    head: [...columns.map(({ head }) => head), `Amount${mostOf(basis, total)}`].map(columnHead),
    groups: plannedByShare(terms).map(({ share, lines, total: ofShare }) => [
      ...lines.map((line) => [
        ...columns.map(({ text }, at) => (at === 0 ? rowHead(text(line)) : cell(text(line)))),
        cell(formatPence(line.pence)),
      ]),
      [
        across(`Subtotal${share === UNSPLIT ? ',' : ''} ${shareWords(share)}`, columns.length),
        cell(formatPence(ofShare)),
      ],
    ]),
    foot: [
      across(isWhole ? `Total, equal to the ${changed} in Table 1` : 'Total', columns.length),
      cell(formatPence(total)),
    ],
  });
}

/** What holds for every payment. */
const SAID = [
  ['trigger', 'What makes it due'],
  ['conditions', 'Conditions of every payment'],
  ['clawback', 'What is paid back'],
] as const;

function paymentSentences({ authority }: LetterBasis, { payments }: LetterTerms): string[] {
  const timing = shared(payments, 'timing');
  const isMost = authority?.ceiling === 'up-to' && payments.some(({ pence }) => pence > 0);
  const how = [isMost ? 'a maximum' : '', timing ? `paid in ${timing}` : ''].filter(Boolean);
  return [
    ...(how.length > 0 ? [`Each sum is ${how.join(', ')}.`] : []),
    ...SAID.flatMap(([key, lead]) => {
      const words = shared(payments, key);
      return words === undefined ? [] : [`${lead}: ${closed(words)}`];
    }),
  ];
}

/** Schedule 2. */
export function paymentSchedule(
  basis: LetterBasis,
  terms: LetterTerms,
  figures: LetterFigures,
): Schedule {
  const { payments } = terms;
  if (payments.length === 0) {
    return { sentences: ['The payment schedule stays as it is.'], notes: [] };
  }
  const named = ({ period, dueOn }: PaymentLine): string => `${period}, due ${formatDate(dueOn)}`;
  return {
    sentences: paymentSentences(basis, terms),
    table: paymentTable(basis, terms, figures),
    notes: [
      ...single(payments, { key: 'conditions', lead: '', named }),
      ...single(payments, { key: 'clawback', lead: ', paid back', named }),
    ],
  };
}

/** Schedule 3. */
export function performanceSchedule({ performance }: LetterTerms): Schedule {
  if (performance.length === 0) {
    return { sentences: ['The performance schedule stays as it is.'], notes: [] };
  }
  const named = ({ outcome }: PerformanceLine): string => outcome;
  const demographics = shared(performance, 'demographics');
  return {
    sentences: demographics ? [`Demographics to report: ${closed(demographics)}`] : [],
    table: textTable({
      title: 'Outcomes, indicators and targets',
      head: ['Outcome', 'Indicator', 'Target', 'Reported'],
      rows: performance.map(({ outcome, indicator, target, reportOn }) => [
        outcome,
        indicator,
        target,
        reportOn.map(formatDate).join(', '),
      ]),
    }),
    notes: single(performance, { key: 'demographics', lead: ', demographics', named }),
  };
}
