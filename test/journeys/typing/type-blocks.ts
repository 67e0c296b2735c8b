import { formatPounds } from '../../../src/kernel/money';
import {
  type Block,
  type Cell,
  type Paragraph,
  type Table,
} from '../../../src/papers/content/section';
import { type Typist } from './typist';

/** What the page calls a block: `Paragraph 3.1`, `Table 1`. */
interface Named<One> {
  block: One;
  name: string;
  short: string;
}

async function typeParagraph(typist: Typist, { block, name, short }: Named<Paragraph>) {
  await typist.type(name, block.text);
  if (!block.list) return;
  await typist.unfold(`at the end of paragraph ${short}`);
  await typist.select(`Marks of the list of ${short}`, block.list.numbering);
  const points = block.list.items.map(({ text }) => text).join('\n');
  await typist.type(`Points of the list of ${short}`, points);
}

function typedCell(cell: Cell): string {
  if (cell.kind === 'money') return formatPounds(cell.pence);
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' ? cell.figure : cell.words;
}

async function typeColumns(typist: Typist, { block, short }: Named<Table>): Promise<void> {
  await typist.unfold(`Columns and totals of ${short}`);
  const headings = typist.page.getByLabel(/Heading of column \d+/);
  while ((await headings.count()) < block.columns.length) {
    await typist.press(`Add a column to ${short}`);
    await typist.unfold(`Columns and totals of ${short}`);
  }
  while ((await headings.count()) > block.columns.length) {
    await typist.press(`Remove column ${await headings.count()}`);
    await typist.unfold(`Columns and totals of ${short}`);
  }
  for (const [at, column] of block.columns.entries()) {
    await typist.type(`Heading of column ${at + 1}`, column.heading);
    await typist.select(`What column ${at + 1} holds`, column.kind);
    const year = column.kind === 'money' ? (column.year ?? '') : '';
    await typist.type(`Year of column ${at + 1}`, year);
  }
  await typist.select(`Totals of ${short}`, block.totals);
  await typist.press(`Update totals of ${short}`);
}

async function typeTable(typist: Typist, named: Named<Table>): Promise<void> {
  const { block, name, short } = named;
  await typist.type(name, block.caption);
  await typeColumns(typist, named);
  const lines = typist.page.getByRole('button', { name: /^Remove line \d+ of/ });
  while ((await lines.count()) < block.rows.length) await typist.press(`Add a line to ${short}`);
  while ((await lines.count()) > block.rows.length) await lines.last().click();
  for (const [at, { cells }] of block.rows.entries()) {
    for (const [to, cell] of cells.entries()) {
      const { heading } = block.columns[to]!;
      await typist.type(`${heading}, line ${at + 1}`, typedCell(cell));
    }
  }
}

const ADD = {
  paragraph: 'Add a paragraph',
  table: 'Add a table',
  'sub-heading': 'Add a sub-heading',
};

export interface Numbers {
  /** Number of the section; none for the summary. */
  section?: string;
  tablesBefore: number;
}

function named(blocks: readonly Block[], { section, tablesBefore }: Numbers): Named<Block>[] {
  let paragraphs = 0;
  let tables = tablesBefore;
  let headings = 0;
  const prefix = section === undefined ? '' : `${section}.`;
  return blocks.map((block) => {
    if (block.kind === 'table') {
      tables += 1;
      return { block, name: `Table ${tables}`, short: `table ${tables}` };
    }
    if (block.kind === 'sub-heading') {
      headings += 1;
      return { block, name: `Sub-heading ${headings}`, short: '' };
    }
    paragraphs += 1;
    const short = `${prefix}${paragraphs}`;
    return { block, name: `Paragraph ${short}`, short };
  });
}

/** Writes the blocks one after the other into a part that is still empty. */
export async function typeBlocks(
  typist: Typist,
  blocks: readonly Block[],
  numbers: Numbers,
): Promise<void> {
  for (const { block, name, short } of named(blocks, numbers)) {
    const isThere = (await typist.page.getByLabel(name, { exact: true }).count()) > 0;
    if (!isThere) await typist.press(ADD[block.kind]);
    if (block.kind === 'paragraph') await typeParagraph(typist, { block, name, short });
    else if (block.kind === 'table') await typeTable(typist, { block, name, short });
    else await typist.type(name, block.text);
  }
}
