import { type Block, SubHeading } from '../../../papers/content/section';
import { type FormReading } from './form-reading';
import { paragraphFields, readParagraph } from './paragraph.form';
import { readTable, tableFields } from './table.form';
import { optionalText } from './text.form';
import { textIn, type TypedGroup } from './typed-fields';

export function blockFields(block: Block): TypedGroup {
  if (block.kind === 'paragraph') return paragraphFields(block);
  if (block.kind === 'table') return tableFields(block);
  return { kind: 'sub-heading', text: block.text };
}

export const blankSubHeading: TypedGroup = { kind: 'sub-heading', text: '' };

/** Where the paragraphs of a part begin to count: `3.` and how many tables stand before it. */
export interface Counting {
  /** Number of the section; absent where paragraphs have a plain number of their own. */
  section?: string;
  tablesBefore: number;
}

/** What each block is called on the page while it is written: `paragraph 3.1`, `table 1`. */
export function blockNames(
  blocks: readonly TypedGroup[],
  { section, tablesBefore }: Counting,
): string[] {
  let paragraphs = 0;
  let tables = tablesBefore;
  let headings = 0;
  return blocks.map((block) => {
    const kind = textIn(block, 'kind');
    if (kind === 'table') return `table ${(tables += 1)}`;
    if (kind === 'sub-heading') return `sub-heading ${(headings += 1)}`;
    return `paragraph ${section === undefined ? '' : `${section}.`}${(paragraphs += 1)}`;
  });
}

function readBlock(form: FormReading, called: string): Block | undefined {
  const kind = form.text('kind');
  if (kind === 'table') return readTable(form, called);
  if (kind !== 'sub-heading') return readParagraph(form, called);
  const text = optionalText(form, 'text', { called, of: [SubHeading, 'text'] });
  return text === undefined ? undefined : { kind, text };
}

/**
 * The blocks that are written. `places` holds for each block as typed its place among those, so
 * that a finding of the paper is shown at what was typed; an empty one has no place.
 */
export function readBlocks(
  form: FormReading,
  counting: Counting,
): { blocks: Block[]; places: (number | undefined)[] } {
  const typed = form.list('blocks');
  const names = blockNames(
    typed.map(({ typed: block }) => block),
    counting,
  );
  const blocks: Block[] = [];
  const places = typed.map((block, at) => {
    const content = readBlock(block, names[at]!);
    return content ? blocks.push(content) - 1 : undefined;
  });
  return { blocks, places };
}
