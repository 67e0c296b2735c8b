import type { Cell, Table } from '../tree';
import type { Element, Markup } from './markup';
import { foldSpaces, readContents, readInline, readPlain } from './read-inline';

export function readTable(element: Element, markup: Markup): Table {
  markup.expectAttributes(element, { class: 'optional', 'data-summary': 'optional' });
  const role = markup.oneClass(element, ['glance', 'sums'] as const);
  const summary = markup.spoken(element, 'data-summary');
  const parts = markup.elements(element);
  const table: Table = {
    kind: 'table',
    ...(role ? { role } : {}),
    ...(summary ? { summary } : {}),
    ...readCaption(parts, markup),
    columns: readColumns(parts, markup),
    head: rowsOf(parts, 'thead', markup).flat(),
    groups: rowsOf(parts, 'tbody', markup),
    foot: rowsOf(parts, 'tfoot', markup).flat(),
  };
  checkOrder(parts, element, markup);
  checkTable(table, element, markup);
  return table;
}

const PARTS = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'];

function checkOrder(parts: Element[], element: Element, markup: Markup): void {
  let reached = -1;
  for (const part of parts) {
    const at = PARTS.indexOf(part.name);
    const isAgain = at === reached && part.name !== 'tbody';
    if (at < 0) markup.notAllowed(part, '<table>');
    else if (at < reached || isAgain) markup.fault(part, 'stands in the wrong place or twice');
    reached = Math.max(reached, at);
  }
  const names = parts.map(({ name }) => name);
  for (const name of ['colgroup', 'thead', 'tbody']) {
    if (!names.includes(name)) markup.fault(element, `<${name}> is missing`);
  }
}

/** A caption, or what a screen reader says in its place; widths; headers; see ISO 14289-1, 7.5. */
function checkTable(table: Table, element: Element, markup: Markup): void {
  if (table.role) {
    if (table.caption) markup.fault(element, 'a table in a panel has no <caption>');
    if (!table.summary) markup.fault(element, 'a table in a panel needs data-summary');
  } else if (!table.caption && !table.summary) {
    markup.fault(element, '<caption> is missing (or data-summary, where a heading stands above)');
  }
  for (const row of [...table.head, ...table.groups.flat(), ...table.foot]) {
    const span = row.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0);
    if (span !== table.columns.length) {
      markup.fault(element, `a row has ${span} columns, <colgroup> has ${table.columns.length}`);
    }
  }
}

function readCaption(parts: Element[], markup: Markup): Pick<Table, 'caption' | 'unit'> {
  const caption = parts.find((part) => part.name === 'caption');
  if (!caption) return {};
  markup.expectAttributes(caption, {});
  const contents = markup.contents(caption);
  const unit = contents.find(
    (part) => 'element' in part && part.element.name === 'span' && part.element.attribs.class,
  );
  const words = foldSpaces(
    readContents(
      contents.filter((part) => part !== unit),
      markup,
    ),
  );
  if (!unit || !('element' in unit)) return { caption: words };
  markup.expectAttributes(unit.element, { class: 'required' });
  markup.oneClass(unit.element, ['unit'] as const);
  return { caption: words, unit: readPlain(unit.element, markup) };
}

function readColumns(parts: Element[], markup: Markup): Table['columns'] {
  const group = parts.find((part) => part.name === 'colgroup');
  if (!group) return [];
  markup.expectAttributes(group, {});
  return markup.elements(group).map((column) => {
    if (column.name !== 'col') markup.notAllowed(column, '<colgroup>');
    markup.expectAttributes(column, { class: 'required' });
    return { align: markup.oneClass(column, ['start', 'end'] as const) ?? 'start' };
  });
}

function rowsOf(parts: Element[], name: string, markup: Markup): Cell[][][] {
  return parts
    .filter((part) => part.name === name)
    .map((part) => {
      markup.expectAttributes(part, {});
      const rows = markup.elements(part);
      if (rows.length === 0) markup.fault(part, `<${name}> holds no row`);
      return rows.map((row) => readRow(row, markup));
    });
}

function readRow(row: Element, markup: Markup): Cell[] {
  if (row.name !== 'tr') markup.notAllowed(row, 'a table');
  markup.expectAttributes(row, {});
  return markup.elements(row).map((cell) => readCell(cell, markup));
}

function readCell(cell: Element, markup: Markup): Cell {
  const isHeader = cell.name === 'th';
  if (!isHeader && cell.name !== 'td') markup.notAllowed(cell, '<tr>');
  markup.expectAttributes(cell, {
    class: 'optional',
    colspan: 'optional',
    ...(isHeader ? { scope: 'required' as const } : {}),
  });
  const look = markup.oneClass(cell, ['tick', 'strong'] as const);
  return {
    kind: isHeader ? 'th' : 'td',
    ...(isHeader ? { scope: readScope(cell, markup) } : {}),
    ...(cell.attribs.colspan ? { columnSpan: readSpan(cell, markup) } : {}),
    ...(look ? { [look]: true } : {}),
    children: readInline(cell, markup),
  };
}

function readScope(cell: Element, markup: Markup): Cell['scope'] {
  const { scope } = cell.attribs;
  if (scope === 'col' || scope === 'row') return scope;
  if (scope) markup.fault(cell, `scope “${scope}” is not one of col, row`);
  return undefined;
}

function readSpan(cell: Element, markup: Markup): number {
  const given = cell.attribs.colspan ?? '';
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  markup.fault(cell, `colspan “${given}” is not a whole number from 1 to 99`);
  return 1;
}
