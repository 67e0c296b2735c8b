import { LAYOUTS, Paper } from '../../../papers/content/paper';
import { type Paragraph } from '../../../papers/content/section';
import { blockFields, readBlocks } from '../form/blocks.form';
import { type FormReading } from '../form/form-reading';
import { mostIn, requiredText } from '../form/text.form';
import { type TypedGroup } from '../form/typed-fields';

export type TitleAndSummary = Pick<Paper, 'title' | 'draftingOfficer' | 'template' | 'summary'>;

/** What a layout is called on the page. */
export const LAYOUT_WORDS: Record<Paper['template'], string> = {
  'pcd.v1': 'The decision after the recommendations, officer approval last',
  'pcd.v2': 'Every heading, and both signatures at the end',
};

export const summaryFields = ({
  title,
  draftingOfficer,
  template,
  summary,
}: TitleAndSummary): TypedGroup => ({
  title,
  draftingOfficer,
  template,
  blocks: summary.map(blockFields),
});

export const readTitle = (form: FormReading): string | undefined =>
  requiredText(form, 'title', { called: 'title', of: [Paper, 'title'] });

export const readDraftingOfficer = (form: FormReading): string | undefined =>
  requiredText(form, 'draftingOfficer', {
    called: 'post of whoever drafts the paper',
    of: [Paper, 'draftingOfficer'],
  });

function readLayout(form: FormReading): Paper['template'] | undefined {
  const typed = form.text('template');
  return LAYOUTS.find((one) => one === typed) ?? form.fault('template', 'Select a layout');
}

const MOST_PARAGRAPHS = mostIn(Paper, 'summary');

/** `places` as in {@link readBlocks}. @returns no part when anything cannot be stored. */
export function readSummary(form: FormReading): {
  part?: TitleAndSummary;
  places: (number | undefined)[];
} {
  const title = readTitle(form);
  const draftingOfficer = readDraftingOfficer(form);
  const template = readLayout(form);
  const { blocks, places } = readBlocks(form, { tablesBefore: 0 });
  const summary = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  if (summary.length > MOST_PARAGRAPHS) {
    form.fault('blocks.0.text', `The summary must have ${MOST_PARAGRAPHS} paragraphs or fewer`);
  }
  if (form.faults.length > 0 || !title || !draftingOfficer || !template) return { places };
  return { part: { title, draftingOfficer, template, summary }, places };
}
