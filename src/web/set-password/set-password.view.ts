import { errorList } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';

export interface SetPasswordPage {
  title: string[];
  errors: { text: string; href: string }[];
  link: string;
  errorOf: Record<string, { text: string } | undefined>;
}

/** @param link the token, carried on in the form */
export function setPasswordPage(link: string, faults: readonly FormFault[] = []): SetPasswordPage {
  const errorOf: SetPasswordPage['errorOf'] = {};
  for (const { name, message } of faults) errorOf[name] ??= { text: message };
  return { title: ['Choose a password'], errors: errorList(faults), link, errorOf };
}

/** One page for a link that is unknown, used, too old, or of a closed account. */
export const LINK_UNUSABLE = { title: ['This link does not work'] };
