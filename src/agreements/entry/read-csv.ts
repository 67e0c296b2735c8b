import { type LedgerFinding } from '../ledger/ledger-finding';
import { cellPlace, fileFault, linePlace, type Placed, type ReadFile } from './import-fault';

/** Rows an import may have at most; more is two files. */
const MOST_ROWS = 5000;

interface Row {
  /** Line it begins at, from 1. */
  line: number;
  cells: string[];
}

interface Records {
  rows: Row[];
  faults: LedgerFinding[];
}

const QUOTED = /"((?:[^"]|"")*)"/y;
const PLAIN = /[^",\r\n]*/y;
const END_OF_LINE = /\r\n|\r|\n/y;

const lineEnds = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

/** Takes CSV (RFC 4180) apart into cells; one record may run over several lines within quotes. */
class CsvWalk {
  private at = 0;
  private line = 1;
  readonly rows: Row[] = [];
  readonly faults: LedgerFinding[] = [];

  constructor(private readonly text: string) {}

  all(): Records {
    while (this.at < this.text.length && this.faults.length === 0) this.record();
    return { rows: this.rows, faults: this.faults };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  private record(): void {
    const row: Row = { line: this.line, cells: [] };
    do row.cells.push(this.cell(row.cells.length + 1));
    while (this.text[this.at] === ',' && this.skip());
    if (this.faults.length === 0 && this.at < this.text.length && !this.take(END_OF_LINE)) {
      this.fail(row.cells.length, 'must end at its closing quote: write a quote inside it twice');
    }
    this.line += 1;
    if (row.cells.some((cell) => cell.trim() !== '')) this.rows.push(row);
  }

  private skip(): boolean {
    this.at += 1;
    return true;
  }

  private cell(column: number): string {
    if (this.text[this.at] !== '"') return this.take(PLAIN)![0];
    const quoted = this.take(QUOTED);
    if (!quoted) {
      this.fail(column, 'must have a closing quote');
      this.at = this.text.length;
      return '';
    }
    this.line += lineEnds(quoted[1]!);
    return quoted[1]!.replaceAll('""', '"').replace(/\r\n?/g, '\n');
  }

  private fail(column: number, expected: string): void {
    this.faults.push(fileFault(cellPlace(this.line, column), expected));
    this.at = this.text.length;
  }
}

/** Cells of one row by the name of their column, without the blanks around them. */
export type CsvCells = Readonly<Record<string, string>>;

export interface CsvRow {
  line: number;
  cells: CsvCells;
  /** Number of each column, from 1. */
  columns: Readonly<Record<string, number>>;
}

/** What columns a file may and must have. */
export interface Columns {
  required: readonly string[];
  known: (name: string) => boolean;
}

const nameOf = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/g, ' ');

function headFaults({ line, cells }: Row, { required, known }: Columns): LedgerFinding[] {
  const names = cells.map(nameOf);
  const missing = required.filter((name) => !names.includes(name));
  const fault = (column: number, expected: string): LedgerFinding =>
    fileFault(cellPlace(line, column + 1, names[column]), expected);
  return [
    ...names.flatMap((name, column) => {
      if (!known(name)) return [fault(column, 'is not a known column')];
      return names.indexOf(name) < column ? [fault(column, 'must stand only once')] : [];
    }),
    ...missing.map((name) => fileFault(linePlace(line), `must have a column “${name}”`)),
  ];
}

function readRow({ line, cells }: Row, names: readonly string[]): CsvRow | LedgerFinding {
  if (cells.length !== names.length) {
    const expected = `must have ${names.length} cells, as the first line has; it has ${cells.length}`;
    return fileFault(linePlace(line), expected);
  }
  return {
    line,
    cells: Object.fromEntries(names.map((name, at) => [name, cells[at]!.trim()])),
    columns: Object.fromEntries(names.map((name, at) => [name, at + 1])),
  };
}

/** The rows of a CSV text by the names of its first line, with every fault of its form. */
export function readCsv(text: string, columns: Columns): ReadFile<CsvRow> {
  const { rows, faults } = new CsvWalk(text.replace(/^\uFEFF/, '')).all();
  const [head, ...body] = rows;
  if (faults.length > 0) return { items: [], faults };
  if (!head) return { items: [], faults: [fileFault(linePlace(1), 'must name the columns')] };
  if (body.length > MOST_ROWS) {
    const expected = `must hold ${MOST_ROWS.toLocaleString('en-GB')} rows or fewer`;
    return { items: [], faults: [fileFault({ pointer: '', printed: 'the file' }, expected)] };
  }
  const wrongHead = headFaults(head, columns);
  if (wrongHead.length > 0) return { items: [], faults: wrongHead };
  const names = head.cells.map(nameOf);
  const read = body.map((row) => readRow(row, names));
  return {
    items: read.flatMap((row): Placed<CsvRow>[] =>
      'code' in row ? [] : [{ value: row, at: linePlace(row.line) }],
    ),
    faults: read.filter((row) => 'code' in row),
  };
}
