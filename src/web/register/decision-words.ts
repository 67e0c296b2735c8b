import { formatPounds } from '../../kernel/money';
import { asPhrase, inSeries } from '../../kernel/sentences';
import {
  type PublishedDecision,
  type PublishedGrant,
  type PublishedMoney,
  type PublishedRecommendation,
} from '../../register/published-decision';

const MOST_NAMED = 3;

const ceiling = ({ kind }: PublishedMoney): string => (kind === 'up-to' ? 'up to ' : '');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `vary the grant agreement with Suzy Lamplugh Trust by up to £440,000`. */
function actWords({ what, sum }: PublishedRecommendation): string {
  const phrase = lowerFirst(asPhrase(what));
  return sum === undefined ? phrase : `${phrase} (${sum})`;
}

/** What was decided in one sentence; what is only noted is left to the list below it. */
export function decisionSentence({ decidedBy, recommendations }: PublishedDecision): string {
  const acts = recommendations.filter(({ kind }) => kind !== 'note');
  if (acts.length === 0) return `The ${decidedBy} has taken this decision.`;
  const named = acts.slice(0, MOST_NAMED).map((each) => `to ${actWords(each)}`);
  const others = acts.length - named.length;
  const more = others > 0 ? [`on ${others} more ${others === 1 ? 'matter' : 'matters'}`] : [];
  return `The ${decidedBy} decided ${inSeries([...named, ...more])}.`;
}

/** `Up to £440,000: £220,000 in 2024/25 and £220,000 in 2025/26`. */
function sumWords(money: PublishedMoney): string {
  const total = `${ceiling(money)}${formatPounds(money.pence)}`;
  const years = money.byYear?.map(({ year, pence }) => `${formatPounds(pence)} in ${year}`);
  return years && years.length > 0 ? `${total}: ${inSeries(years)}` : total;
}

const GIVES: Record<PublishedGrant['gives'], string> = {
  award: '',
  change: 'an increase by ',
  'new-maximum': 'a new maximum of ',
};

export function grantAmount({ gives, money }: PublishedGrant): string {
  const words = `${GIVES[gives]}${sumWords(money)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `c60d 3ab1 …`: in fours, so that two can be compared by eye. */
export const inFours = (sha256: string): string => sha256.replace(/(.{4})(?=.)/g, '$1 ');
