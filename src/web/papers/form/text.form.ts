import { type ContentClass, fieldsOf } from '../../../papers/content/field-entry';
import { capitalised } from '../../../kernel/sentences';
import { type FormReading } from './form-reading';

/** What a text field is called in an error message: `title`, `reason for the delay`. */
export interface TextField {
  called: string;
  /** The content class and its field, whose longest length is the field's. */
  of: [type: ContentClass, field: string];
}

/** The most a list of the content may hold, as its class states it. */
export function mostIn(type: ContentClass, name: string): number {
  const entry = fieldsOf(type).find((field) => field.name === name);
  if (entry?.field.shape !== 'many') throw new Error(`${type.name}.${name} is no list`);
  return entry.field.max;
}

/** What the content's class says of a text of its own. */
function textRule([type, name]: TextField['of']): { maxLength: number; patterns: string[] } {
  const entry = fieldsOf(type).find((field) => field.name === name);
  if (entry?.field.shape !== 'value' || typeof entry.field.schema.maxLength !== 'number') {
    throw new Error(`${type.name}.${name} is no text`);
  }
  const { maxLength, allOf } = entry.field.schema;
  return { maxLength, patterns: (allOf as { pattern: string }[]).map(({ pattern }) => pattern) };
}

/** @returns the text, or undefined when the field is empty or, with a fault, when it cannot be kept. */
export function optionalText(
  form: FormReading,
  field: string,
  { called, of }: TextField,
): string | undefined {
  const text = form.text(field);
  if (text === '') return undefined;
  const message = whyNotKept(text, { called, of });
  return message === undefined ? text : form.fault(field, message);
}

/** Why a text cannot be stored, as an error message; undefined when it can. */
export function whyNotKept(text: string, { called, of }: TextField): string | undefined {
  const { maxLength, patterns } = textRule(of);
  if ([...text].length > maxLength) {
    return `${capitalised(called)} must be ${maxLength.toLocaleString('en-GB')} characters or fewer`;
  }
  return patterns.some((pattern) => !new RegExp(pattern, 'u').test(text))
    ? `Take the characters that cannot be printed out of the ${called}`
    : undefined;
}

export function requiredText(
  form: FormReading,
  field: string,
  rule: TextField,
): string | undefined {
  if (form.text(field) === '') return form.fault(field, `Enter the ${rule.called}`);
  return optionalText(form, field, rule);
}

/** Keeps only the fields that have a value, so that an optional one is absent where it is empty. */
export const present = <Content extends object>(content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;
