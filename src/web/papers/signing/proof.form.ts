import { type FormReading } from '../form/form-reading';
import { textIn } from '../form/typed-fields';

/** The password again, with a code where an app is set up. */
export interface ProofSent {
  password: string;
  code?: string;
}

/** Undefined, with a fault for each field that says nothing. A password is never trimmed. */
export function readProof(form: FormReading, withCode: boolean): ProofSent | undefined {
  const password = textIn(form.typed, 'password');
  const code = form.text('code').replace(/\s/g, '');
  if (password === '') form.fault('password', 'Enter your password');
  if (withCode && code === '') form.fault('code', 'Enter the 6-digit code your app shows now');
  if (password === '' || (withCode && code === '')) return undefined;
  return { password, ...(withCode && { code }) };
}
