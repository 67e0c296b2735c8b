import { formatDate, latest } from '../kernel/local-date';
import { formatPounds } from '../kernel/money';
import { totalOf } from './content/money';
import { type VaryGrant } from './content/recommendation';
import { inSeries } from '../kernel/sentences';
import { whenWords, yearsOf } from './wording-money';

/** Total of the agreement after the variation in pence; undefined where the paper states none now. */
export function newMaximum({ agreement, as, money }: VaryGrant): number | undefined {
  const varied = totalOf(money.amount);
  if (as === 'new-maximum') return varied;
  return agreement.maximum && totalOf(agreement.maximum) + varied;
}

/** Whether the new end is later than the one the paper states; taken to be so where it states none. */
export const isExtended = ({ agreement, newEndDate }: VaryGrant): boolean =>
  newEndDate !== undefined && (!agreement.until || newEndDate > latest(agreement.until));

function maximumClause(grant: VaryGrant): string | undefined {
  const { maximum } = grant.agreement;
  const after = newMaximum(grant);
  if (!maximum || after === undefined) return undefined;
  return `the maximum goes from ${formatPounds(totalOf(maximum))} to ${formatPounds(after)}`;
}

function endClause({ agreement, newEndDate }: VaryGrant, isAlone: boolean): string | undefined {
  if (!newEndDate) return undefined;
  const end = formatDate(newEndDate);
  if (!agreement.until) return `the grant then ends on ${end}`;
  const moves = isAlone ? 'moves from' : 'from';
  return `the end of the grant ${moves} ${formatDate(agreement.until)} to ${end}`;
}

function termSentences({ agreement: { until }, newEndDate }: VaryGrant): string[] {
  return until && !newEndDate
    ? [`The grant now ends ${whenWords(until)}, and no new end is stated`]
    : [];
}

function identitySentences({ agreement: { reference, from } }: VaryGrant): string[] {
  const began = from && `began ${whenWords(from)}`;
  if (reference && began) return [`The agreement, reference ${reference}, ${began}`];
  if (reference) return [`The agreement has the reference ${reference}`];
  return began ? [`The agreement ${began}`] : [];
}

function maximumSplit({ agreement: { maximum } }: VaryGrant): string[] {
  if (maximum?.kind === 'by-year') return [`The maximum until now is ${yearsOf(maximum)}`];
  return maximum?.budgetCode
    ? [`The maximum until now is charged to budget code ${maximum.budgetCode}`]
    : [];
}

/** What a variation does to the agreement as the paper states it, computed where it can be. */
export function agreementSentences(grant: VaryGrant): string[] {
  const maximum = maximumClause(grant);
  const end = endClause(grant, maximum === undefined);
  const effect = [maximum, end].filter((clause) => clause !== undefined);
  return [
    ...(effect.length > 0 ? [inSeries(effect)] : []),
    ...termSentences(grant),
    ...maximumSplit(grant),
    ...identitySentences(grant),
  ];
}
