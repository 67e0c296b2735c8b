/** One answer of a list to select from, or of radios. */
export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** A value that nothing here knows stays among the choices, so that it can be kept. */
export const withValue = (choices: Choice[], value: string, unknown: string): Choice[] =>
  value === '' || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, text: unknown }];
