import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { GRID } from '../pdf/page-geometry';
import { COLOUR, RULE } from '../pdf/type-scale';
import type { Cell, Table } from '../tree';
import { wordColumns } from './word-columns';
import { wordRuns } from './word-inlines.adapter';
import { hex, TEXT_INDENT, twips } from './word-styles.adapter';

const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Word counts borders in eighths of a point. */
const border = (points: number, colour: string = COLOUR.ink): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: Math.round(points * 8),
  color: hex(colour),
});

type Part = 'head' | 'body' | 'foot';
interface PlacedRow {
  cells: Cell[];
  part: Part;
  below: IBorderOptions;
}

/** Caption as a paragraph above, then the table with its head rows marked, so that Word repeats them. */
export function wordTable(table: Table, { isInPanel }: { isInPanel: boolean }) {
  const caption = table.caption
    ? [
        new Paragraph({
          style: 'TableCaption',
          children: [
            ...wordRuns(table.caption),
            ...(table.unit ? [new TextRun({ text: ` ${table.unit}`, bold: false })] : []),
          ],
        }),
      ]
    : [];
  return [...caption, tableOf(table, isInPanel)];
}

function tableOf(table: Table, isInPanel: boolean): WordTable {
  const widths = wordColumns(table).widths.map(twips);
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    indent: { size: twips(TEXT_INDENT), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: isInPanel ? NO_BORDER : border(RULE.main),
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    rows: placedRows(table).map((row) => wordRow(row, table, isInPanel)),
  });
}

function placedRows({ head, groups, foot }: Table): PlacedRow[] {
  const hairline = border(RULE.hairline, COLOUR.hairline);
  const rows = (cells: Cell[][], part: Part, closing: IBorderOptions): PlacedRow[] =>
    cells.map((row, at) => ({
      cells: row,
      part,
      below: at === cells.length - 1 ? closing : hairline,
    }));
  const isClosedByFoot = foot.length > 0;
  return [
    ...rows(head, 'head', border(RULE.hairline)),
    ...groups.flatMap((group, at) => {
      const isLast = at === groups.length - 1 && !isClosedByFoot;
      return rows(group, 'body', isLast ? hairline : border(RULE.middle));
    }),
    ...rows(foot, 'foot', border(RULE.main)),
  ];
}

function wordRow({ cells, part, below }: PlacedRow, table: Table, isInPanel: boolean): TableRow {
  let column = 0;
  return new TableRow({
    ...(part === 'head' ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map((cell) => {
      const align = table.columns[column]?.align ?? 'start';
      column += cell.columnSpan ?? 1;
      const isLast = column >= table.columns.length;
      return wordCell(cell, { part, align, below, isInPanel, isLast });
    }),
  });
}

interface CellLook {
  part: Part;
  align: 'start' | 'end';
  below: IBorderOptions;
  isInPanel: boolean;
  isLast: boolean;
}

function wordCell(cell: Cell, { part, align, below, isInPanel, isLast }: CellLook): TableCell {
  const bold = part !== 'body' || cell.strong === true;
  return new TableCell({
    ...(cell.columnSpan ? { columnSpan: cell.columnSpan } : {}),
    ...(isInPanel ? { shading: { type: ShadingType.CLEAR, fill: hex(COLOUR.panel) } } : {}),
    borders: { bottom: below },
    margins: { right: isLast ? 0 : twips(GRID.columnGap) },
    verticalAlign: part === 'head' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: align === 'end' ? AlignmentType.END : AlignmentType.START,
        keepNext: part === 'head',
        children: [
          ...(cell.tick ? [new TextRun({ text: '✓ ', bold })] : []),
          ...wordRuns(cell.children, { bold }),
        ],
      }),
    ],
  });
}
