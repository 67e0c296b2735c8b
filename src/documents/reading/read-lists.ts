import type { DescriptionList, List, ListItem, Paragraph, Recommendations } from '../tree';
import type { Content, Element, Markup } from './markup';
import {
  foldSpaces,
  isNumber,
  readContents,
  readInline,
  readNumber,
  readNumbered,
} from './read-inline';

const ORDERED = new Map<string | undefined, List['numbering']>([
  [undefined, 'decimal'],
  ['a', 'lower-alpha'],
  ['i', 'lower-roman'],
]);

/** Further in there is no room for words beside the marks. */
const DEEPEST = 6;

export function readList(element: Element, markup: Markup, depth = 1): List {
  if (depth > DEEPEST) markup.refuse(element, `lists stand more than ${DEEPEST} deep`);
  return {
    kind: 'list',
    numbering: readNumbering(element, markup),
    items: readItems(element, markup, depth),
  };
}

function readNumbering(element: Element, markup: Markup): List['numbering'] {
  if (element.name === 'ul') {
    markup.expectAttributes(element, {});
    return 'bullet';
  }
  markup.expectAttributes(element, { type: 'optional' });
  const numbering = ORDERED.get(element.attribs.type);
  if (!numbering) markup.fault(element, `type “${element.attribs.type}” is not one of a, i`);
  return numbering ?? 'decimal';
}

function readItems(element: Element, markup: Markup, depth: number): ListItem[] {
  return childrenNamed(element, 'li', markup).map((item) => {
    markup.expectAttributes(item, {});
    const contents = markup.contents(item);
    const lists = contents.filter(isList);
    if (lists.length > 1) markup.fault(item, 'an item holds at most one list');
    const [inner] = lists;
    const children = foldSpaces(
      readContents(
        contents.filter((part) => !isList(part)),
        markup,
      ),
    );
    return inner ? { children, list: readList(inner.element, markup, depth + 1) } : { children };
  });
}

function isList(content: Content): content is { element: Element } {
  return 'element' in content && (content.element.name === 'ul' || content.element.name === 'ol');
}

function childrenNamed(parent: Element, name: string, markup: Markup): Element[] {
  const children = markup.elements(parent);
  for (const child of children)
    if (child.name !== name) markup.notAllowed(child, `<${parent.name}>`);
  const named = children.filter((child) => child.name === name);
  if (named.length === 0) markup.fault(parent, `<${parent.name}> holds no <${name}>`);
  return named;
}

export function readRecommendations(element: Element, markup: Markup): Recommendations {
  markup.expectAttributes(element, { class: 'required' });
  const items = childrenNamed(element, 'li', markup).map((item) => {
    markup.expectAttributes(item, { id: 'optional' });
    return readRecommendation(item, markup);
  });
  return { kind: 'recommendations', items };
}

function readRecommendation(item: Element, markup: Markup): Recommendations['items'][number] {
  const [number, what, ...rest] = markup.elements(item);
  if (!number || !isNumber(number) || what?.attribs.class !== 'what') {
    markup.fault(item, 'a recommendation holds <span class="n">, then <p class="what">');
    return { number: '', what: [], paragraphs: [] };
  }
  markup.expectAttributes(what, { class: 'required' });
  const sum = rest[0]?.attribs.class === 'sum' ? rest.shift() : undefined;
  return {
    number: readNumber(number, markup),
    ...idOf(item),
    what: readInline(what, markup),
    ...(sum ? { sum: readInline(sum, markup) } : {}),
    paragraphs: rest.flatMap((paragraph) => readSentence(paragraph, markup)),
  };
}

const idOf = ({ attribs: { id } }: Element): { id?: string } => (id ? { id } : {});

function readSentence(paragraph: Element, markup: Markup): Paragraph[] {
  if (paragraph.name !== 'p') {
    markup.notAllowed(paragraph, 'a recommendation');
    return [];
  }
  markup.expectAttributes(paragraph, { id: 'optional' });
  return [{ kind: 'paragraph', ...readNumbered(paragraph, markup) }];
}

export function readDescriptionList(element: Element, markup: Markup): DescriptionList {
  markup.expectAttributes(element, { class: 'required' });
  const layout = markup.oneClass(element, ['columns', 'rows'] as const) ?? 'rows';
  const entries = childrenNamed(element, 'div', markup).map((entry) => {
    markup.expectAttributes(entry, {});
    return readEntry(entry, markup);
  });
  return { kind: 'description-list', layout, entries };
}

function readEntry(entry: Element, markup: Markup): DescriptionList['entries'][number] {
  const [term, ...answers] = markup.elements(entry);
  if (term?.name !== 'dt' || answers.length === 0 || answers.some(({ name }) => name !== 'dd')) {
    markup.fault(entry, 'an entry holds one <dt>, then at least one <dd>');
    return { term: [], answers: [] };
  }
  for (const part of [term, ...answers]) markup.expectAttributes(part, {});
  return {
    term: readInline(term, markup),
    answers: answers.map((answer) => readInline(answer, markup)),
  };
}
