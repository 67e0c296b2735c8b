import { UNSPLIT, shareWords } from '../../agreements/amount';
import { type Place } from '../../kernel/findings';
import { endOfYear, financialYearOf, nextYear, startOfYear } from '../../kernel/financial-year';
import { pointerTo } from '../../kernel/json-pointer';
import { earliest, formatDate, latest, type LocalDate } from '../../kernel/local-date';
import { type LetterAuthority, type LetterBasis } from '../content/letter-basis';
import { type LetterTerms, type PaymentLine } from '../content/letter-terms';
import { letterFinding, type LetterFinding } from './letter-finding';
import { type LetterMoment } from './letter-moment';
import { decisionName } from './letter-parties';

interface Frame {
  from: LocalDate;
  until: LocalDate;
}

/** The days the letter is about: those of the decision where it names any, else the agreement's. */
function frameOf({ authority, agreement, newEndDate }: LetterBasis): Frame {
  const { from, until } = authority?.period ?? agreement;
  return { from: earliest(from), until: newEndDate ?? latest(until) };
}

/** What falls due in a year is paid and reported by the end of the next, when its accounts close. */
const accountsClosed = (year: string): LocalDate => endOfYear(nextYear(year));

const lies = (day: LocalDate, { from, until }: Frame): boolean => day >= from && day <= until;

const inWords = ({ from, until }: Frame) => ({ from: formatDate(from), until: formatDate(until) });

const place = (pointer: string, printed: string): Place => ({ pointer, printed });

function payable({ share, timing }: PaymentLine, frame: Frame): Frame {
  if (share === UNSPLIT) {
    return { from: frame.from, until: accountsClosed(financialYearOf(frame.until)) };
  }
  const until = timing === 'advance' ? endOfYear(share) : accountsClosed(share);
  return { from: startOfYear(share), until };
}

const paymentFindings = ({ payments }: LetterTerms, frame: Frame): LetterFinding[] =>
  payments.flatMap((payment, at) => {
    const within = payable(payment, frame);
    if (lies(payment.dueOn, within)) return [];
    const on = formatDate(payment.dueOn);
    const params = { on, share: shareWords(payment.share), ...inWords(within) };
    const where = place(pointerTo('payments', at, 'dueOn'), `payment ${at + 1}`);
    return [letterFinding('letter-due-outside', params, where)];
  });

function reportFindings({ performance }: LetterTerms, frame: Frame): LetterFinding[] {
  const within = { from: frame.from, until: accountsClosed(financialYearOf(frame.until)) };
  return performance.flatMap(({ reportOn }, at) =>
    reportOn.flatMap((day, n) => {
      if (lies(day, within)) return [];
      const params = { on: formatDate(day), ...inWords(within) };
      const where = pointerTo('performance', at, 'reportOn', n);
      return [letterFinding('letter-report-outside', params, place(where, `outcome ${at + 1}`))];
    }),
  );
}

function replyFindings(
  { authority }: LetterBasis,
  { replyBy }: LetterTerms,
  { today }: LetterMoment,
): LetterFinding[] {
  const at = place('/replyBy', 'reply by');
  if (replyBy === undefined) return [letterFinding('letter-no-reply-by', {}, at)];
  const on = formatDate(replyBy);
  const until = authority?.usableUntil;
  const findings: LetterFinding[] = [];
  if (replyBy < today) findings.push(letterFinding('letter-reply-by-past', { on }, at));
  if (authority && until !== undefined && replyBy > until) {
    const params = { on, decision: decisionName(authority), until: formatDate(until) };
    findings.push(letterFinding('letter-reply-by-too-late', params, at));
  }
  return findings;
}

function endFindings({ kind, authority, newEndDate }: LetterBasis): LetterFinding[] {
  const at = place('', 'new end date');
  if (newEndDate === undefined) {
    return kind === 'term' ? [letterFinding('letter-no-new-end', {}, at)] : [];
  }
  const last = authority && lastDayOf(authority);
  if (!authority || last === undefined || newEndDate <= last) return [];
  const decision = decisionName(authority);
  const params = { end: formatDate(newEndDate), decision, last: formatDate(last) };
  return [letterFinding('letter-end-outside', params, at)];
}

const lastDayOf = ({ period, usableUntil }: LetterAuthority): LocalDate | undefined =>
  period ? latest(period.until) : usableUntil;

function beginFindings({ effectiveFrom }: LetterTerms, frame: Frame): LetterFinding[] {
  if (effectiveFrom === undefined || lies(effectiveFrom, frame)) return [];
  const params = { on: formatDate(effectiveFrom), ...inWords(frame) };
  const at = place('/effectiveFrom', 'changes begin');
  return [letterFinding('letter-effective-outside', params, at)];
}

/** Every date against the days of the decision, its years and today. */
export function dateFindings(
  basis: LetterBasis,
  terms: LetterTerms,
  at: LetterMoment,
): LetterFinding[] {
  const frame = frameOf(basis);
  return [
    ...endFindings(basis),
    ...beginFindings(terms, frame),
    ...paymentFindings(terms, frame),
    ...reportFindings(terms, frame),
    ...replyFindings(basis, terms, at),
  ];
}
