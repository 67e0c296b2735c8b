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
  award: {
    verb: '(?<=\\b(?:intends|proposes|proposed|asked|recommended|plans)\\s+to\\s|\\bwill\\s)grant|award|awards|awarding|approv(?:e|es|ing)(?=\\s+(?:(?:the|an?)\\s+)?(?:grant|award)s?\\s+of\\b)',
    participle: 'awarded|granted',
    noun: NONE,
  },
  vary: {
    verb: 'vary|varies|varying|modify|modifies|modifying|increase|increases|increasing|raise|raises|raising|uplift|uplifts|uplifting|extend|extends|extending|rises|rise|goes\\s+up|go\\s+up|goes(?=\\s+from\\s+£)|amend|amends|amending',
    participle: 'varied|modified|increased|raised|uplifted|extended|amended',
    noun: 'variation|modification|extension',
  },
  hold: {
    verb: '(?:hold|holds|holding|keep|keeps|keeping)\\s+back|(?:holds?|keeps?)(?=\\s+(?:\\S+\\s+){0,3}£[\\d,.]+(?:\\s+\\w+){0,2}\\s+back\\b)|(?:set|sets|setting)\\s+aside|retain|retains|retaining|withhold|withholds|withholding',
    participle: '(?:held|kept)\\s+back|set\\s+aside|retained|withheld',
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
  /^\)?\s*(?:(?:will|may|must|shall|should|can|also|then|has|have|to|is|are|be|agreed)\s+){0,4}$/i;

const INTRANSITIVE = /^(?:rises?|goes?(?:\s+up)?)$/i;

type Reading = Pick<Verb, 'form' | 'tense'>;

const HELD_BACK = /\bback$/i;
const HAS = /\b(?:has|have|had|been)\s+$/i;

/** What is held back is held back now, however the participle stands; what `is retained` is so too. */
function heldReading(words: string, before: string): Reading {
  const isPast = WAS.test(before) || (!HELD_BACK.test(words) && HAS.test(before));
  return isPast ? { form: 'describing', tense: 'past' } : { form: 'verb', tense: 'asked' };
}

function reading(words: string, before: string, { family, participle, noun }: Family): Reading {
  if (participle.test(words)) {
    if (family === 'hold') return heldReading(words, before);
    return PRESENT_PASSIVE.test(before)
      ? { form: 'passive', tense: 'asked' }
      : { form: 'describing', tense: 'past' };
  }
  // What rises is raised.
  if (INTRANSITIVE.test(words) && !DETERMINER.test(before)) {
    return { form: 'passive', tense: 'asked' };
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

const ALSO_NAMED = /^(?:\s*\([A-Z]{2,10}\))?\s*(?:,|,?\s+and)\s+(?:the\s+)?$/;

/** `A, B and C receive`: every party of the series that ends with the subject. */
function subjectsOf(search: VerbSearch, verbFrom: number): PartyMention[] {
  const last = subjectOf(search, verbFrom);
  const series = last ? [last] : [];
  for (const one of search.mentions.filter(({ until }) => until <= (last?.from ?? 0)).reverse()) {
    if (!ALSO_NAMED.test(search.text.slice(one.until, series[0]!.from))) break;
    series.unshift(one);
  }
  return series;
}

/** `BEHMHT is awarded £410,000`: the subject of the passive is who receives. */
function receiversOf(search: VerbSearch, { family, form, from }: Verb): Pick<Verb, 'receivers'> {
  if (family !== 'award' || (form !== 'passive' && form !== 'receiving')) return {};
  const names = subjectsOf(search, from)
    .filter(({ party }) => party.role === 'recipient')
    .map(({ party }) => party.name);
  return names.length > 0 ? { receivers: names } : {};
}

const HELD = /^(?:held|kept|holds?|keeps?|holding|keeping)\b/i;
/** Plans set aside and charities retain: only the body’s own reserve is held back. */
const OURS_TO_HOLD = /(?:^|\b(?:to|will|would|and|It|We|[A-Z]{3,})\s+)(?:\w+ly\s+)?$/;

const isOurs = (search: VerbSearch, { family, form, from, until }: Verb): boolean => {
  if (form !== 'verb' || family !== 'hold') return true;
  const words = search.text.slice(from, until);
  const before = search.text.slice(Math.max(0, from - 30), from);
  const isPassive = PRESENT_PASSIVE.test(before) || /^(?:retained|withheld)\b/i.test(words);
  return HELD.test(words) || isPassive || OURS_TO_HOLD.test(before);
};

function familyVerbs(search: VerbSearch): Verb[] {
  const { text, background } = search;
  return FAMILIES.flatMap((family) =>
    [...text.matchAll(family.any)].flatMap((match): Verb[] => {
      const from = match.index;
      const read = reading(match[0], text.slice(Math.max(0, from - 30), from), family);
      if (read.form === 'verb' && isOthersAct(search, from)) return [];
      const tense = background ? 'past' : read.tense;
      const verb: Verb = {
        family: family.family,
        ...read,
        tense,
        from,
        until: from + match[0].length,
      };
      return isOurs(search, verb) ? [{ ...verb, ...receiversOf(search, verb) }] : [];
    }),
  );
}

const GIVING =
  /(?<![\w-])(pays?|(?:has|have)\s+offered|(?:is|are)\s+(?:offering|providing|giving)|offers?|provides?|gives?|contributes?)(?![\w-])/gi;
const PAYING = /(?<![\w-])(?:pays?|paying)(?![\w-]|\s+for\b)/gi;
const RECEIVING =
  /(?<![\w-])(?:receives?|receiving|gets?|(?:can|may|will)\s+(?:draw|claim)|(?:is|are|be)\s+(?:paid|given|allocated))(?![\w-])/gi;

type Read = Pick<Verb, 'family' | 'form'>;

/** What a funder gives the body accepts; what anybody else pays is the body’s own payment. */
function payment(search: VerbSearch, from: number): Read | undefined {
  const role = subjectOf(search, from)?.party.role;
  if (role === 'funder') return { family: 'accept', form: 'giving' };
  return isOthersAct(search, from) ? undefined : { family: 'award', form: 'paying' };
}

const ALREADY = /\b(?:also|already|currently|presently|now)\s+$/i;

/** What a recipient receives is awarded; what somebody else receives is not of this paper. */
const receipt = (search: VerbSearch, from: number): Read | undefined =>
  subjectOf(search, from)?.party.role === 'recipient' && !ALREADY.test(search.text.slice(0, from))
    ? { family: 'award', form: 'receiving' }
    : undefined;

const giving = (search: VerbSearch, from: number): Read | undefined => {
  const read = payment(search, from);
  return read?.form === 'giving' ? read : undefined;
};

/** Verbs of money that goes from one to another: `NHS England will pay`, `the Trust receives`. */
function payingVerbs(search: VerbSearch): Verb[] {
  const found = (pattern: RegExp, read: typeof payment): Verb[] =>
    [...search.text.matchAll(pattern)].flatMap(({ index: from, 0: words }) => {
      const as = read(search, from);
      if (!as) return [];
      const verb: Verb = {
        ...as,
        tense: search.background ? 'past' : 'asked',
        from,
        until: from + words.length,
      };
      return [{ ...verb, ...receiversOf(search, verb) }];
    });
  const paid = found(PAYING, payment);
  const given = found(GIVING, giving).filter(({ from }) => !paid.some((one) => one.from === from));
  return [...paid, ...given, ...found(RECEIVING, receipt)];
}

/** The verbs of a sentence that do something with money, in order; offsets are the sentence's. */
export const verbsIn = (search: VerbSearch): Verb[] =>
  [...familyVerbs(search), ...payingVerbs(search)].sort((one, other) => one.from - other.from);
