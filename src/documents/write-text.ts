import { byKind } from './by-kind';
import { captionText, foldText, inlineText, numberedText } from './document-text';
import { listLabel } from './list-labels';
import { tableLines } from './text/table-lines';
import { hanging, underlined, wrapped } from './text/wrapping';
import type { Block, DocumentTree, Heading, Inline, List, Signature } from './tree';

/**
 * The document as plain text: UTF-8, lines of at most 80 characters (a table's 100), numbers
 * hanging, the address of a link behind its words. Ends with a line feed.
 */
export function writeText(tree: DocumentTree): string {
  const draft = tree.draft ? [[`${tree.draft.mark}. ${tree.draft.revision}`]] : [];
  const blocks = [...draft, [tree.footline], ...tree.blocks.flatMap(blockTexts)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The lines of each paragraph of a block. */
type Texts = string[][];

function blockTexts(block: Block): Texts {
  return byKind(block, {
    heading: (heading) => [headingLines(heading)],
    paragraph: ({ number, children }) => [hanging(number, spoken(children))],
    list: (list) => [listLines(list, 0)],
    recommendations: ({ items }) =>
      items.map(({ number, what, sum, paragraphs }) => {
        const asked = sum ? `${spoken(what)}: ${spoken(sum)}` : spoken(what);
        const sentences = paragraphs.map(({ children }) => spoken(children));
        return [...hanging(number, asked), ...sentences.flatMap((text) => hanging('', text))];
      }),
    table: (table) => [
      [...(table.caption ? wrapped(foldText(captionText(table))) : []), ...tableLines(table)],
    ],
    'description-list': ({ entries }) =>
      entries.map(({ term, answers }) =>
        wrapped(`${spoken(term)}: ${answers.map(spoken).join('; ')}`),
      ),
    addressee: ({ lines, entries }) => [
      lines.map(spoken),
      entries.map(({ term, answer }) => `${spoken(term)}: ${spoken(answer)}`),
    ],
    panel: ({ blocks }) => blocks.flatMap(blockTexts),
    signature: signatureTexts,
  });
}

const UNDERLINES = { 1: '=', 2: '-', 3: '' } as const;

function headingLines(heading: Heading): string[] {
  return underlined(foldText(numberedText(heading)), UNDERLINES[heading.level]);
}

function listLines(list: List, depth: number): string[] {
  return list.items.flatMap(({ children, list: inner }, index) => {
    const label = list.numbering === 'bullet' ? '-' : listLabel(list.numbering, index);
    return [
      ...hanging(label, spoken(children), depth + 1),
      ...(inner ? listLines(inner, depth + 1) : []),
    ];
  });
}

function signatureTexts({ heading, paragraphs, label }: Signature): Texts {
  return [
    headingLines(heading),
    ...paragraphs.map(({ children }) => wrapped(spoken(children))),
    [label, '[Signed in the PDF of this document]'],
  ];
}

/** The words, with the address of each link that they do not already say. */
function spoken(inlines: Inline[]): string {
  return foldText(inlines.map(inlineWords).join(''));
}

function inlineWords(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  const words = inline.children.map(inlineWords).join('');
  if (inline.kind !== 'link' || isSaid(inline)) return words;
  return `${words} <${inline.href}>`;
}

function isSaid({ href, children }: Extract<Inline, { kind: 'link' }>): boolean {
  return href.startsWith('#') || href.replace(/^mailto:/, '') === inlineText(children);
}
