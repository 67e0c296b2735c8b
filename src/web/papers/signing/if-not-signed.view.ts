import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { totalOf } from '../../../papers/content/money';
import { type Recommendation, type VaryGrant } from '../../../papers/content/recommendation';
import { moneySpan } from '../../../papers/print/glance-facts';
import { inSeries, thePost } from '../../../kernel/sentences';
import { sumWords, whenWords } from '../../../papers/wording-money';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';

/** The grant as it goes on, as far as the paper states it. */
function unvaried({ recipient, agreement: { maximum, until } }: VaryGrant): string {
  const stays = maximum ? `stays at ${formatPounds(totalOf(maximum))}` : 'stays as it is';
  const ends = until ? ` and ends ${whenWords(until)}, as now` : '';
  return `The grant to ${recipient} ${stays}${ends}.`;
}

function without(one: Recommendation): string | undefined {
  switch (one.kind) {
    case 'accept-funding':
      return `${sumWords(one.money)} from ${one.funder} is not accepted.`;
    case 'award-grant':
      return `${one.recipient} gets no grant by this paper.`;
    case 'vary-grant':
      return unvaried(one);
    case 'delegate-authority':
      return `No authority goes to ${thePost(one.to)}.`;
    default:
      return undefined;
  }
}

/** What does not happen without this signature: worked out from the paper, nothing beside it. */
export function ifNotSigned({ standing, route }: PaperToSign): string[] {
  const { recommendations } = standing.content;
  const instruments = route.signers.map(({ signing }) => signing.instrument);
  const span = moneySpan(recommendations);
  const { today } = standing.facts;
  return [
    ...(instruments.length > 0 ? [`No ${inSeries(instruments, 'or')} can be signed or sent.`] : []),
    ...recommendations.map(without).filter((sentence) => sentence !== undefined),
    ...(span && span.from >= today
      ? [`The money cannot begin on ${formatDate(span.from)}, as planned.`]
      : []),
  ];
}

/** By when it matters; empty where no money is asked for. */
export function dueWords({ standing }: PaperToSign): string {
  const span = moneySpan(standing.content.recommendations);
  if (!span) return '';
  const day = formatDate(span.from);
  return span.from >= standing.facts.today
    ? `Due before ${day}, when the money begins.`
    : `Late: the money was to begin on ${day}.`;
}
