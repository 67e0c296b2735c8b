import {
  type CalledWhen,
  type ConsulteeRule,
  type ContractLimit,
  type DelegatedPower,
  type Follows,
  type IllustrativeField,
  type Limb,
  type MoneyLimit,
  type Post,
  type Scheme,
  type SchemeParagraph,
} from './scheme';
import { isLimbPhrase } from './limb-phrases';
import { linkFaults } from './scheme-links';
import {
  byKind,
  choice,
  closed,
  day,
  flag,
  identifier,
  listOf,
  optional,
  orNull,
  parsed,
  type Parsed,
  pence,
  text,
  textLike,
  wholeNumber,
} from './shape';

const POST = closed<Post>({
  id: identifier,
  name: text,
  rank: wholeNumber(1, 1000),
  printsName: flag,
});

const MONEY_LIMIT = closed<MoneyLimit>({
  pence,
  edge: choice('from', 'above', 'up-to'),
  counted: optional(text),
});

const CONTRACT_LIMIT = closed<ContractLimit>({
  originalFrom: pence,
  overPercent: wholeNumber(0, 100),
  overMonths: wholeNumber(0, 600),
});

const POWER = closed<DelegatedPower>({
  matter: identifier,
  words: text,
  limb: optional(identifier),
  post: identifier,
  limit: optional(MONEY_LIMIT),
  contractLimit: optional(CONTRACT_LIMIT),
});

const LIMB = closed<Limb>({
  limb: identifier,
  phrases: listOf(
    textLike(isLimbPhrase, 'must be words in order, like award|awards (of) grant|grants'),
    1,
  ),
});

const PARAGRAPH = closed<SchemeParagraph>({
  number: orNull(text),
  words: text,
  limbs: optional(listOf(LIMB, 1)),
  powers: listOf(POWER, 1),
});

const FOLLOWS = closed<Follows>({
  matter: identifier,
  instrument: text,
  signedUnder: orNull(identifier),
});

const CALLED_WHEN = byKind<CalledWhen>({
  always: {},
  'moves-money': {},
  'section-written': { section: identifier },
});

const CONSULTEE = closed<ConsulteeRule>({
  post: identifier,
  advice: identifier,
  when: CALLED_WHEN,
});

const ILLUSTRATIVE = closed<IllustrativeField>({ field: text, reason: text });

const SCHEME = closed<Scheme>({
  key: identifier,
  body: text,
  title: text,
  version: text,
  effectiveFrom: day,
  effectiveUntil: optional(day),
  illustrative: listOf(ILLUSTRATIVE),
  posts: listOf(POST, 1),
  paragraphs: listOf(PARAGRAPH, 1),
  follows: listOf(FOLLOWS),
  consultees: listOf(CONSULTEE),
  headOfService: identifier,
  officerApproval: identifier,
});

/** A scheme out of parsed JSON, or every fault with its JSON Pointer; nothing unknown is dropped. */
export const parseScheme = (value: unknown): Parsed<Scheme> =>
  parsed<Scheme>(value, SCHEME, linkFaults);
