import { formatPounds } from '../kernel/money';
import { type Money, totalOf } from './content/money';
import {
  type AcceptFunding,
  type AwardGrant,
  type DelegateAuthority,
  type Note,
  type OtherRecommendation,
  type Recommendation,
  type VaryGrant,
} from './content/recommendation';
import { asPhrase, asSentence, closed, firstSentence, thePost } from '../kernel/sentences';
import { agreementSentences } from './wording-agreement';
import {
  fundedByWords,
  heldBackDetail,
  heldBackWords,
  moneyByYear,
  moneyWords,
  type NumberOfRecommendation,
  sumWords,
  undeterminedWords,
  variedWords,
} from './wording-money';

/** Up to this length a text still stands as one SemiBold line or two. */
const SHORT = 120;

/** Finished sentences, in order; absent ones are left out. */
export interface Draft {
  what: string;
  sum?: string;
  sentences: (string | undefined)[];
}
type Worder<R> = (recommendation: R, numberOf: NumberOfRecommendation) => Draft;

/** Words of ours, as a sentence. */
const say = (words: string | undefined): string | undefined => words && asSentence(words);
/** The officer's text, whose letters stay as typed. */
const typed = (text: string | undefined): string | undefined => text && closed(text);

type Source = Pick<AwardGrant, 'fundedBy' | 'holdsBack'> & { money?: Money };

/** A sum to be determined within a recommendation already names where its money comes from. */
const isNamed = ({ fundedBy, money }: Source): boolean =>
  fundedBy?.kind === 'recommendation' &&
  money?.kind === 'to-be-determined' &&
  money.within === fundedBy.id;

const sourceWords = (source: Source, numberOf: NumberOfRecommendation): (string | undefined)[] => {
  const { fundedBy, holdsBack } = source;
  return [
    isNamed(source) ? undefined : say(fundedBy && fundedByWords(fundedBy, numberOf)),
    say(holdsBack && heldBackWords(holdsBack)),
  ];
};

const accept: Worder<AcceptFunding> = ({ funder, money, purpose, period, detail }) => ({
  what: `Accept funding from ${funder}`,
  sum: sumWords(money),
  sentences: [say(moneyWords(money, purpose, period)), typed(detail)],
});

const award: Worder<AwardGrant> = (grant, numberOf) => ({
  what: `Award a grant to ${grant.recipient}`,
  sum: sumWords(grant.money),
  sentences: [
    say(moneyWords(grant.money, grant.purpose, grant.period)),
    ...sourceWords(grant, numberOf),
    typed(grant.detail),
  ],
});

const vary: Worder<VaryGrant> = (grant, numberOf) => ({
  what: `Vary the grant agreement with ${grant.recipient}`,
  sum: variedWords(grant.money, grant.as),
  sentences: [
    say(moneyWords(grant.money, grant.purpose)),
    ...agreementSentences(grant).map(say),
    ...sourceWords(grant, numberOf),
    typed(grant.detail),
  ],
});

/** Sum for the first line and words by year, for kinds whose money may be unknown or none. */
function anyMoney(money: Money, numberOf: NumberOfRecommendation): { sum?: string; by?: string } {
  if (money.kind === 'none') return {};
  if (money.kind === 'to-be-determined') {
    return { sum: 'sum to be determined', by: say(undeterminedWords(money.within, numberOf)) };
  }
  return { sum: sumWords(money), by: say(moneyByYear(money)) };
}

const delegate: Worder<DelegateAuthority> = (one, numberOf) => {
  const { sum, by } = anyMoney(one.money, numberOf);
  return {
    what: `Delegate authority to ${thePost(one.to)}`,
    sum,
    sentences: [say(`to ${asPhrase(one.function).replace(/^to\s+/, '')}`), by, typed(one.detail)],
  };
};

const isShortPhrase = (text: string): boolean =>
  text.length <= SHORT && /^\p{Ll}/u.test(text) && firstSentence(text).rest === '';

const note: Worder<Note> = (one, numberOf) => {
  const { text, money, fundedBy, holdsBack } = one;
  const { sum, by } = anyMoney(money, numberOf);
  if (holdsBack && !sum) {
    return {
      what: 'Note the sum held back',
      sum: formatPounds(totalOf(holdsBack.amount)),
      sentences: [
        say(heldBackDetail(holdsBack)),
        typed(text),
        ...sourceWords({ fundedBy }, numberOf),
      ],
    };
  }
  const rest = [by, ...sourceWords(one, numberOf)];
  return isShortPhrase(text)
    ? { what: `Note ${asPhrase(text)}`, sum, sentences: rest }
    : { what: 'Note', sum, sentences: [typed(text), ...rest] };
};

const other: Worder<OtherRecommendation> = (one, numberOf) => {
  const { first, rest } = firstSentence(one.text);
  const { sum, by } = anyMoney(one.money, numberOf);
  return {
    what: first,
    sum,
    sentences: [by, typed(rest), ...sourceWords(one, numberOf), typed(one.detail)],
  };
};

/** First line, sum and sentences by kind. */
export function draftWording(
  recommendation: Recommendation,
  numberOf: NumberOfRecommendation,
): Draft {
  switch (recommendation.kind) {
    case 'accept-funding':
      return accept(recommendation, numberOf);
    case 'award-grant':
      return award(recommendation, numberOf);
    case 'vary-grant':
      return vary(recommendation, numberOf);
    case 'delegate-authority':
      return delegate(recommendation, numberOf);
    case 'note':
      return note(recommendation, numberOf);
    case 'other':
      return other(recommendation, numberOf);
  }
}
