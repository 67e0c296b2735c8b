import type { Addressee } from '../tree';
import type { Element, Markup } from './markup';
import { readInline } from './read-inline';
import { readDescriptionList } from './read-lists';

const SHAPE = 'an addressee holds at least one <p>, then <dl class="rows"> with one <dd> an entry';

/** The head of a letter. */
export function readAddressee(element: Element, markup: Markup): Addressee | undefined {
  const elements = markup.elements(element);
  const lines = elements.slice(0, -1);
  const list = elements.at(-1);
  const isWhole =
    lines.length > 0 && lines.every(({ name }) => name === 'p') && list?.name === 'dl';
  if (!isWhole) {
    markup.fault(element, SHAPE);
    return undefined;
  }
  for (const line of lines) markup.expectAttributes(line, {});
  const { entries } = readDescriptionList(list, markup);
  if (entries.some(({ answers }) => answers.length !== 1)) markup.fault(element, SHAPE);
  return {
    kind: 'addressee',
    lines: lines.map((line) => readInline(line, markup)),
    entries: entries.map(({ term, answers }) => ({ term, answer: answers[0] ?? [] })),
  };
}
