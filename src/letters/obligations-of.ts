import { type LocalDate } from '../kernel/local-date';
import { type LetterBasis } from './content/letter-basis';
import { type LetterTerms } from './content/letter-terms';

/** A report to come, or a condition to be watched. */
export interface ObligationOpened {
  kind: 'report' | 'condition';
  title: string;
  dueOn?: LocalDate;
}

const byDay = (one: ObligationOpened, other: ObligationOpened): number =>
  (one.dueOn ?? '').localeCompare(other.dueOn ?? '');

/**
 * What a letter in force asks of the grantee: every report by its day, then every special condition
 * and whatever payments are conditional on; and that the funder's money has come, where another gives it.
 */
export function obligationsOf(
  { authority }: Pick<LetterBasis, 'authority'>,
  { performance, payments, specialConditions }: LetterTerms,
): ObligationOpened[] {
  const reports = performance.flatMap(({ outcome, indicator, reportOn }) =>
    reportOn.map((dueOn) => ({
      kind: 'report' as const,
      title: `${outcome}: ${indicator}`,
      dueOn,
    })),
  );
  const ofPayments = payments.flatMap(({ conditions, dueOn }) =>
    conditions === undefined ? [] : [{ kind: 'condition' as const, title: conditions, dueOn }],
  );
  const funder = authority?.funder;
  const precedent =
    funder === undefined
      ? []
      : [{ kind: 'condition' as const, title: `Money received from ${funder}` }];
  const special = specialConditions.map((title) => ({ kind: 'condition' as const, title }));
  return [...reports.sort(byDay), ...precedent, ...special, ...ofPayments.sort(byDay)];
}
