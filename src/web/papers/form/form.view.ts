import { type FormFault } from './form-reading';
import { type Typed, type TypedGroup } from './typed-fields';

/** A form as a template shows it: every field by its name. */
export interface FormView {
  values: Record<string, string>;
  /** GOV.UK error messages by name of the field. */
  errors: Record<string, { text: string }>;
  /** Id of the field or button that has the focus when the page opens. */
  focus: string;
}

export function valuesByName(typed: TypedGroup): Record<string, string> {
  const values: Record<string, string> = {};
  const enter = (value: Typed, name: string): void => {
    if (typeof value === 'string') values[name] = value;
    else
      Object.entries(value).forEach(([step, child]: [string, Typed]) =>
        enter(child, `${name}.${step}`),
      );
  };
  Object.entries(typed).forEach(([name, value]) => enter(value, name));
  return values;
}

export function formView(
  typed: TypedGroup,
  faults: readonly FormFault[] = [],
  focus = '',
): FormView {
  const errors: FormView['errors'] = {};
  for (const { name, message } of faults) errors[name] ??= { text: message };
  return { values: valuesByName(typed), errors, focus };
}

/** GOV.UK error summary of a page, in its order. */
export const errorList = (faults: readonly FormFault[]): { text: string; href: string }[] =>
  faults.map(({ name, message }) => ({ text: message, href: `#${name}` }));
