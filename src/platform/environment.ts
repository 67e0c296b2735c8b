/** What a variable's text means, or what was expected in its place. */
export type Read<Value> = { value: Value } | { expected: string };

export interface Variable<Value> {
  name: string;
  /** Taken when the variable is absent or empty; undefined makes it compulsory. */
  fallback?: Value;
  /** A secret's value is never repeated in a fault. */
  secret?: boolean;
  read(text: string): Read<Value>;
}

const shown = (variable: Variable<unknown>, text: string): string =>
  variable.secret ? `has ${text.length} characters (not shown)` : `is ${JSON.stringify(text)}`;

/** Reads variables one by one and collects every fault as one line: name, value seen, what is expected. */
export class Environment {
  readonly faults: string[] = [];

  constructor(private readonly variables: Record<string, string | undefined>) {}

  /** The variable's value; where there is a fault it is noted and the result is not to be used. */
  read<Value>(variable: Variable<Value>): Value {
    const text = this.variables[variable.name]?.trim() ?? '';
    if (text === '' && 'fallback' in variable) return variable.fallback as Value;
    const read = variable.read(text);
    if ('value' in read) return read.value;
    const seen = text === '' ? 'is missing' : shown(variable, text);
    this.faults.push(`${variable.name} ${seen}: expected ${read.expected}`);
    return undefined as Value;
  }
}

const matching =
  (expected: string, holds: (text: string) => boolean) =>
  (text: string): Read<string> =>
    holds(text) ? { value: text } : { expected };

export const line = (longest: number) =>
  matching(
    `one line of 1 to ${longest} characters`,
    (text) => text !== '' && text.length <= longest && !/\p{Cc}/u.test(text),
  );

export const longEnough = (fewest: number) =>
  matching(`at least ${fewest} characters`, (text) => text.length >= fewest);

export function yesOrNo(text: string): Read<boolean> {
  if (text === 'yes' || text === 'no') return { value: text === 'yes' };
  return { expected: 'yes or no' };
}

export function portNumber(text: string): Read<number> {
  const valid = /^\d{1,5}$/.test(text) && Number(text) <= 65535;
  return valid
    ? { value: Number(text) }
    : { expected: 'a whole number from 0 to 65535 (0 takes any free port)' };
}

export function runningNumber(text: string): Read<number> {
  const valid = /^[1-9]\d{0,5}$/.test(text);
  return valid ? { value: Number(text) } : { expected: 'a whole number from 1 to 999999' };
}
