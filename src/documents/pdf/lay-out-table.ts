import { captionText } from '../document-text';
import type { Cell, Table } from '../tree';
import { fitTable } from './fit-table';
import { bindLines, lineMarks, setLines, setPlainLine, textStrips } from './lay-out-text';
import { GRID, PORTRAIT, type Sheet } from './page-geometry';
import { TableTooWide } from './print-errors';
import { contentHeight, rowStrips, type RowShape } from './row';
import { textRule, type RuleLook } from './rules';
import { plainRun } from './runs';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, strip, TIE, tieToNext, type Strip } from './strip';
import { rowColumns, tableRow, type RowPart, type TableRow } from './table-cells';
import type { FittedTable } from './table-columns';
import { addTag, type Tag, type TagAttributes } from './tag-tree';
import { COLOUR, coloured, RULE, semibold, TYPE } from './type-scale';
import { breakLines } from './line-breaking';

const AFTER_TABLE = { glance: space(9), sums: space(10), page: space(12) };
/** A row without white and rules of its own. */
const BARE: RowShape = { above: 0, below: 0 };
const BEFORE_CAPTION = space(12);

/** Rows a table is set in; each says which rule stands below it. */
interface RuledRow {
  row: TableRow;
  ruleBelow: RuleLook;
}

/** Horizontal rules only; the head comes back on every page, as an artifact. */
export function layOutTable(table: Table, parent: Tag, setting: Setting): Strip[] {
  const tag = addTag(parent, 'Table', tableAttributes(table));
  const captionTag = table.caption && addTag(tag, 'Caption');
  const rows = ruledRows(table, tag, setting);
  const fitted = fitOrRefuse(table, rows, setting);
  const { sheet } = fitted;
  const caption = captionTag ? layOutCaption(table, { tag: captionTag, sheet }, setting) : [];
  const all = [...caption, ...rowsOfTable(rows, { table, fitted }, setting)];
  if (sheet !== PORTRAIT) for (const each of all) each.sheet = sheet;
  return spaced(all, captionTag ? BEFORE_CAPTION : NO_SPACE, AFTER_TABLE[table.role ?? 'page']);
}

function tableAttributes({ summary }: Table): { attributes?: TagAttributes } {
  return summary ? { attributes: { O: 'Table', Summary: summary } } : {};
}

function fitOrRefuse(table: Table, rows: RuledRow[], setting: Setting): FittedTable {
  const cells = rows.map(({ row }) => row);
  const fitted = fitTable(table, cells, setting);
  if (!fitted) throw new TableTooWide(captionText(table) || (table.summary ?? ''));
  return fitted;
}

function rowsOfTable(
  rows: RuledRow[],
  { table, fitted }: { table: Table; fitted: FittedTable },
  setting: Setting,
): Strip[] {
  const strips = rows.map((row) => ruledStrips(row, { table, fitted }, setting));
  const headCount = table.head.length;
  const head = [...topRule(table, fitted.sheet), ...strips.slice(0, headCount).flat()];
  const body = strips.slice(headCount);
  bindRows(head, body, table.foot.length);
  if (isRepeatable(head, fitted.sheet)) {
    for (const each of body.flat().slice(1)) each.repeatedHead = head;
  }
  return [...head, ...body.flat()];
}

function topRule(table: Table, sheet: Sheet): Strip[] {
  if (table.role) return [];
  return [strip(RULE.main, [textRule(0, { height: RULE.main }, sheet)])];
}

/** A head that would take more of every page than this is set once. */
const HIGHEST_HEAD = 0.25;

function isRepeatable(head: Strip[], sheet: Sheet): boolean {
  const height = head.reduce((sum, each) => sum + each.height, 0);
  return height <= HIGHEST_HEAD * contentHeight(sheet);
}

/** Up to so many rows a table is read at a glance, and is kept whole where a page can hold it. */
const SMALL_TABLE = 14;

/** Caption with head and two rows; a total with two rows before it; a small table whole. */
function bindRows(head: Strip[], body: Strip[][], footCount: number): void {
  for (const each of head) tieToNext(each, TIE.firm);
  if (body.length <= SMALL_TABLE) {
    for (const row of body.slice(0, -1)) tieToNext(row.at(-1), TIE.wish);
  }
  if (body.length > 1) tieToNext(body[0]?.at(-1), TIE.lines);
  if (footCount === 0) return;
  for (const row of body.slice(-(footCount + 2), -1)) tieToNext(row.at(-1), TIE.lines);
}

function layOutCaption(
  table: Table,
  { tag: caption, sheet }: { tag: Tag; sheet: Sheet },
  setting: Setting,
): Strip[] {
  const width = sheet.right - GRID.text;
  const style = semibold(TYPE.table);
  const text = { inlines: table.caption ?? [], tag: caption, style, width };
  const lines = setLines(text, setting);
  const strips = bindLines(textStrips(lines, style, GRID.text));
  if (table.unit) {
    const end = GRID.text + (lines.at(-1)?.width ?? 0);
    const measure = { size: style.size, width };
    const [gap] = breakLines([plainRun(' ', caption, style)], measure, setting.typefaces);
    const grey = coloured(TYPE.table, COLOUR.grey);
    const unit = setPlainLine(table.unit, { tag: caption, style: grey }, setting);
    const gapWidth = (setting.typefaces(style.face).shape(' ').width * style.size) / 1000;
    const marks = [
      ...(gap ? lineMarks(gap, style, { x: end, y: 0 }) : []),
      ...lineMarks(unit, grey, { x: end + gapWidth, y: 0 }),
    ];
    strips.at(-1)?.marks.push(...marks);
  }
  for (const each of strips) tieToNext(each, TIE.firm);
  return spaced(strips, NO_SPACE, space(4));
}

const INK = COLOUR.ink;
const HAIRLINE = { height: RULE.hairline, colour: COLOUR.hairline };

function ruledRows(table: Table, tag: Tag, setting: Setting): RuledRow[] {
  const sectionRows = (cells: Cell[][], part: RowPart): TableRow[] => {
    if (cells.length === 0) return [];
    const section = addTag(tag, part === 'head' ? 'THead' : part === 'foot' ? 'TFoot' : 'TBody');
    return cells.map((row) => tableRow({ table, cells: row, part }, section, setting));
  };
  const head = ruled(sectionRows(table.head, 'head'), { height: RULE.hairline, colour: INK });
  const middle = { height: RULE.middle, colour: INK };
  const groups = table.groups.map((group) => ruled(sectionRows(group, 'body'), middle));
  const foot = ruled(sectionRows(table.foot, 'foot'), { height: RULE.main, colour: INK });
  const last = groups.at(-1)?.at(-1);
  if (last && foot.length === 0) last.ruleBelow = HAIRLINE;
  return [...head, ...groups.flat(), ...foot];
}

/** A hairline below each row, and `closing` below the last. */
function ruled(rows: TableRow[], closing: RuledRow['ruleBelow']): RuledRow[] {
  return rows.map((row, index) => ({
    row,
    ruleBelow: index === rows.length - 1 ? closing : HAIRLINE,
  }));
}

function ruledStrips(
  { row, ruleBelow }: RuledRow,
  { table, fitted }: { table: Table; fitted: FittedTable },
  setting: Setting,
): Strip[] {
  if (table.role === 'sums') return rowStrips(rowColumns(row, fitted, setting), BARE);
  const padding = table.role === 'glance' && row.part !== 'head' ? 3 : 4;
  const shape: RowShape = {
    above: padding,
    below: padding + ruleBelow.height,
    isBottomAligned: row.part === 'head',
    sheet: fitted.sheet,
  };
  const strips = rowStrips(rowColumns(row, fitted, setting), shape);
  const last = strips.at(-1);
  const y = (last?.height ?? 0) - ruleBelow.height;
  last?.marks.push(textRule(y, ruleBelow, fitted.sheet));
  return strips;
}
