import { readPayment, type PaymentEntry } from '../../../agreements/entry/read-payment';
import { parsePounds } from '../../../kernel/money';
import { readDay } from '../../papers/form/date.form';
import { type FormReading } from '../../papers/form/form-reading';
import { parseYear } from '../../papers/form/year.form';
import { byRule, type FieldOfPlace, givenOnly } from './by-rule';

const FIELDS: Record<string, FieldOfPlace> = {
  reference: { name: 'reference', called: 'reference of the payment' },
  kind: { name: 'kind', called: 'kind of payment' },
  on: { name: 'on.day', called: 'date' },
  year: { name: 'year', called: 'year' },
  pence: { name: 'sum', called: 'sum' },
  note: { name: 'note', called: 'note' },
};

function readSum(form: FormReading): number | undefined {
  const pence = parsePounds(form.text('sum'));
  return pence ? pence : form.fault('sum', 'Enter the sum in pounds, like 55,000');
}

/** Of money that is not split by year the field says so; a year is never guessed. */
function readYear(form: FormReading): string | undefined {
  const typed = form.text('year');
  if (typed === '') return form.fault('year', 'Select the year whose money it is');
  return typed === 'unsplit' ? undefined : (parseYear(typed) ?? typed);
}

/** One payment as finance enters it; undefined with faults in the form. */
export function readPaymentForm(form: FormReading, agreement: string): PaymentEntry | undefined {
  const json = givenOnly({
    reference: form.text('reference'),
    agreement,
    kind: form.text('kind'),
    on: readDay(form.group('on'), { called: 'date', required: true }),
    year: readYear(form),
    pence: readSum(form),
    note: form.text('note'),
  });
  return byRule(
    form,
    readPayment(json),
    (pointer) => FIELDS[pointer.slice(1)] ?? FIELDS.reference!,
  );
}
