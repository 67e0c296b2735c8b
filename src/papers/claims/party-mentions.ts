import { type Paper } from '../content/paper';
import { proseOf, readable } from './prose';

/** A funder or recipient of the paper and every way its prose writes the name. */
export interface Party {
  name: string;
  role: 'funder' | 'recipient';
  pattern: RegExp;
  /** The noun its name ends with, by which the prose may call it: `the Trust`. */
  noun?: string;
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

/** Only nouns of bodies: `the Service` and `the Office` are too often something else. */
const NOUN = /\s(Trust|Foundation|Council|Charity|University|Association|Society|Partnership)$/;

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
  const pattern = new RegExp(`(?<![\\w-])(?:${forms.join('|')})(?![\\w-])`, 'g');
  const noun = NOUN.exec(name)?.[1];
  return { name, role, pattern, ...(noun ? { noun } : {}) };
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

const fullMentionsIn = (text: string, parties: readonly Party[]): PartyMention[] =>
  parties.flatMap((party) =>
    [...text.matchAll(party.pattern)].map((match) => ({
      party,
      from: match.index,
      until: match.index + match[0].length,
    })),
  );

/** Whether the text also names somebody else by such a noun: `Barnet Mental Health NHS Trust`. */
function isSharedNoun(noun: string, text: string, full: readonly PartyMention[]): boolean {
  const named = new RegExp(`(?:[A-Z][\\w’&-]*)\\s+${noun}(?![\\w-])`, 'g');
  return [...text.matchAll(named)].some(({ index, 0: words }) => {
    const until = index + words.length;
    const isOfParty = full.some((one) => one.from <= index && one.until >= until);
    return !isOfParty && !/^The\s/.test(words);
  });
}

/** `the Trust`, where only one party can be meant: the only one so called, or the one just named. */
function shortMentionsIn(text: string, parties: readonly Party[]): PartyMention[] {
  const full = fullMentionsIn(text, parties);
  const nouns = new Set(parties.flatMap(({ noun }) => (noun ? [noun] : [])));
  return [...nouns].flatMap((noun) => {
    const called = parties.filter((party) => party.noun === noun);
    if (isSharedNoun(noun, text, full)) return [];
    const short = new RegExp(`\\b[Tt]he\\s+${noun}(?![\\w-]|\\s+[A-Z])`, 'g');
    return [...text.matchAll(short)].flatMap(({ index, 0: words }): PartyMention[] => {
      const named = called.filter((party) =>
        full.some((one) => one.party === party && one.until <= index),
      );
      const [only, ...more] = called.length === 1 ? called : named;
      if (!only || more.length > 0) return [];
      return [{ party: only, from: index, until: index + words.length }];
    });
  });
}

/** Every mention of a party, in the order of the text. */
export const partyMentionsIn = (text: string, parties: readonly Party[]): PartyMention[] =>
  [...fullMentionsIn(text, parties), ...shortMentionsIn(text, parties)].sort(
    (one, other) => one.from - other.from,
  );
