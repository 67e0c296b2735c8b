/** `a`, `a and b`, `a, b and c`. */
export function inSeries(parts: readonly string[], and = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text with a full stop, unless it ends with a mark of its own; its letters stay as typed. */
export const closed = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?:;]$|[.!?]["’”)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** Words of ours as a sentence. */
export const asSentence = (words: string): string => capitalised(closed(words));

/** A phrase that is to be continued: no blank and no full stop at its end. */
export const asPhrase = (text: string): string => text.trim().replace(/(?<!\.)\.$/, '');

/** `for stalking advocacy`; a purpose that brings its own `for` or `to` keeps it. */
export function forPurpose(purpose: string): string {
  const phrase = asPhrase(purpose);
  return /^(for|to)\s/i.test(phrase)
    ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
    : `for ${phrase}`;
}

/** `the Chief Executive Officer`, with the article once however the name was typed. */
export const thePost = (name: string): string => `the ${name.trim().replace(/^the\s+/i, '')}`;

/** First sentence and what follows it; the first has no full stop, so that a sum may stand beside it. */
export function firstSentence(text: string): { first: string; rest: string } {
  const match = /^([\s\S]*?[.!?])\s+(?=\p{Lu})([\s\S]+)$/u.exec(text.trim());
  return match
    ? { first: asPhrase(match[1]!), rest: match[2]! }
    : { first: asPhrase(text), rest: '' };
}
