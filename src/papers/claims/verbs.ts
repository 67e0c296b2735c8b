import { type Verb, type VerbFamily } from './claim';
import { type PartyMention } from './party-mentions';

interface Forms {
  verb: string;
  participle: string;
  noun: string;
}

/** A pattern that never matches, for a family without a noun. */
const NONE = '(?!)';

const FORMS: Record<VerbFamily, Forms> = {
  accept: { verb: 'accept|accepts|accepting', participle: 'accepted', noun: 'acceptance' },
  award: { verb: 'award|awards|awarding', participle: 'awarded', noun: NONE },
  vary: {
    verb: 'vary|varies|varying|modify|modifies|modifying|increase|increases|increasing|raise|raises|raising|uplift|uplifts|uplifting|extend|extends|extending|amend|amends|amending',
    participle: 'varied|modified|increased|raised|uplifted|extended|amended',
    noun: 'variation|modification|extension',
  },
  hold: {
    verb: '(?:hold|holds|holding|keep|keeps|keeping)\\s+back',
    participle: '(?:held|kept)\\s+back',
    noun: NONE,
  },
};

interface Family {
  family: VerbFamily;
  any: RegExp;
  participle: RegExp;
  noun: RegExp;
}

const FAMILIES: Family[] = (Object.keys(FORMS) as VerbFamily[]).map((family) => {
  const { verb, participle, noun } = FORMS[family];
  return {
    family,
    any: new RegExp(`(?<![\\w-])(?:${participle}|${verb}|${noun})(?![\\w-])`, 'gi'),
    participle: new RegExp(`^(?:${participle})$`, 'i'),
    noun: new RegExp(`^(?:${noun})$`, 'i'),
  };
});

const PRESENT_PASSIVE = /\b(?:be|is|are|being)\s+(?:\w+ly\s+|also\s+|then\s+)?$/i;
const WAS = /\b(?:was|were|had)\s+$/i;
const DETERMINER = /\b(?:the|an?|this|that|its|each|every|any|of)\s+$/i;
/** Words in which the subject of a verb may stand between party and verb. */
const SUBJECT_JOINT =
  /^\s*(?:(?:will|may|must|shall|should|can|also|then|has|have|to|is|agreed)\s+){0,4}$/i;

type Reading = Pick<Verb, 'form' | 'tense'>;

/** What is held back is held back now, however the participle stands. */
const heldReading = (before: string): Reading =>
  WAS.test(before) ? { form: 'describing', tense: 'past' } : { form: 'verb', tense: 'asked' };

function reading(words: string, before: string, { family, participle, noun }: Family): Reading {
  if (participle.test(words)) {
    if (family === 'hold') return heldReading(before);
    return PRESENT_PASSIVE.test(before)
      ? { form: 'passive', tense: 'asked' }
      : { form: 'describing', tense: 'past' };
  }
  const isNoun = noun.test(words) || DETERMINER.test(before);
  return { form: isNoun ? 'noun' : 'verb', tense: 'asked' };
}

/** A sentence in which verbs are looked for. */
export interface VerbSearch {
  text: string;
  /** It tells of something earlier, and so do all its verbs. */
  background: boolean;
  /** Parties it names, in order. */
  mentions: readonly PartyMention[];
}

/** The party whose act the verb is: `Suzy Lamplugh Trust will award`. */
function subjectOf({ text, mentions }: VerbSearch, verbFrom: number): PartyMention | undefined {
  const mention = mentions.filter(({ until }) => until <= verbFrom).at(-1);
  return mention && SUBJECT_JOINT.test(text.slice(mention.until, verbFrom)) ? mention : undefined;
}

const OTHER_SUBJECT =
  /(?:^|[\s(“])((?:[A-Z][a-z][\w’-]*\s+)(?:(?:[A-Z][\w’-]*|of|for|and)\s+){0,6})(?:(?:will|would|may|must|shall|should|can|also|then|has|have|to|is|agreed|intends|plans|wants|expects|hopes)\s+){0,5}$/;
const OURS =
  /Deputy Mayor|Policing and Crime|Commissioner|Chief|^(?:It|They|This|These|We|Both|Part|Table|The)\s*$/;

/** What a grantee or somebody else will award or raise is not what the paper asks for. */
function isOthersAct(search: VerbSearch, verbFrom: number): boolean {
  if (subjectOf(search, verbFrom)) return true;
  const before = search.text.slice(Math.max(0, verbFrom - 120), verbFrom);
  const subject = OTHER_SUBJECT.exec(before)?.[1];
  return subject !== undefined && !OURS.test(subject);
}

function familyVerbs(search: VerbSearch): Verb[] {
  const { text, background } = search;
  return FAMILIES.flatMap((family) =>
    [...text.matchAll(family.any)].flatMap((match): Verb[] => {
      const from = match.index;
      const read = reading(match[0], text.slice(Math.max(0, from - 30), from), family);
      if (read.form === 'verb' && isOthersAct(search, from)) return [];
      const tense = background ? 'past' : read.tense;
      return [{ family: family.family, ...read, tense, from, until: from + match[0].length }];
    }),
  );
}

const GIVING = /(?<![\w-])(pays?|offers?|provides?|gives?|contributes?)(?![\w-])/gi;

/** `NHS England will pay £480,000`: what a funder gives is what the body accepts. */
const givingVerbs = (search: VerbSearch): Verb[] =>
  [...search.text.matchAll(GIVING)]
    .filter((match) => subjectOf(search, match.index)?.party.role === 'funder')
    .map((match) => ({
      family: 'accept',
      tense: search.background ? 'past' : 'asked',
      form: 'giving',
      from: match.index,
      until: match.index + match[0].length,
    }));

/** The verbs of a sentence that do something with money, in order; offsets are the sentence's. */
export const verbsIn = (search: VerbSearch): Verb[] =>
  [...familyVerbs(search), ...givingVerbs(search)].sort((one, other) => one.from - other.from);
