import { type FinancialYear } from '../../kernel/financial-year';
import { type Pence } from '../../kernel/money';
import { Choice, IdentifierField, Kind, PenceField, Text, YearField } from './fields';
import { Of, OneOf } from './one-of';

const PARAGRAPH = 20_000;

const NUMBERINGS = ['bullet', 'letter', 'number'] as const;
export type ListNumbering = (typeof NUMBERINGS)[number];

/** Inline Markdown: emphasis, strong, link, `[words]{lang=cy}`. Raw HTML is text. */
export class InnermostItem {
  @Text({ max: PARAGRAPH }) text: string;
}
/** Lists stand three deep and no deeper: in print there is no room for words further in. */
export class InnermostList {
  @Choice(NUMBERINGS) numbering: ListNumbering;
  @Of(InnermostItem, { min: 1, max: 100 }) items: InnermostItem[];
}
export class InnerItem {
  @Text({ max: PARAGRAPH }) text: string;
  @Of(InnermostList, { optional: true }) list?: InnermostList;
}
export class InnerList {
  @Choice(NUMBERINGS) numbering: ListNumbering;
  @Of(InnerItem, { min: 1, max: 100 }) items: InnerItem[];
}
export class ListItem {
  @Text({ max: PARAGRAPH }) text: string;
  /** The one list a point may end with. */
  @Of(InnerList, { optional: true }) list?: InnerList;
}
/** The one list a paragraph may end with. */
export class ParagraphList {
  @Choice(NUMBERINGS) numbering: ListNumbering;
  @Of(ListItem, { min: 1, max: 100 }) items: ListItem[];
}
/** A list at any of its depths. */
export type AnyList = ParagraphList | InnerList | InnermostList;

export class Paragraph {
  @Kind('paragraph') kind: 'paragraph';
  /** Inline Markdown: emphasis, strong, link, `[words]{lang=cy}`. Raw HTML is text. */
  @Text({ max: PARAGRAPH }) text: string;
  @Of(ParagraphList, { optional: true }) list?: ParagraphList;
}

export class SubHeading {
  @Kind('sub-heading') kind: 'sub-heading';
  @Text({ max: 200 }) text: string;
}

export class TextColumn {
  @Kind('text') kind: 'text';
  @Text({ max: 200 }) heading: string;
}
export class NumberColumn {
  @Kind('number') kind: 'number';
  @Text({ max: 200 }) heading: string;
}
export class MoneyColumn {
  @Kind('money') kind: 'money';
  @Text({ max: 200 }) heading: string;
  /** The financial year whose money stands in the column, where it is one year's. */
  @YearField({ optional: true }) year?: FinancialYear;
}
export type Column = TextColumn | NumberColumn | MoneyColumn;

export class TextCell {
  @Kind('text') kind: 'text';
  @Text({ max: 2000 }) text: string;
}
export class NumberCell {
  @Kind('number') kind: 'number';
  /** Decimal figures as they are to be printed: `1,100`, `4.9`. */
  @Text({ max: 40 }) figure: string;
}
export class MoneyCell {
  @Kind('money') kind: 'money';
  @PenceField() pence: Pence;
}
/** Nothing is known for the place, and the words say so: `to be determined`. */
export class UnknownCell {
  @Kind('unknown') kind: 'unknown';
  @Text({ max: 200 }) words: string;
}
export type Cell = TextCell | NumberCell | MoneyCell | UnknownCell;

export class Row {
  @OneOf(
    { text: TextCell, number: NumberCell, money: MoneyCell, unknown: UnknownCell },
    { min: 1, max: 12 },
  )
  cells: Cell[];
}

/** Totals are computed from the rows: of each money column, of each row, or of both. */
export class Table {
  @Kind('table') kind: 'table';
  @Text({ max: 300 }) caption: string;
  @OneOf({ text: TextColumn, number: NumberColumn, money: MoneyColumn }, { min: 1, max: 12 })
  columns: Column[];
  @Of(Row, { min: 1, max: 500 }) rows: Row[];
  @Choice(['none', 'columns', 'columns-and-rows']) totals: 'none' | 'columns' | 'columns-and-rows';
}

export type Block = Paragraph | SubHeading | Table;
export const BLOCKS = { paragraph: Paragraph, 'sub-heading': SubHeading, table: Table };

export class Section {
  /** Key from the template's manifest: `financial`, `legal` … */
  @IdentifierField() key: string;
  @OneOf(BLOCKS, { max: 500 }) blocks: Block[];
}
