/**
 * The document tree: what every output (HTML page, PDF, later Word and text) is made from.
 * It knows headings, paragraphs, lists, tables, panels and signature fields; it knows no paper
 * and no letter. The closed set of HTML it is read from is in `docs/document-elements.md`.
 */
export interface DocumentTree {
  /** BCP 47 language of the whole document, for example `en-GB`. */
  lang: string;
  title: string;
  /** The body that publishes the document. */
  author: string;
  /** One sentence on what the document is; goes into the metadata. */
  description: string;
  /** Running head of page 2 on: reference (SemiBold) and the title beside it. */
  reference: string;
  /** Left part of the foot line, for example `PCD 1653, Part 1: for publication`. */
  footline: string;
  /** Hex colour of the body, for example `#16365C`. */
  accent: string;
  /** ISO local date the document bears; the file's creation date, so that same input gives same bytes. */
  date: string;
  /** Present on a draft: the words of the band, left and right. */
  draft?: { mark: string; revision: string };
  blocks: Block[];
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis'; children: Inline[] }
  | { kind: 'strong'; children: Inline[] }
  /** `href` is an address, or `#` and the id of a block of this document. */
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'passage'; lang: string; children: Inline[] };

export type Block =
  | Heading
  | Paragraph
  | List
  | Recommendations
  | Table
  | DescriptionList
  | Addressee
  | Panel
  | Signature;

export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  /** Generated section number; stands in the number column. */
  number?: string;
  id?: string;
  children: Inline[];
}

/** `ask` is 13/18 SemiBold; `small` 10/14; `statement-strong` SemiBold in a signature block. */
export type ParagraphRole =
  'body-name' | 'document-kind' | 'reference' | 'ask' | 'lead-in' | 'small' | 'small-strong';

export interface Paragraph {
  kind: 'paragraph';
  role?: ParagraphRole;
  /** Generated paragraph number, for example `3.1`. */
  number?: string;
  id?: string;
  children: Inline[];
}

export interface List {
  kind: 'list';
  numbering: 'bullet' | 'decimal' | 'lower-alpha' | 'lower-roman';
  items: ListItem[];
}
export interface ListItem {
  children: Inline[];
  /** At most one list further in. */
  list?: List;
}

/** The signed asks: what at the left, sum at the right edge, then sentences. */
export interface Recommendations {
  kind: 'recommendations';
  items: {
    number: string;
    id?: string;
    what: Inline[];
    sum?: Inline[];
    paragraphs: Paragraph[];
  }[];
}

export interface Table {
  kind: 'table';
  /**
   * Inside a panel, without caption on the page, £ printed in cells: `glance` has rules and rows,
   * `sums` one row of large sums under their names.
   */
  role?: 'glance' | 'sums';
  caption?: Inline[];
  /** Printed in grey after the caption, for example `(£)`. */
  unit?: string;
  /** Spoken only; what a table without caption holds. */
  summary?: string;
  columns: { align: 'start' | 'end' }[];
  head: Cell[][];
  /** Groups of rows; a heavier rule stands between groups. */
  groups: Cell[][][];
  foot: Cell[][];
}
export interface Cell {
  kind: 'th' | 'td';
  scope?: 'col' | 'row';
  columnSpan?: number;
  /** A drawn tick stands before the words (decoration; the words carry it). */
  tick?: boolean;
  strong?: boolean;
  children: Inline[];
}

/** Terms and answers: `columns` are the facts of a panel, `rows` stand one below the other with rules. */
export interface DescriptionList {
  kind: 'description-list';
  layout: 'columns' | 'rows';
  entries: { term: Inline[]; answers: Inline[][] }[];
}

/** Head of a letter: who it goes to, and beside that its number and dates. */
export interface Addressee {
  kind: 'addressee';
  /** Name and address, a line each. */
  lines: Inline[][];
  entries: { term: Inline[]; answer: Inline[] }[];
}

/** At a glance (`glance`) or a bordered notice (`notice`). */
export interface Panel {
  kind: 'panel';
  role: 'glance' | 'notice';
  blocks: Block[];
}

/** One signature block: left column of words, right a labelled empty field. */
export interface Signature {
  kind: 'signature';
  heading: Heading;
  paragraphs: Paragraph[];
  /** Printed above the field, for example `1. Signature, name and date`. */
  label: string;
  field: {
    /** AcroForm field name, for example `signature-1-ceo`. */
    name: string;
    /** Accessible name (TU), for example `Signature of the Chief Executive Officer: officer approval of PCD 1653`. */
    tooltip: string;
  };
}
