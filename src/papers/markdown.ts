import MarkdownIt from 'markdown-it';
import { type CrossReferences } from './cross-references';
import { keepTogether } from '../documents/no-break';

/** Inline content as a template prints it: of the five exactly one is set, the others are null. */
export interface InlineView {
  text: string | null;
  emphasis: InlineView[] | null;
  strong: InlineView[] | null;
  link: { href: string; children: InlineView[] } | null;
  /** Words in another language, BCP 47. */
  passage: { lang: string; children: InlineView[] } | null;
}

const LINK = /^(https?:\/\/|mailto:)/i;
/** A part of the same paper by its id. */
const HERE = /^#[a-z][a-z0-9-]*$/;

/** Behind words in brackets: `[Canolfan Asesu]{lang=cy}`. */
const IN_LANGUAGE = /^\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\}/;

/** Words in another language, so that they are spoken as such (WCAG 2.2, 3.1.2). */
function passageRule(state: MarkdownIt.StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  const [whole, lang] = IN_LANGUAGE.exec(state.src.slice(end + 1)) ?? [];
  if (end < 0 || !whole || !lang || end === state.pos + 1) return false;
  if (!silent) {
    const { posMax, pos } = state;
    Object.assign(state, { pos: pos + 1, posMax: end });
    state.push('passage_open', 'span', 1).attrSet('lang', lang);
    state.md.inline.tokenize(state);
    state.push('passage_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = end + 1 + whole.length;
  return true;
}

/**
 * Emphasis, strong, link, passage in another language and reference to a part of the paper, nothing
 * else: raw HTML, entities and every other mark stay the text they are. A link elsewhere than http, https or mailto, or with a title nobody could see in print,
 * is no link and is printed as it was typed.
 */
function inlineMarkdown(): MarkdownIt.MarkdownIt {
  const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false });
  markdown.inline.ruler.enable(['emphasis', 'link']);
  markdown.inline.ruler2.enable(['emphasis']);
  markdown.inline.ruler.before('link', 'passage', passageRule);
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
const NOTHING: InlineView = {
  text: null,
  emphasis: null,
  strong: null,
  link: null,
  passage: null,
};

/** Plain text, in which no mark means anything. */
export const textView = (text: string): InlineView[] =>
  text === '' ? [] : [{ ...NOTHING, text: keepTogether(text) }];

/** Words that are set apart, without the plain text between them. */
export const strongView = (text: string): InlineView => ({ ...NOTHING, strong: textView(text) });

const childrenOf = ({ emphasis, strong, link, passage }: InlineView): InlineView[] =>
  emphasis ?? strong ?? link?.children ?? passage?.children ?? [];

const isEmpty = (children: InlineView[]): boolean =>
  children.every((one) => (one.text !== null ? one.text.trim() === '' : isEmpty(childrenOf(one))));

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
  if (open.type === 'passage_open') {
    return [{ ...NOTHING, passage: { lang: String(open.attrGet('lang')), children } }];
  }
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
  inlines.map((one) => one.text ?? wordsOf(childrenOf(one))).join('');
