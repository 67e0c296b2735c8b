import MarkdownIt from 'markdown-it';
import { keepTogether } from './print/no-break';

/** Inline content as a template prints it: of the four exactly one is set, the others are null. */
export interface InlineView {
  text: string | null;
  emphasis: InlineView[] | null;
  strong: InlineView[] | null;
  link: { href: string; children: InlineView[] } | null;
}

const LINK = /^(https?:\/\/|mailto:)/i;

/**
 * Emphasis, strong and link, nothing else: raw HTML, entities and every other mark stay the text
 * they are. A link elsewhere than http, https or mailto, or with a title nobody could see in print,
 * is no link and is printed as it was typed.
 */
function inlineMarkdown(): MarkdownIt.MarkdownIt {
  const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false });
  markdown.inline.ruler.enable(['emphasis', 'link']);
  markdown.inline.ruler2.enable(['emphasis']);
  markdown.validateLink = (href) => LINK.test(href) && URL.canParse(href);
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

function element(open: MarkdownIt.Token, children: InlineView[]): InlineView[] {
  if (open.type === 'em_open') return [{ ...NOTHING, emphasis: children }];
  if (open.type === 'strong_open') return [{ ...NOTHING, strong: children }];
  const href = String(open.attrGet('href'));
  // A link without words would be spoken as nothing (WCAG 2.2, 2.4.4).
  return [{ ...NOTHING, link: { href, children: isEmpty(children) ? textView(href) : children } }];
}

/** Takes tokens from the front until the element that is open is closed. */
function read(tokens: MarkdownIt.Token[]): InlineView[] {
  const found: InlineView[] = [];
  for (let token = tokens.shift(); token && token.nesting >= 0; token = tokens.shift()) {
    found.push(...(token.nesting === 1 ? element(token, read(tokens)) : textView(token.content)));
  }
  return found;
}

/** Inline Markdown of a paragraph or list item. Never throws: what is no mark is text. */
export function markdownView(text: string): InlineView[] {
  return read(MARKDOWN.parseInline(text, {}).flatMap((token) => token.children ?? []));
}

/** The words alone, as a screen reader would say them. */
export const wordsOf = (inlines: InlineView[]): string =>
  inlines
    .map(({ text, emphasis, strong, link }) =>
      text !== null ? text : wordsOf(emphasis ?? strong ?? link?.children ?? []),
    )
    .join('');
