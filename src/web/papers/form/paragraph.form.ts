import { ListItem, Paragraph, ParagraphList } from '../../../papers/content/section';
import { type FormReading } from './form-reading';
import { itemsOf, linesOf, mostSideBySide, textsOf } from './list-items';
import { mostIn, optionalText, present, whyNotKept } from './text.form';
import { textIn, type TypedGroup } from './typed-fields';

export const LIST_NUMBERINGS = ['bullet', 'letter', 'number'] as const;
const MOST_ITEMS = mostIn(ParagraphList, 'items');

export const paragraphFields = ({ text, list }: Paragraph): TypedGroup => ({
  kind: 'paragraph',
  text,
  numbering: list?.numbering ?? 'bullet',
  items: list ? linesOf(list.items) : '',
});

export const blankParagraph: TypedGroup = {
  kind: 'paragraph',
  text: '',
  numbering: 'bullet',
  items: '',
};

function readList(form: FormReading, called: string): ParagraphList | undefined {
  // Blanks at the start of a line mean something here, so the text is taken untrimmed.
  const items = itemsOf(textIn(form.typed, 'items'));
  if (items.length === 0) return undefined;
  const chosen = form.text('numbering');
  const numbering = LIST_NUMBERINGS.find((one) => one === chosen) ?? 'bullet';
  if (mostSideBySide({ numbering, items }) > MOST_ITEMS) {
    return form.fault('items', `The list of ${called} must have ${MOST_ITEMS} points or fewer`);
  }
  const message = textsOf(items)
    .map((text) => whyNotKept(text, { called: `list of ${called}`, of: [ListItem, 'text'] }))
    .find((why) => why !== undefined);
  if (message !== undefined) return form.fault('items', message);
  return { numbering, items };
}

/** @returns undefined where nothing is written: an empty paragraph is none. */
export function readParagraph(form: FormReading, called: string): Paragraph | undefined {
  const list = readList(form, called);
  const text = optionalText(form, 'text', { called, of: [Paragraph, 'text'] });
  if (text !== undefined) return present<Paragraph>({ kind: 'paragraph', text, list });
  if (list && form.text('text') === '') {
    form.fault('text', `Enter the words that lead to the list of ${called}`);
  }
  return undefined;
}
