import { captionText } from '../document-text';
import type { Cell, Table } from '../tree';
import { escapeHtml } from './escape';
import { writeInline } from './write-inline';

/** The table scrolls in a region of its own where the screen is narrow (WCAG 2.2, 1.4.10). */
export function writeTable(table: Table): string {
  const look = table.role ? ` class="${table.role}-table"` : '';
  const summary = table.caption ? '' : ` aria-label="${escapeHtml(table.summary ?? '')}"`;
  return [
    `<div class="table-frame" tabindex="0" role="group"${frameLabel(table)}>`,
    `<table${look}${summary}>`,
    writeCaption(table),
    writeSection('thead', table.head, table),
    ...table.groups.map((group) => writeSection('tbody', group, table)),
    writeSection('tfoot', table.foot, table),
    '</table>',
    '</div>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function frameLabel(table: Table): string {
  return ` aria-label="${escapeHtml(captionText(table) || (table.summary ?? ''))}"`;
}

function writeCaption(table: Table): string {
  if (!table.caption) return '';
  const unit = table.unit ? ` <span class="unit">${escapeHtml(table.unit)}</span>` : '';
  return `<caption>${writeInline(table.caption)}${unit}</caption>`;
}

function writeSection(name: string, rows: Cell[][], table: Table): string {
  if (rows.length === 0) return '';
  return [`<${name}>`, ...rows.map((row) => writeRow(row, table)), `</${name}>`].join('\n');
}

function writeRow(row: Cell[], table: Table): string {
  let column = 0;
  const cells = row.map((cell) => {
    const align = table.columns[column]?.align ?? 'start';
    column += cell.columnSpan ?? 1;
    return writeCell(cell, align);
  });
  return `<tr>${cells.join('')}</tr>`;
}

function writeCell(cell: Cell, align: 'start' | 'end'): string {
  const classes = [
    align === 'end' ? 'end' : '',
    cell.tick ? 'tick' : '',
    cell.strong ? 'strong' : '',
  ].filter((name) => name !== '');
  const attributes = [
    cell.kind === 'th' && cell.scope ? ` scope="${cell.scope}"` : '',
    cell.columnSpan ? ` colspan="${cell.columnSpan}"` : '',
    classes.length > 0 ? ` class="${classes.join(' ')}"` : '',
  ].join('');
  return `<${cell.kind}${attributes}>${writeInline(cell.children)}</${cell.kind}>`;
}
