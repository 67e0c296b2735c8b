import { type Sums } from '../../../agreements/amount';
import { type AuthorityKey } from '../../../agreements/authority';
import { type Closing } from '../../../agreements/ledger/ledger-facts';
import { normaliseReference } from '../../../kernel/decision-reference';
import { parsePounds } from '../../../kernel/money';
import { readDay } from '../../papers/form/date.form';
import { type FormReading } from '../../papers/form/form-reading';

const LONGEST_REASON = 500;
const LONGEST_REFERENCE = 64;

export function readAssignment(form: FormReading): string | undefined {
  const reference = form.text('agreement');
  return reference === ''
    ? form.fault('agreement', 'Enter the reference of the agreement')
    : reference;
}

/** The later decision that ends an authority. */
export function readClosing(form: FormReading): Closing | undefined {
  const decision = normaliseReference(form.text('decision'));
  if (decision === '' || decision.length > LONGEST_REFERENCE) {
    form.fault('decision', 'Enter the reference of the later decision, like PCD 1700');
  }
  const decidedOn = readDay(form.group('decidedOn'), {
    called: 'day of the later decision',
    required: true,
  });
  const reason = form.text('reason');
  if (reason === '' || reason.length > LONGEST_REASON) {
    form.fault('reason', `Say in 1 to ${LONGEST_REASON} characters what it decided`);
  }
  return form.faults.length > 0 || decidedOn === undefined
    ? undefined
    : { decision, decidedOn, reason };
}

/** The row of a later decision, and how much of what is held back it authorised, by year. */
export function readRelease(
  form: FormReading,
  shares: readonly string[],
): { by: AuthorityKey; money: Sums } | undefined {
  const [paperId = '', recommendation = ''] = form.text('by').split(' ');
  if (paperId === '' || recommendation === '') form.fault('by', 'Select the later decision');
  const sums = shares.map((share, at) => {
    const typed = form.group('release').text(`sum${at}`);
    if (typed === '') return [share, 0] as const;
    const pence = parsePounds(typed);
    if (pence !== undefined) return [share, pence] as const;
    form.fault(`release.sum${at}`, 'Enter what it released in pounds, like 20,000');
    return [share, 0] as const;
  });
  const money = Object.fromEntries(sums.filter(([, pence]) => pence > 0));
  if (form.faults.length === 0 && Object.keys(money).length === 0) {
    form.fault('release.sum0', 'Enter how much it released, in pounds');
  }
  return form.faults.length > 0 ? undefined : { by: { paperId, recommendation }, money };
}
