import { type AgreementTerms } from '../agreement';
import { type ReadFile } from './import-fault';
import { readAgreement } from './read-agreement';
import { readCsv } from './read-csv';
import { given, RowReading } from './row-reading';

export const AGREEMENT_COLUMNS = ['reference', 'recipient', 'project', 'from', 'until'] as const;
const OPTIONAL = ['awarded', 'maximum', 'changes', 'conditions'];

/** `maximum 2024/25`. */
const OF_A_YEAR = /^(awarded|maximum) (\d{4}\/\d{2})$/;

const isKnown = (name: string): boolean =>
  [...AGREEMENT_COLUMNS, ...OPTIONAL].includes(name) || OF_A_YEAR.test(name);

/** A sum in one column, or year by year in columns of their own; not both. */
function amountIn(row: RowReading, name: 'awarded' | 'maximum'): object | undefined {
  const columns = Object.keys(row.row.cells).filter(
    (column) => OF_A_YEAR.exec(column)?.[1] === name,
  );
  const filled = columns.filter((column) => row.cell(column) !== undefined);
  if (filled.length > 0 && row.cell(name) !== undefined) {
    return row.fault(name, 'must be empty where the sum is given by year');
  }
  if (filled.length > 0) {
    const byYear = filled.map((column) => ({
      year: OF_A_YEAR.exec(column)![2],
      pence: row.pounds(column),
    }));
    return { kind: 'by-year', byYear };
  }
  const pence = row.pounds(name);
  return pence === undefined ? undefined : { kind: 'unsplit', pence };
}

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A change a line: `2022-05 | PCD 1200 | 50,000`; decision and sum where they are known. */
function changesIn(row: RowReading): object[] {
  return linesOf(row.cell('changes')).map((text) => {
    const [on = '', decision = '', sum = '', ...more] = text.split('|').map((part) => part.trim());
    const cell = new RowReading({ ...row.row, cells: { changes: sum } });
    const pence = cell.pounds('changes');
    row.faults.push(...cell.faults);
    if (more.length > 0)
      row.fault('changes', 'must have three parts a line: date | decision | sum');
    return given({
      on,
      decision: decision || undefined,
      change: pence === undefined ? undefined : { kind: 'unsplit', pence },
    });
  });
}

/** The column a place in the JSON comes from: `/maximum/byYear/0/pence` from `maximum 2024/25`. */
function columnOf(pointer: string, json: Record<string, unknown>): string {
  const [, name = '', , at] = pointer.split('/');
  const amount = json[name] as { byYear?: { year: string }[] } | undefined;
  const year = amount?.byYear?.[Number(at)]?.year;
  return year === undefined ? name : `${name} ${year}`;
}

/** Agreements out of CSV, a row each; a sum in pounds, a date as 2025, 2025-03 or 2025-03-31. */
export function csvAgreements(text: string): ReadFile<AgreementTerms> {
  const { items, faults } = readCsv(text, { required: AGREEMENT_COLUMNS, known: isKnown });
  const read = items.map(({ value }) => {
    const row = new RowReading(value);
    const conditions = linesOf(row.cell('conditions'));
    const json = given({
      ...Object.fromEntries(AGREEMENT_COLUMNS.map((name) => [name, row.cell(name)])),
      awarded: amountIn(row, 'awarded'),
      changes: changesIn(row),
      maximum: amountIn(row, 'maximum'),
      conditions: conditions.length > 0 ? conditions : undefined,
    });
    const terms = row.read(json, readAgreement, ({ pointer }) => columnOf(pointer, json));
    return { terms, faults: row.faults };
  });
  return {
    items: read.flatMap(({ terms }) => terms),
    faults: [...faults, ...read.flatMap((row) => row.faults)],
  };
}
