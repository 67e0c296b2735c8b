import { keepTogether } from './no-break';

/** A cell as a template prints it; `scope` makes it a header cell. */
export interface CellView {
  scope: 'col' | 'row' | null;
  span: number | null;
  /** `strong` or `tick`. */
  look: 'strong' | 'tick' | null;
  text: string;
}

export interface TableView {
  /** `Table 1: Income and planned use by financial year`; null where a heading stands above. */
  caption: string | null;
  unit: string | null;
  /** Spoken where there is no caption. */
  summary: string | null;
  /** `start` or `end` for each column. */
  columns: string[];
  head: CellView[];
  groups: CellView[][][];
  foot: CellView[];
}

export const cell = (text: string, more: Partial<CellView> = {}): CellView => ({
  scope: null,
  span: null,
  look: null,
  text: keepTogether(text),
  ...more,
});

export const columnHead = (text: string): CellView => cell(text, { scope: 'col' });
