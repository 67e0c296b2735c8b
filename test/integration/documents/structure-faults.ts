import { foldText, inlineText } from '../../../src/documents/document-text';
import type { Cell, DocumentTree } from '../../../src/documents/tree';
import { documentFaults } from './document-faults';
import { elementFaults, headingsOf } from './element-faults';
import { markFaults } from './mark-faults';
import { isDictionary, PdfObjects, textOf, type Value } from './pdf-objects';
import { artifactText, structureTree } from './pdf-structure';

/**
 * Everything wrong with a PDF as a tagged file of this document: what ISO 14289-1 asks and veraPDF
 * looks at, and what no validator can see, for it does not know the document. Empty: nothing.
 */
export async function structureFaults(pdf: Buffer, tree: DocumentTree): Promise<string[]> {
  const objects = new PdfObjects(pdf);
  return [
    ...(await markFaults(pdf)),
    ...fileFaults(objects, tree),
    ...asFaults(() => {
      const structure = structureTree(pdf);
      return [
        ...elementFaults(structure),
        ...documentFaults(structure, tree),
        ...outlineFaults(objects, headingsOf(structure)),
      ];
    }),
    ...asFaults(() => artifactFaults(pdf, tree)),
  ];
}

/** A file that cannot be read to its end has a fault too. */
function asFaults(look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Language, title, tagging, tab order and fonts: ISO 14289-1, 7.1, 7.2, 7.18.3 and 7.21. */
function fileFaults(objects: PdfObjects, tree: DocumentTree): string[] {
  const catalog = objects.catalog.entries;
  const entry = (of: string, name: string): Value => {
    const found = objects.resolve(catalog.get(of));
    return isDictionary(found) ? objects.resolve(found.entries.get(name)) : null;
  };
  const info = objects.dictionary(objects.trailer.entries.get('Info')).entries;
  const facts: [string, boolean][] = [
    ['is not marked as tagged', entry('MarkInfo', 'Marked') === true],
    ['has not the language of the document', textOf(catalog.get('Lang')) === tree.lang],
    ['does not show its title', entry('ViewerPreferences', 'DisplayDocTitle') === true],
    [
      'has not the title of the document',
      textOf(objects.resolve(info.get('Title'))) === tree.title,
    ],
  ];
  return [
    ...facts.filter(([, holds]) => !holds).map(([fault]) => `the file ${fault}`),
    ...objects.pages().flatMap(({ page }, at) => pageFaults(page.entries, at + 1, objects)),
  ];
}

function pageFaults(
  page: ReadonlyMap<string, Value>,
  number: number,
  objects: PdfObjects,
): string[] {
  const fonts = objects.resolve(
    objects.dictionary(page.get('Resources')).entries.get('Font') ?? null,
  );
  const named = isDictionary(fonts) ? [...fonts.entries] : [];
  return [
    ...(textOf(page.get('Tabs')) === 'S'
      ? []
      : [`page ${number}: tabs do not follow the structure`]),
    ...named
      .filter(([, font]) => !objects.dictionary(font).entries.has('ToUnicode'))
      .map(([name]) => `page ${number}: font ${name} has no ToUnicode`),
  ];
}

/** Every bookmark is a heading and every heading a bookmark. */
function outlineFaults(objects: PdfObjects, headings: { words: string }[]): string[] {
  const titles: string[] = [];
  const gather = (first: Value | undefined): void => {
    for (let at = objects.resolve(first); isDictionary(at);) {
      titles.push(foldText(textOf(objects.resolve(at.entries.get('Title'))) ?? ''));
      gather(at.entries.get('First'));
      at = objects.resolve(at.entries.get('Next'));
    }
  };
  gather(objects.dictionary(objects.catalog.entries.get('Outlines')).entries.get('First'));
  const words = headings.map((heading) => foldText(heading.words));
  const differs = titles.length !== words.length || titles.some((title, at) => title !== words[at]);
  return differs ? ['bookmarks and headings differ'] : [];
}

/** Decoration says only what is said elsewhere: running head, foot, band, heads of tables again. */
function artifactFaults(pdf: Buffer, tree: DocumentTree): string[] {
  const { reference, title, footline, draft } = tree;
  const heads = tree.blocks.flatMap((block) => (block.kind === 'table' ? block.head.flat() : []));
  const known = new Set(
    [
      reference,
      title,
      footline,
      draft?.mark ?? '',
      draft?.revision ?? '',
      ...heads.map(cellText),
    ].map(foldText),
  );
  const whole = [...known].join('\n');
  return artifactText(pdf)
    .map(foldText)
    .filter((text) => !known.has(text) && !/^Page \d+ of \d+$/.test(text))
    .filter((text) => !whole.includes(text.replace(/\s*…$/, '')))
    .map((text) => `“${text.slice(0, 40)}” is decoration`);
}

const cellText = ({ children }: Cell): string => inlineText(children);
