import { type Interests } from '../../../workflow/passage/passage-act';
import { readChoice, readWords } from '../acts/words.form';
import { type FormReading } from '../form/form-reading';

const SELECT = 'Select whether you have an interest in this matter';
const TEXT = { missing: 'Describe the interest', called: 'The interest' };
const PREJUDICIAL = {
  values: ['yes', 'no'] as const,
  missing: 'Select whether the interest is prejudicial',
};

/** A declaration as it is made; undefined, with a fault for each question left open. */
export function readInterests(form: FormReading): Interests | undefined {
  const values = ['none', 'declared'] as const;
  const kind = readChoice(form, 'interests', { values, missing: SELECT });
  if (kind === undefined) return undefined;
  if (kind === 'none') return noneIn(form);
  const text = readWords(form, 'text', TEXT);
  const prejudicial = readChoice(form, 'prejudicial', PREJUDICIAL);
  if (text === undefined || prejudicial === undefined) return undefined;
  return { kind, text, prejudicial: prejudicial === 'yes' };
}

const noneIn = (form: FormReading): Interests | undefined =>
  form.text('text') === ''
    ? { kind: 'none' }
    : form.fault('interests', 'You described an interest: select that you have one, or clear it');

/** Whether what stands on file is still all of it; undefined, with a fault, where nothing is selected. */
export const readStillSo = (form: FormReading): 'still' | 'other' | undefined =>
  readChoice(form, 'interests', { values: ['still', 'other'], missing: SELECT });
