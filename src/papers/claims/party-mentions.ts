import { type Paper } from '../content/paper';
import { proseOf, readable } from './prose';

/** A funder or recipient of the paper and every way its prose writes the name. */
export interface Party {
  name: string;
  role: 'funder' | 'recipient';
  pattern: RegExp;
}

export interface PartyMention {
  party: Party;
  from: number;
  until: number;
}

const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', '&', 'in']);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const wordsIn = (name: string): string[] =>
  name
    .replace(/^the\s+/i, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');

/** `NHSE` for NHS England: a word in capitals is kept whole, of every other one its first letter. */
const initials = (name: string): string =>
  wordsIn(name)
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.charAt(0)))
    .join('');

/** The words of the name with loose commas, `and` or `&`, and a plural that comes and goes. */
export const namePattern = (name: string): string =>
  wordsIn(name)
    .map((word) =>
      /^(?:and|&)$/i.test(word) ? '(?:and|&)' : `${escaped(word.replace(/s$/, ''))}s?`,
    )
    .join(',?\\s+');

/** Abbreviations the prose defines behind the name: `NHS England (NHSE)`. */
function definedIn(texts: readonly string[], name: string): string[] {
  const definition = new RegExp(`\\b${namePattern(name)}\\s+\\(([A-Z][A-Za-z&]{1,9})\\)`, 'gi');
  return texts.flatMap((text) => [...text.matchAll(definition)].map((match) => match[1]!));
}

function partyOf(name: string, role: Party['role'], texts: readonly string[]): Party {
  const short = [...new Set([initials(name), ...definedIn(texts, name)])].filter(
    (abbreviation) => abbreviation.length >= 2 && abbreviation === abbreviation.toUpperCase(),
  );
  const forms = [namePattern(name), ...short.map(escaped)];
  return { name, role, pattern: new RegExp(`(?<![\\w-])(?:${forms.join('|')})(?![\\w-])`, 'g') };
}

/** The parties of the paper, each once, longest name first so that a name within a name waits. */
export function partiesOf(paper: Paper): Party[] {
  const texts = proseOf(paper).map(({ text }) => readable(text));
  const named = new Map<string, Party['role']>();
  for (const one of paper.recommendations) {
    if (one.kind === 'accept-funding') named.set(one.funder, 'funder');
    if (one.kind === 'award-grant' || one.kind === 'vary-grant') {
      named.set(one.recipient, 'recipient');
    }
  }
  return [...named]
    .map(([name, role]) => partyOf(name, role, texts))
    .sort((one, other) => other.name.length - one.name.length);
}

/** Every mention of a party, in the order of the text. */
export function partyMentionsIn(text: string, parties: readonly Party[]): PartyMention[] {
  return parties
    .flatMap((party) =>
      [...text.matchAll(party.pattern)].map((match) => ({
        party,
        from: match.index,
        until: match.index + match[0].length,
      })),
    )
    .sort((one, other) => one.from - other.from);
}
