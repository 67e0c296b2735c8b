import type { Inline } from '../tree';
import type { Content, Element, Markup } from './markup';

const LINK = /^(https?:\/\/|mailto:)/i;
/** A link to a block of the same document. */
const HERE = /^#[a-z][a-z0-9-]*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export interface NumberedText {
  number?: string;
  children: Inline[];
}

/** Inline content of an element, white space folded and trimmed at both ends. */
export function readInline(element: Element, markup: Markup): Inline[] {
  return foldSpaces(readContents(markup.contents(element), markup));
}

/** The same for a list of contents that was split off (a list item without its inner list). */
export function readContents(contents: Content[], markup: Markup): Inline[] {
  return contents.flatMap((content) =>
    'text' in content ? textOf(content.text) : readElement(content.element, markup),
  );
}

/** A number may stand first inside as `<span class="n">`; the rest is inline content. */
export function readNumbered(element: Element, markup: Markup): NumberedText {
  const contents = markup.contents(element).filter((content, at, all) => !isEdge(content, at, all));
  const [first, ...rest] = contents;
  if (!first || !('element' in first) || !isNumber(first.element)) {
    return { children: foldSpaces(readContents(contents, markup)) };
  }
  return {
    number: readNumber(first.element, markup),
    children: foldSpaces(readContents(rest, markup)),
  };
}

export function isNumber(element: Element): boolean {
  return element.name === 'span' && element.attribs.class === 'n';
}

/** The text of `<span class="n">`. */
export function readNumber(element: Element, markup: Markup): string {
  markup.expectAttributes(element, { class: 'required' });
  return readPlain(element, markup);
}

/** Text only: an element inside is a problem. */
export function readPlain(element: Element, markup: Markup): string {
  let text = '';
  for (const content of markup.contents(element)) {
    if ('text' in content) text += content.text;
    else markup.notAllowed(content.element, `<${element.name}>, which holds text only`);
  }
  return text
    .normalize('NFC')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
}

function isEdge(content: Content, at: number, all: Content[]): boolean {
  return 'text' in content && content.text.trim() === '' && (at === 0 || at === all.length - 1);
}

function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text: text.normalize('NFC') }];
}

function readElement(element: Element, markup: Markup): Inline[] {
  const children = (): Inline[] => readContents(markup.contents(element), markup);
  switch (element.name) {
    case 'em':
      markup.expectAttributes(element, {});
      return [{ kind: 'emphasis', children: children() }];
    case 'strong':
      markup.expectAttributes(element, {});
      return [{ kind: 'strong', children: children() }];
    case 'a':
      return [{ kind: 'link', href: readHref(element, markup), children: children() }];
    case 'span':
      return [{ kind: 'passage', lang: readLanguage(element, markup), children: children() }];
    default:
      markup.notAllowed(element, 'a line of text');
      return [];
  }
}

function readHref(element: Element, markup: Markup): string {
  markup.expectAttributes(element, { href: 'required' });
  const href = element.attribs.href ?? '';
  if (href !== '' && !HERE.test(href) && !(LINK.test(href) && URL.canParse(href))) {
    markup.fault(
      element,
      `link “${href.slice(0, 60)}” is not an http, https or mailto address, nor the #id of a block`,
    );
  }
  return href;
}

function readLanguage(element: Element, markup: Markup): string {
  markup.expectAttributes(element, { lang: 'required' });
  return checkedLanguage(element, markup);
}

/** The BCP 47 tag in `lang`; one that is none is a problem. */
export function checkedLanguage(element: Element, markup: Markup): string {
  const lang = element.attribs.lang ?? '';
  if (lang !== '' && !LANGUAGE.test(lang)) markup.fault(element, `“${lang}” is no language tag`);
  return lang;
}

/** One space for each run of white space over element borders; none at the ends. */
export function foldSpaces(inlines: Inline[]): Inline[] {
  const leading = { afterSpace: true };
  const folded = foldForward(inlines, leading);
  return trimEnd(folded);
}

function foldForward(inlines: Inline[], state: { afterSpace: boolean }): Inline[] {
  const folded: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      folded.push({ ...inline, children: foldForward(inline.children, state) });
      continue;
    }
    const single = inline.text.replace(/[ \t\n\f\r]+/g, ' ');
    const text = state.afterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (text === '') continue;
    state.afterSpace = text.endsWith(' ');
    folded.push({ kind: 'text', text });
  }
  return folded;
}

function trimEnd(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (!last) return inlines;
  const before = inlines.slice(0, -1);
  if (last.kind !== 'text') return [...before, { ...last, children: trimEnd(last.children) }];
  const text = last.text.replace(/ $/, '');
  return text === '' ? trimEnd(before) : [...before, { kind: 'text', text }];
}
