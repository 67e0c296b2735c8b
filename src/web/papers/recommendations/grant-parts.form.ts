import { AgreementStated, type Period } from '../../../papers/content/recommendation';
import { amountFields, readAmount } from '../form/amount.form';
import { dateFields, readPartialDate } from '../form/date.form';
import { type FormReading } from '../form/form-reading';
import { optionalText, present } from '../form/text.form';
import { type TypedGroup } from '../form/typed-fields';

export const periodFields = (period: Period | undefined): TypedGroup => ({
  from: dateFields(period?.from),
  until: dateFields(period?.until),
});

/** When the services or the funding run; both ends or neither. */
export function readPeriod(form: FormReading): Period | undefined {
  const from = form.group('from');
  const until = form.group('until');
  if (from.isBlank && until.isBlank) return undefined;
  const first = readPartialDate(from, { called: 'start of the period', required: true });
  const last = readPartialDate(until, { called: 'end of the period', required: true });
  return first && last ? { from: first, until: last } : undefined;
}

export const agreementFields = (agreement: AgreementStated): TypedGroup => ({
  reference: agreement.reference ?? '',
  from: dateFields(agreement.from),
  until: dateFields(agreement.until),
  ...amountFields(agreement.maximum),
});

/** The agreement as the paper states it; what it does not state is absent. */
export const readAgreement = (form: FormReading): AgreementStated =>
  present<AgreementStated>({
    reference: optionalText(form, 'reference', {
      called: 'reference of the agreement',
      of: [AgreementStated, 'reference'],
    }),
    from: readPartialDate(form.group('from'), { called: 'start of the agreement' }),
    until: readPartialDate(form.group('until'), { called: 'end of the agreement' }),
    maximum: readAmount(form, { column: 'sum', called: 'maximum of the agreement' }),
  });
