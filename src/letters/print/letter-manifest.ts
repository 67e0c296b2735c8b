import { type LetterKind } from '../content/letter-terms';

/** A layout and version of the letter. */
export interface LetterManifest {
  key: string;
  /** `Grant modification letter`: at the right of the first line. */
  documentKind: string;
  /** What it prints. */
  kinds: LetterKind[];
  /** Clauses every such letter has, in order; `{body}` stands for the body’s short name. */
  terms: string[];
  /** Fields of the view this layout leaves out on purpose, `/sums`; every other is printed. */
  notPrinted: string[];
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const KINDS: Record<LetterKind, true> = { award: true, money: true, term: true, schedules: true };

const areKinds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isText(one) && Object.hasOwn(KINDS, one));

const RULES: Record<keyof LetterManifest, (value: unknown) => boolean> = {
  key: isText,
  documentKind: isText,
  kinds: areKinds,
  terms: areTexts,
  notPrinted: areTexts,
};

/** @throws Error with every fault, naming the file */
export function parseLetterManifest(value: unknown, file: string): LetterManifest {
  const given = value !== null && typeof value === 'object' ? value : {};
  const wrong = Object.entries(RULES)
    .filter(([name, holds]) => !holds((given as Record<string, unknown>)[name]))
    .map(([name]) => `/${name} is missing or wrong`);
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(RULES, name))
    .map((name) => `/${name} is not known`);
  const faults = [...wrong, ...unknown];
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`);
  return given as LetterManifest;
}
