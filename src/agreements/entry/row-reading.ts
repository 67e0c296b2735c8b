import { type Fault, type Parsed } from '../../kernel/findings';
import { parsePounds, type Pence } from '../../kernel/money';
import { type LedgerFinding, type LedgerPlace } from '../ledger/ledger-finding';
import { cellPlace, fileFault, linePlace, type Placed } from './import-fault';
import { type CsvRow } from './read-csv';

/** One row of CSV being made into the same JSON as an API body, so that one rule judges both. */
export class RowReading {
  readonly faults: LedgerFinding[] = [];

  constructor(readonly row: CsvRow) {}

  /** Of a column that may be missing or empty. */
  cell(column: string): string | undefined {
    const text = this.row.cells[column];
    return text === undefined || text === '' ? undefined : text;
  }

  fault(column: string, expected: string): undefined {
    this.faults.push(fileFault(this.place(column), expected));
    return undefined;
  }

  pounds(column: string): Pence | undefined {
    const text = this.cell(column);
    if (text === undefined) return undefined;
    return (
      parsePounds(text) ?? this.fault(column, 'must be a sum in pounds, like 220,000 or 1250.50')
    );
  }

  /**
   * The value by the rule for JSON; its faults at the cells they come from.
   * @param columnOf - which column the place in the JSON comes from
   */
  read<T>(
    json: object,
    rule: (value: unknown) => Parsed<T>,
    columnOf: (fault: Fault) => string,
  ): Placed<T>[] {
    const told = new Set(this.faults.map(({ at }) => at.pointer));
    const parsed = rule(json);
    if ('value' in parsed) {
      return told.size > 0 ? [] : [{ value: parsed.value, at: linePlace(this.row.line) }];
    }
    for (const each of parsed.faults) {
      const column = columnOf(each);
      // What could not be read at all is missing only for that reason.
      if (!told.has(this.place(column).pointer)) this.fault(column, each.expected);
    }
    return [];
  }

  private place(column: string): LedgerPlace {
    const { line, columns } = this.row;
    return cellPlace(line, columns[column] ?? 1, column);
  }
}

/** An object without what is not given. */
export const given = (members: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
