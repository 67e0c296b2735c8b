import { raiseOf } from './agreement-raise';
import { type Recommendation, type VaryGrant } from './content/recommendation';
import { glanceFacts, type GlanceFact, type GlanceSources } from './print/glance-facts';
import { glanceMoney } from './print/glance-money';
import { keepTogether } from '../documents/no-break';
import { asPhrase, firstSentence, thePost } from '../kernel/sentences';
import { type TableView } from '../documents/table-view';
import { isExtended } from './wording-agreement';
import { sumWords, variedWords } from './wording-money';
import { formatDate } from '../kernel/local-date';

/** The block a decision-maker grasps in ten seconds; every word of it comes from the data. */
export interface GlanceView {
  asks: string;
  /** Null where the paper moves no money, which `asks` then says. */
  money: TableView | null;
  facts: GlanceFact[];
}

/** About three lines of 13/18 SemiBold on 435 points; what does not fit is counted. */
const ROOM = 175;
const NO_MONEY = 'No money is asked for.';

/** `by up to £440,000`; of a new maximum over a known one both, so that the new money can be seen. */
function changeWords(grant: VaryGrant): string {
  const { money, as } = grant;
  const raise = raiseOf(grant);
  const words = variedWords(money, as);
  return raise ? `by ${sumWords({ ...money, amount: raise })}, ${words}` : words;
}

function varied(grant: VaryGrant): string {
  const change = `Vary the ${grant.recipient} grant ${changeWords(grant)}`;
  if (!grant.newEndDate) return change;
  const verb = isExtended(grant) ? 'extend it to' : 'end it on';
  return `${change} and ${verb} ${formatDate(grant.newEndDate)}`;
}

/** The sum in question; undefined where no money is asked for. */
function sumAsked({ money }: Recommendation): string | undefined {
  if (money.kind === 'none') return undefined;
  return money.kind === 'to-be-determined' ? 'a sum to be determined' : sumWords(money);
}

/** What one recommendation asks, in a sentence without its full stop; undefined where no money moves. */
function askOf(one: Recommendation): string | undefined {
  const sum = sumAsked(one);
  if (sum === undefined) return undefined;
  switch (one.kind) {
    case 'accept-funding':
      return `Accept ${sum} from ${one.funder}`;
    case 'award-grant':
      return `Award ${sum} to ${one.recipient}`;
    case 'vary-grant':
      return varied(one);
    case 'delegate-authority':
      return `Delegate authority over ${sum} to ${thePost(one.to)}`;
    case 'other':
      return `${firstSentence(one.text).first}: ${sum}`;
    case 'note':
      return undefined;
  }
}

/** As many asks as fit, the first always; then `And 2 more.`. */
function askWords(asks: string[]): string {
  let said = '';
  let count = 0;
  for (const ask of asks) {
    const longer = `${said}${said && ' '}${asPhrase(ask)}.`;
    if (count > 0 && longer.length > ROOM) break;
    said = longer;
    count += 1;
  }
  const left = asks.length - count;
  return left > 0 ? `${said} And ${left} more.` : said;
}

/** At a glance, as `document.md` of the design has it: asks, money by year, three facts. */
export function glanceView(sources: GlanceSources): GlanceView {
  const asks = sources.paper.recommendations.map(askOf).filter((ask) => ask !== undefined);
  const money = glanceMoney(sources);
  const words = [askWords(asks), money ? '' : NO_MONEY].filter((part) => part !== '');
  return { asks: keepTogether(words.join(' ')), money, facts: glanceFacts(sources) };
}
