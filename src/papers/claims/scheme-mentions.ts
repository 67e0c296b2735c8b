import { limbReader } from '../../scheme/limb-phrases';
import { type Scheme } from '../../scheme/scheme';

export interface SchemeMention {
  paragraph: string;
  limbs: string[];
  from: number;
  until: number;
}

/** What the reader of mentions wants to know of a scheme. */
export type SchemeInProse = Pick<Scheme, 'title' | 'paragraphs'>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Any `4.8`, and whatever else the scheme numbers its paragraphs by: `3(b)`, `B12`. */
function numberPattern({ paragraphs }: SchemeInProse): string {
  const known = paragraphs.flatMap(({ number }) => (number === null ? [] : [number]));
  const longestFirst = known.sort((one, other) => other.length - one.length).map(escaped);
  return `(?:${[...longestFirst, '\\d{1,2}\\.\\d{1,2}'].join('|')})`;
}

const OWN_PARAGRAPH = /^\s*(?:above|below|of this (?:paper|report|decision))\b/i;

interface Patterns {
  number: RegExp;
  named: RegExp;
  ofTheScheme: RegExp;
  about: RegExp;
}

function patternsOf(scheme: SchemeInProse): Patterns {
  const number = numberPattern(scheme);
  const title = escaped(scheme.title);
  return {
    number: new RegExp(`(?<![\\w.£(])${number}(?![\\w%]|\\.\\d)`, 'g'),
    named: new RegExp(
      `\\b(?:paragraphs?|paras?\\.?|sections?)\\s+(?:${number}\\s*(?:,|and|or)\\s*)*$`,
      'i',
    ),
    ofTheScheme: new RegExp(
      `^\\s+of\\s+(?:the\\s+)?(?:${title}|(?:[A-Z][\\w’']*\\s+){0,4}Scheme\\b)`,
    ),
    about: new RegExp(`\\bscheme\\b|${title}`, 'i'),
  };
}

function isCited(text: string, [from, until]: [number, number], patterns: Patterns): boolean {
  const after = text.slice(until, until + 160);
  const named = patterns.named.test(text.slice(Math.max(0, from - 60), from));
  return (named && !OWN_PARAGRAPH.test(after)) || patterns.ofTheScheme.test(after);
}

/**
 * Reads paragraphs of the scheme in one block of text: `paragraph 4.8`, `section 4.8`, `4.8 of
 * MOPAC's Scheme`. A limb belongs to the last paragraph named before it, else to the first one.
 */
export function schemeReader(scheme: SchemeInProse): (text: string) => SchemeMention[] {
  const patterns = patternsOf(scheme);
  const limbsIn = limbReader(scheme.paragraphs);
  return (text) => {
    if (!patterns.about.test(text)) return [];
    const cited = [...text.matchAll(patterns.number)]
      .map(({ index, 0: words }) => ({
        paragraph: words,
        limbs: new Set<string>(),
        from: index,
        until: index + words.length,
      }))
      .filter(({ from, until }) => isCited(text, [from, until], patterns));
    for (const { paragraph, limb, from } of limbsIn(text)) {
      const owner = cited.findLast((one) => one.from < from) ?? cited[0];
      if (owner?.paragraph === paragraph) owner.limbs.add(limb);
    }
    return cited.map((mention) => ({ ...mention, limbs: [...mention.limbs] }));
  };
}
