import type { DocumentTree } from '../tree';
import { contrastRatio } from '../contrast';
import type { Element, Markup } from './markup';
import { readPlain } from './read-inline';

const REQUIRED = ['author', 'description', 'reference', 'footline', 'accent', 'date'] as const;
const NAMES = [...REQUIRED, 'draft', 'draft-revision'] as const;
type MetaName = (typeof NAMES)[number];
type Meta = Partial<Record<MetaName, string>>;

/** WCAG 2.2, 1.4.3: text needs 4.5:1; the body's colour carries text on white and on the panel. */
const GROUNDS = ['#FFFFFF', '#F0F3F6'];
const LEAST_CONTRAST = 4.5;

export type Head = Omit<DocumentTree, 'lang' | 'blocks'>;

export function readHead(element: Element, markup: Markup): Head {
  markup.expectAttributes(element, {});
  const meta: Meta = {};
  let title = '';
  for (const child of markup.elements(element)) {
    if (child.name === 'title') title = readPlain(child, markup);
    else if (child.name === 'meta') readMeta(child, meta, markup);
    else markup.notAllowed(child, '<head>');
  }
  if (title === '') markup.fault(element, '<title> is missing or empty');
  for (const name of REQUIRED) {
    if (!meta[name]) markup.fault(element, `<meta name="${name}"> is missing`);
  }
  checkAccent(meta.accent, element, markup);
  checkDate(meta.date, element, markup);
  return { title, ...requiredMeta(meta), ...readDraft(meta, element, markup) };
}

function requiredMeta(meta: Meta): Omit<Head, 'title' | 'draft'> {
  return {
    author: meta.author ?? '',
    description: meta.description ?? '',
    reference: meta.reference ?? '',
    footline: meta.footline ?? '',
    accent: meta.accent ?? '',
    date: meta.date ?? '',
  };
}

function readMeta(element: Element, meta: Meta, markup: Markup): void {
  markup.expectAttributes(element, { name: 'required', content: 'required' });
  const name = NAMES.find((known) => known === element.attribs.name);
  if (!name) markup.fault(element, `“${element.attribs.name}” is not one of ${NAMES.join(', ')}`);
  else if (name in meta) markup.fault(element, `“${name}” is given twice`);
  else meta[name] = markup.spoken(element, 'content').normalize('NFC').trim();
}

function readDraft(meta: Meta, element: Element, markup: Markup): Pick<Head, 'draft'> {
  const { draft, 'draft-revision': revision } = meta;
  if (!draft && !revision) return {};
  if (!draft || !revision) markup.fault(element, 'draft and draft-revision go together');
  return { draft: { mark: draft ?? '', revision: revision ?? '' } };
}

function checkAccent(accent: string | undefined, element: Element, markup: Markup): void {
  if (!accent) return;
  if (!/^#[0-9A-Fa-f]{6}$/.test(accent)) {
    markup.fault(element, `accent “${accent}” is not a colour like #16365C`);
  } else if (GROUNDS.some((ground) => contrastRatio(accent, ground) < LEAST_CONTRAST)) {
    markup.fault(element, `accent ${accent} has less than 4.5:1 on white or on the panel`);
  }
}

function checkDate(date: string | undefined, element: Element, markup: Markup): void {
  if (!date) return;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && sameDate(date);
  if (!isDate) markup.fault(element, `date “${date}” is not a date like 2024-03-18`);
}

function sameDate(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}
