export interface SchemeMention {
  paragraph: string;
  limbs: string[];
  from: number;
  until: number;
}

const NUMBER = /(?<![\d.£(])(\d{1,2}\.\d{1,2})(?![\d%]|\.\d)/g;
const NAMED = /\b(?:paragraphs?|paras?\.?|sections?)\s+(?:\d{1,2}\.\d{1,2}\s*(?:,|and|or)\s*)*$/i;
const OF_THE_SCHEME = /^\s+of\s+(?:the\s+)?(?:[A-Z][\w’']*\s+){0,4}Scheme\b/;
const OWN_PARAGRAPH = /^\s*(?:above|below|of this (?:paper|report|decision))\b/i;
const ABOUT_A_SCHEME = /\bscheme\b/i;

const STRATEGY =
  /\bstrateg(?:y|ies)(?:\s+(?:for|of|on)(?:\s+the)?\s+award(?:ing)?(?:\s+of)?(?:\s+all)?(?:\s+individual)?(?:\s+grants?)?)?/gi;
const LIMBS: Record<string, RegExp> = {
  bids: /\bbids?\b/gi,
  strategy: STRATEGY,
  award:
    /\b(?:award(?:s|ing)?(?:\s+of)?(?:\s+the)?(?:\s+all)?(?:\s+individual)?\s+grants?|award\s+limb)\b/gi,
};

interface LimbMention {
  limb: string;
  from: number;
}

/** Limbs of a paragraph by the words papers quote. The strategy *for awarding* is not the award. */
function limbsIn(text: string): LimbMention[] {
  const withoutStrategy = text.replace(STRATEGY, (words) => ' '.repeat(words.length));
  return Object.entries(LIMBS).flatMap(([limb, words]) =>
    [...(limb === 'award' ? withoutStrategy : text).matchAll(words)].map((match) => ({
      limb,
      from: match.index,
    })),
  );
}

const isCited = (text: string, from: number, until: number): boolean => {
  const after = text.slice(until, until + 80);
  const named = NAMED.test(text.slice(Math.max(0, from - 60), from));
  return (named && !OWN_PARAGRAPH.test(after)) || OF_THE_SCHEME.test(after);
};

/**
 * Paragraphs of the scheme in one block of text: `paragraph 4.8`, `section 4.8`, `4.8 of MOPAC's
 * Scheme`. A limb belongs to the last paragraph named before it, else to the first one.
 */
export function schemeMentionsIn(text: string): SchemeMention[] {
  if (!ABOUT_A_SCHEME.test(text)) return [];
  const cited = [...text.matchAll(NUMBER)]
    .map((match) => ({
      paragraph: match[1]!,
      from: match.index,
      until: match.index + match[0].length,
    }))
    .filter(({ from, until }) => isCited(text, from, until));
  const limbs = limbsIn(text);
  const ownerOf = (at: number): number =>
    Math.max(
      0,
      cited.findLastIndex(({ from }) => from < at),
    );
  return cited.map((mention, at) => ({
    ...mention,
    limbs: [...new Set(limbs.filter(({ from }) => ownerOf(from) === at).map(({ limb }) => limb))],
  }));
}
