import type { Block, Heading, Panel, Paragraph, ParagraphRole, Signature } from '../tree';
import type { Element, Markup } from './markup';
import { readNumbered, readPlain } from './read-inline';
import { readAddressee } from './read-addressee';
import { readDescriptionList, readList, readRecommendations } from './read-lists';
import { readTable } from './read-table';

const ROLES: readonly ParagraphRole[] = [
  'body-name',
  'document-kind',
  'reference',
  'ask',
  'lead-in',
  'small',
  'small-strong',
];

/** The blocks of the body. */
export function readBlocks(parent: Element, markup: Markup): Block[] {
  return markup.elements(parent).flatMap((element) => readBlock(element, markup) ?? []);
}

function readBlock(element: Element, markup: Markup): Block | undefined {
  if (element.name === 'section') return readSection(element, markup);
  if (element.name === 'ol' && element.attribs.class !== undefined) {
    markup.oneClass(element, ['recommendations'] as const);
    return readRecommendations(element, markup);
  }
  if (element.name === 'h1') return readHeading(element, markup);
  const block = readPlainBlock(element, markup);
  if (!block) markup.notAllowed(element, '<body>');
  return block;
}

/** Blocks that may stand in the body and in a panel. */
function readPlainBlock(element: Element, markup: Markup): Block | undefined {
  switch (element.name) {
    case 'h2':
    case 'h3':
      return readHeading(element, markup);
    case 'p':
      return readParagraph(element, markup);
    case 'ul':
    case 'ol':
      return readList(element, markup);
    case 'table':
      return readTable(element, markup);
    case 'dl':
      return readDescriptionList(element, markup);
    default:
      return undefined;
  }
}

function readHeading(element: Element, markup: Markup): Heading {
  const level = element.name === 'h1' ? 1 : element.name === 'h2' ? 2 : 3;
  markup.expectAttributes(element, level === 1 ? {} : { id: 'optional' });
  const heading: Heading = { kind: 'heading', level, ...readNumbered(element, markup) };
  if (heading.children.length === 0) markup.fault(element, `<${element.name}> is empty`);
  return withId(heading, element);
}

function readParagraph(element: Element, markup: Markup): Paragraph {
  markup.expectAttributes(element, { id: 'optional', class: 'optional' });
  const role = markup.oneClass(element, ROLES);
  return withId(
    { kind: 'paragraph', ...(role ? { role } : {}), ...readNumbered(element, markup) },
    element,
  );
}

function withId<Kind extends Heading | Paragraph>(block: Kind, element: Element): Kind {
  return element.attribs.id ? { ...block, id: element.attribs.id } : block;
}

function readSection(element: Element, markup: Markup): Block | undefined {
  markup.expectAttributes(element, { class: 'required' });
  const role = markup.oneClass(element, ['glance', 'notice', 'signature', 'addressee'] as const);
  if (!role) return undefined;
  if (role === 'addressee') return readAddressee(element, markup);
  return role === 'signature' ? readSignature(element, markup) : readPanel(element, role, markup);
}

function readPanel(element: Element, role: Panel['role'], markup: Markup): Panel {
  const elements = markup.elements(element);
  if (elements[0]?.name !== 'h2') markup.fault(element, 'a panel begins with its label, an <h2>');
  const blocks = elements.flatMap((child) => {
    const block = readPlainBlock(child, markup);
    if (!block) markup.notAllowed(child, 'a panel');
    return block ?? [];
  });
  return { kind: 'panel', role, blocks };
}

const SIGNATURE_SHAPE =
  'a signature block holds <h3>, any <p>, <p class="field-label"> and <div class="signature-field">';

function readSignature(element: Element, markup: Markup): Signature | undefined {
  const elements = markup.elements(element);
  const [heading] = elements;
  const [label, field] = elements.slice(-2);
  const paragraphs = elements.slice(1, -2);
  const isWhole =
    isNamed(heading, 'h3') &&
    isNamed(label, 'p', 'field-label') &&
    isNamed(field, 'div', 'signature-field') &&
    paragraphs.every(({ name }) => name === 'p');
  if (!isWhole) {
    markup.fault(element, SIGNATURE_SHAPE);
    return undefined;
  }
  markup.expectAttributes(label, { class: 'required' });
  return {
    kind: 'signature',
    heading: readHeading(heading, markup),
    paragraphs: paragraphs.map((paragraph) => readParagraph(paragraph, markup)),
    label: readPlain(label, markup),
    field: readField(field, markup),
  };
}

function isNamed(element: Element | undefined, name: string, look?: string): element is Element {
  return element?.name === name && element.attribs.class === look;
}

function readField(field: Element, markup: Markup): Signature['field'] {
  markup.expectAttributes(field, {
    class: 'required',
    'data-name': 'required',
    'data-tooltip': 'required',
  });
  for (const child of markup.elements(field)) markup.notAllowed(child, 'a signature field');
  const name = field.attribs['data-name'] ?? '';
  if (name !== '' && !/^[a-z0-9-]+$/.test(name)) {
    // ISO 32000-1, 12.7.3.2: a full stop in a partial name would make it a path
    markup.fault(field, 'data-name holds small letters, digits and hyphens only');
  }
  return { name, tooltip: markup.spoken(field, 'data-tooltip') };
}
