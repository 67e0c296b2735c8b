import { type Parsed } from '../../../kernel/findings';
import { capitalised } from '../../../kernel/sentences';
import { type FormReading } from '../../papers/form/form-reading';

/** The field of a page that a place of the JSON comes from, and what messages call it. */
export interface FieldOfPlace {
  name: string;
  called: string;
}

const messageOf = (called: string, expected: string): string =>
  expected === 'is required' || expected === 'must not be blank'
    ? `Enter the ${called}`
    : `${capitalised(called)} ${expected}`;

/**
 * The form's JSON by the rule that an API body and an import are held to; its faults at the fields.
 * What a field could not be read for is told once.
 */
export function byRule<T>(
  form: FormReading,
  parsed: Parsed<T>,
  fieldOf: (pointer: string) => FieldOfPlace,
): T | undefined {
  if ('value' in parsed) return form.faults.length === 0 ? parsed.value : undefined;
  const groupOf = (name: string): string => name.replace(/\.(day|month|year|sum)$/, '');
  const told = new Set(form.faults.map(({ name }) => groupOf(name)));
  for (const { pointer, expected } of parsed.faults) {
    const { name, called } = fieldOf(pointer);
    if (told.has(groupOf(name))) continue;
    form.faults.push({ name, message: messageOf(called, expected) });
  }
  return undefined;
}

/** Lines of a text area, without blanks. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An object without what is not given. */
export const givenOnly = (members: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  );
