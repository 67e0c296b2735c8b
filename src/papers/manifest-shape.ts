import { RECOMMENDATIONS } from './content/recommendation';
import { type Manifest, type Statement } from './manifest';

const STATEMENTS: Record<Statement, true> = {
  powers: true,
  delegations: true,
  dataProtection: true,
  equalityEvidence: true,
  subsidy: true,
  supportingPapers: true,
};

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const isListOf = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const among = (names: object) => (value: unknown) => isText(value) && Object.hasOwn(names, value);

type Rules = Record<string, (value: unknown) => boolean>;

const SECTION: Rules = {
  key: isText,
  title: isText,
  required: (value) => value === 'always' || isListOf(value, among(RECOMMENDATIONS)),
  prints: (value) => isListOf(value, among(STATEMENTS)),
  guidance: (value) => isListOf(value, isText),
  words: (value) => value === undefined || Number.isInteger(value),
};
const MANIFEST: Rules = {
  key: isText,
  documentKind: isText,
  part: (value) => value === undefined || value === 2,
  sections: (value) => Array.isArray(value) && value.length > 0,
  notPrinted: (value) => value === undefined || isListOf(value, isText),
};

function faultsOf(value: unknown, rules: Rules, place: string): string[] {
  if (!isRecord(value)) return [`${place} must be an object`];
  const wrong = Object.entries(rules).filter(([name, holds]) => !holds(value[name]));
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(rules, name));
  return [
    ...wrong.map(([name]) => `${place}/${name} is missing or wrong`),
    ...unknown.map((name) => `${place}/${name} is not known`),
  ];
}

function repeated(sections: unknown[]): string[] {
  const keys = sections.map((one) => (isRecord(one) ? one.key : undefined));
  const statements = sections.flatMap((one) =>
    isRecord(one) && Array.isArray(one.prints) ? (one.prints as unknown[]) : [],
  );
  return [...keys, ...statements]
    .filter((name, at, all) => all.indexOf(name) !== at)
    .map((name) => `${String(name)} stands twice`);
}

/** Every statement stands in Part 1 and none in Part 2. */
function wronglyPrinted(sections: unknown[], isPart2: boolean): string[] {
  const printed = sections.flatMap((one) => (isRecord(one) ? one.prints : []));
  return Object.keys(STATEMENTS)
    .filter((statement) => printed.includes(statement) === isPart2)
    .map((statement) =>
      isPart2 ? `Part 1 prints ${statement}` : `no section prints ${statement}`,
    );
}

/**
 * A template's manifest. Every statement is printed by exactly one section of Part 1 and none of
 * Part 2, so that no fact of a paper is left out or said twice.
 * @throws Error with every fault, naming the file.
 */
export function parseManifest(value: unknown, file: string): Manifest {
  const faults = faultsOf(value, MANIFEST, '');
  const sections = isRecord(value) && Array.isArray(value.sections) ? value.sections : [];
  sections.forEach((one, at) => faults.push(...faultsOf(one, SECTION, `/sections/${at}`)));
  faults.push(...repeated(sections));
  faults.push(...wronglyPrinted(sections, isRecord(value) && value.part === 2));
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`);
  return value as Manifest;
}
