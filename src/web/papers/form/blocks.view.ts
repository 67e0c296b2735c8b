import { capitalised } from '../../../kernel/sentences';
import { blockNames, type Counting } from './blocks.form';
import { type FormView } from './form.view';
import { tableEditor, type TableEditor } from './table.view';
import { listIn, textIn, type TypedGroup } from './typed-fields';

export interface BlockEditor<Alert> {
  path: string;
  kind: string;
  /** `Paragraph 3.1`. */
  name: string;
  /** `3.1`, for its buttons: `Move 3.1 up`. */
  short: string;
  isFirst: boolean;
  isLast: boolean;
  /** Of its text areas, as long as what is typed. */
  rows: number;
  listRows: number;
  hasList: boolean;
  alerts: Alert[];
  table?: TableEditor;
  /** Whether an error stands among the headings of its columns. */
  columnsOpen: boolean;
}

const CHARACTERS_A_LINE = 62;

export const rowsFor = (text: string, least: number): number => {
  const lines = text
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return Math.min(30, Math.max(least, lines));
};

interface Shown<Alert> {
  counting: Counting;
  errors: FormView['errors'];
  /** What is found at the block, by its place on the page. */
  alertsAt: (at: number) => Alert[];
}

/** The blocks of a part as the editor shows them. */
export function blockEditors<Alert>(
  typed: TypedGroup,
  { counting, errors, alertsAt }: Shown<Alert>,
): BlockEditor<Alert>[] {
  const blocks = listIn(typed, 'blocks');
  const names = blockNames(blocks, counting);
  return blocks.map((block, at) => {
    const path = `blocks.${at}`;
    const kind = textIn(block, 'kind') || 'paragraph';
    const items = textIn(block, 'items');
    return {
      path,
      kind,
      name: capitalised(names[at]!),
      short: names[at]!.replace('paragraph ', ''),
      isFirst: at === 0,
      isLast: at === blocks.length - 1,
      rows: rowsFor(textIn(block, 'text'), 3),
      listRows: rowsFor(items, 3),
      hasList: items.trim() !== '' || errors[`${path}.items`] !== undefined,
      alerts: alertsAt(at),
      columnsOpen: Object.keys(errors).some((name) => name.startsWith(`${path}.columns.`)),
      table: kind === 'table' ? tableEditor(block, path, errors) : undefined,
    };
  });
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Words written in paragraphs, lists and headings; what stands in tables is not counted. */
export const wordCount = (typed: TypedGroup): number =>
  listIn(typed, 'blocks')
    .map((block) => wordsIn(textIn(block, 'text')) + wordsIn(textIn(block, 'items')))
    .reduce((total, words) => total + words, 0);
