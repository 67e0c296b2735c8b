import MarkdownIt from 'markdown-it';
import { type CrossReferences } from './cross-references';
import { keepTogether } from './print/no-break';

/** Inline content as a template prints it: of the four exactly one is set, the others are null. */
export interface InlineView {
  text: string | null;
  emphasis: InlineView[] | null;
  strong: InlineView[] | null;
  link: { href: string; children: InlineView[] } | null;
}

const LINK = /^(https?:\/\/|mailto:)/i;
/** A part of the same paper by its id. */
const HERE = /^#[a-z][a-z0-9-]*$/;

/**
 * Emphasis, strong, link and reference to a part of the paper, nothing else: raw HTML, entities and every other mark stay the text
 * they are. A link elsewhere than http, https or mailto, or with a title nobody could see in print,
 * is no link and is printed as it was typed.
 */
function inlineMarkdown(): MarkdownIt.MarkdownIt {
  const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false });
  markdown.inline.ruler.enable(['emphasis', 'link']);
  markdown.inline.ruler2.enable(['emphasis']);
  markdown.validateLink = (href) => HERE.test(href) || (LINK.test(href) && URL.canParse(href));
  markdown.helpers.parseLinkTitle = () => ({
    ok: false,
    can_continue: false,
    pos: 0,
    str: '',
    marker: 0,
  });
  return markdown;
}

const MARKDOWN = inlineMarkdown();
const NOTHING: InlineView = { text: null, emphasis: null, strong: null, link: null };

/** Plain text, in which no mark means anything. */
export const textView = (text: string): InlineView[] =>
  text === '' ? [] : [{ ...NOTHING, text: keepTogether(text) }];

const isEmpty = (children: InlineView[]): boolean =>
  children.every(({ text, emphasis, strong, link }) =>
    text !== null ? text.trim() === '' : isEmpty(emphasis ?? strong ?? link?.children ?? []),
  );

const link = (href: string, children: InlineView[]): InlineView[] => [
  { ...NOTHING, link: { href, children } },
];

/** `[recommendation](#r2)` is printed as `recommendation 2`; what leads nowhere stays as it was typed. */
function reference(id: string, children: InlineView[], leadsTo: CrossReferences): InlineView[] {
  const target = leadsTo(id);
  if (!target) return [...textView('['), ...children, ...textView(`](#${id})`)];
  const number = textView(isEmpty(children) ? target.number : `\u00a0${target.number}`);
  return link(`#${target.anchor}`, [...(isEmpty(children) ? [] : children), ...number]);
}

function element(
  open: MarkdownIt.Token,
  children: InlineView[],
  leadsTo: CrossReferences,
): InlineView[] {
  if (open.type === 'em_open') return [{ ...NOTHING, emphasis: children }];
  if (open.type === 'strong_open') return [{ ...NOTHING, strong: children }];
  const href = String(open.attrGet('href'));
  if (href.startsWith('#')) return reference(href.slice(1), children, leadsTo);
  // A link without words would be spoken as nothing (WCAG 2.2, 2.4.4).
  return link(href, isEmpty(children) ? textView(href) : children);
}

/** Takes tokens from the front until the element that is open is closed. */
function read(tokens: MarkdownIt.Token[], leadsTo: CrossReferences): InlineView[] {
  const found: InlineView[] = [];
  for (let token = tokens.shift(); token && token.nesting >= 0; token = tokens.shift()) {
    if (token.nesting === 1) found.push(...element(token, read(tokens, leadsTo), leadsTo));
    else found.push(...textView(token.content));
  }
  return found;
}

const tokensOf = (text: string): MarkdownIt.Token[] =>
  MARKDOWN.parseInline(text, {}).flatMap((token) => token.children ?? []);

/** Inline Markdown of a paragraph or list item. Never throws: what is no mark is text. */
export const markdownView = (
  text: string,
  leadsTo: CrossReferences = () => undefined,
): InlineView[] => read(tokensOf(text), leadsTo);

/** The ids a text refers to, in order. */
export const referencesIn = (text: string): string[] =>
  tokensOf(text).flatMap((token) => {
    const href = String(token.attrGet('href') ?? '');
    return href.startsWith('#') ? [href.slice(1)] : [];
  });

/** The words alone, as a screen reader would say them. */
export const wordsOf = (inlines: InlineView[]): string =>
  inlines
    .map(({ text, emphasis, strong, link }) =>
      text !== null ? text : wordsOf(emphasis ?? strong ?? link?.children ?? []),
    )
    .join('');
