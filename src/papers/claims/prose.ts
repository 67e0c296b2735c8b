import { type Paper } from '../content/paper';
import { type Recommendation } from '../content/recommendation';
import { type AnyList, type ListItem, type Paragraph } from '../content/section';

/** One text of the paper that a person wrote as prose. */
export interface Prose {
  /** JSON Pointer of the text itself: `/sections/2/blocks/0/text`. */
  pointer: string;
  text: string;
  /** For an item of a list, the paragraph or the item that leads into it. */
  leadIn?: string;
  /** Index of the recommendation the text belongs to. */
  recommendation?: number;
}

/** The points of a list and of the lists within, each with the words that lead into it. */
function listProse(list: AnyList | undefined, pointer: string, leadIn: string): Prose[] {
  const items: ListItem[] = list?.items ?? [];
  return items.flatMap(({ text, list: inner }, at) => [
    { pointer: `${pointer}/items/${at}/text`, text, leadIn },
    ...listProse(inner, `${pointer}/items/${at}/list`, text),
  ]);
}

const paragraphProse = ({ text, list }: Paragraph, pointer: string): Prose[] => [
  { pointer: `${pointer}/text`, text },
  ...listProse(list, `${pointer}/list`, text),
];

const WRITTEN = ['purpose', 'function', 'text', 'detail'] as const;

function recommendationProse(one: Recommendation, at: number): Prose[] {
  const written = one as Partial<Record<(typeof WRITTEN)[number], string>>;
  return WRITTEN.flatMap((field) => {
    const text = written[field];
    if (text === undefined) return [];
    return [{ pointer: `/recommendations/${at}/${field}`, text, recommendation: at }];
  });
}

/** Every text that makes claims, in the order of the paper. */
export const proseOf = (paper: Paper): Prose[] => [
  ...paper.summary.flatMap((paragraph, at) => paragraphProse(paragraph, `/summary/${at}`)),
  ...paper.recommendations.flatMap(recommendationProse),
  ...paper.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block, at) =>
      block.kind === 'paragraph' ? paragraphProse(block, `/sections/${section}/blocks/${at}`) : [],
    ),
  ),
];

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * The same text with targets of links, languages and marks of emphasis blanked out. Every offset is kept, so
 * that what is found can be shown as it was written.
 */
export const readable = (text: string): string =>
  text
    .replace(/\]\([^)\s]{0,500}\)/g, blank)
    .replace(/\]\{lang=[A-Za-z0-9-]{2,40}\}/g, blank)
    .replace(/\[|\*|`|\\/g, ' ')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, ' ');
