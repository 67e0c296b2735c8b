import { type AppSetUp } from '../../people/second-factor/codes.adapter';
import { errorList } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';

const BACK = { text: 'Your account', href: '/account' };

interface AccountForm {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  errorOf: Record<string, { text: string } | undefined>;
  /** A code of the authenticator app is asked for. */
  withCode: boolean;
}

export interface AuthenticatorPage extends AccountForm {
  /** Until the app has proved that it has the secret. */
  setUp?: AppSetUp;
}

function form(heading: string, withCode: boolean, faults: readonly FormFault[]): AccountForm {
  const errorOf: AccountForm['errorOf'] = {};
  for (const { name, message } of faults) errorOf[name] ??= { text: message };
  const title = [heading, 'Your account'];
  return { title, backLink: BACK, errors: errorList(faults), errorOf, withCode };
}

export const changePasswordPage = (
  withCode: boolean,
  faults: readonly FormFault[] = [],
): AccountForm => form('Change your password', withCode, faults);

/** How far the app is set up. */
export interface AuthenticatorState {
  isSetUp: boolean;
  setUp?: AppSetUp;
}

export const authenticatorPage = (
  { isSetUp, setUp }: AuthenticatorState,
  faults: readonly FormFault[] = [],
): AuthenticatorPage => ({
  ...form('Authenticator app', isSetUp, faults),
  ...(setUp && { setUp }),
});
