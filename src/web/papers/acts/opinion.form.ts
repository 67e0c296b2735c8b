import { type Opinion } from '../../../workflow/passage/passage-act';
import { type FormReading } from '../form/form-reading';
import { readChoice, readWords } from './words.form';

const KINDS = ['agree', 'agree-with-comments', 'object', 'not-required'] as const;

const MISSING: Record<Exclude<Opinion['kind'], 'agree'>, string> = {
  'agree-with-comments': 'Enter your comments',
  object: 'Say why you object',
  'not-required': 'Say why no advice is required',
};

/** What an adviser says; words beside a plain agreement would be lost, so they are a fault. */
export function readOpinion(form: FormReading): Opinion | undefined {
  const missing = 'Select what you advise';
  const kind = readChoice(form, 'opinion', { values: KINDS, missing });
  if (kind === undefined) return undefined;
  if (kind === 'agree') {
    if (form.text('words') === '') return { kind };
    return form.fault('opinion', 'Select “Agree, with comments”, or take the words out');
  }
  const words = readWords(form, 'words', { missing: MISSING[kind], called: 'What you say' });
  if (words === undefined) return undefined;
  return kind === 'agree-with-comments' ? { kind, comments: words } : { kind, because: words };
}
