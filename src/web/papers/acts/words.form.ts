import { type FormReading } from '../form/form-reading';

/** As the API takes them: see `api/act.form.ts`. */
const MOST = 4000;

/** Words that an act has to say, without the blanks around them; undefined with a fault. */
export function readWords(
  form: FormReading,
  field: string,
  says: { missing: string; called: string },
): string | undefined {
  const text = form.text(field);
  if (text === '') return form.fault(field, says.missing);
  if ([...text].length > MOST) {
    return form.fault(field, `${says.called} must be 4,000 characters or fewer`);
  }
  return text;
}

/** One of the values of a group of radios; undefined with a fault. */
export function readChoice<Value extends string>(
  form: FormReading,
  field: string,
  { values, missing }: { values: readonly Value[]; missing: string },
): Value | undefined {
  const text = form.text(field);
  return values.find((value) => value === text) ?? form.fault(field, missing);
}
