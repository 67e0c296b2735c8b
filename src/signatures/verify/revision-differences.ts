import { type PdfFile } from '../pdf-reading/pdf-file';
import {
  isDictionary,
  type PdfDictionary,
  type PdfObject,
  PdfReference,
  type PdfValue,
} from '../pdf-reading/pdf-values';
import { writeValue } from '../pdf-reading/write-value';
import { type ObjectDescription, ObjectDescriptions } from './describe-object';
import { type Failure, failure, type FailureCode } from './failures';

/** What an update may touch: the one field it signs. Nothing at all where it signs none. */
export interface Allowance {
  field?: number;
  /** The objects that belong to the signature: its value, its appearance and what that needs. */
  added: ReadonlySet<number>;
}

/**
 * Compares a revision with the one before, object by object, and names whatever is not allowed.
 * An object written again counts as changed, even where it says the same.
 */
export function differences(file: PdfFile, index: number, allowed: Allowance): Failure[] {
  const update = String(index);
  const before = new ObjectDescriptions(file, index - 1);
  const after = new ObjectDescriptions(file, index);
  const found = trailerDifferences(file, index);
  for (const number of file.revision(index).offsets.keys()) {
    const old = file.object(number, index - 1);
    const isNew = old === undefined;
    if (isNew && !allowed.added.has(number)) {
      found.push(failure('object-added', { update, what: after.of(number).words }));
    }
    if (!isNew) {
      const keys = changedKeys(old, file.object(number, index));
      found.push(
        ...changed({ keys, update, isSigned: number === allowed.field }, before.of(number)),
      );
    }
  }
  return found;
}

interface Change {
  keys: string[];
  update: string;
  isSigned: boolean;
}

function changed(
  { keys, update, isSigned }: Change,
  { kind, words }: ObjectDescription,
): Failure[] {
  const params = { update, what: words, keys: keys.join(', ') };
  if (kind !== 'field') {
    const isAnnotated = kind === 'page' && keys.join() === 'Annots';
    return [failure(isAnnotated ? 'annotations-changed' : CODES[kind], params)];
  }
  const excess = keys.filter((key) => !isSigned || (key !== 'V' && key !== 'AP'));
  if (excess.includes('V')) return [failure('signature-moved', params)];
  if (excess.length === 0 && isSigned) return [];
  return [failure('field-changed', { ...params, keys: excess.join(', ') })];
}

const CODES: Record<Exclude<ObjectDescription['kind'], 'field'>, FailureCode> = {
  page: 'page-changed',
  content: 'page-changed',
  form: 'form-changed',
  catalogue: 'catalogue-changed',
  other: 'object-changed',
};

/** Keys of two dictionaries that differ; `stream` for the bytes, `value` for anything else. */
export function changedKeys(old: PdfObject, next: PdfObject | undefined): string[] {
  const keys =
    isDictionary(old.value) && isDictionary(next?.value)
      ? dictionaryDifferences(old.value, next.value)
      : ['value'];
  const isSameStream = (old.stream ?? NOTHING).equals(next?.stream ?? NOTHING);
  return isSameStream ? keys : [...keys, 'stream'];
}

const NOTHING = Buffer.alloc(0);

function dictionaryDifferences(old: PdfDictionary, next: PdfDictionary): string[] {
  const text = (value: PdfValue | undefined) => (value === undefined ? '' : writeValue(value));
  return [...new Set([...old.keys(), ...next.keys()])].filter(
    (key) => text(old.get(key)) !== text(next.get(key)),
  );
}

const MOVING = new Set(['Size', 'Prev']);

function trailerDifferences(file: PdfFile, index: number): Failure[] {
  const old = file.revision(index - 1).trailer;
  const keys = dictionaryDifferences(old, file.revision(index).trailer);
  const excess = keys.filter((key) => !MOVING.has(key));
  if (excess.length === 0) return [];
  return [failure('trailer-changed', { update: String(index), keys: excess.join(', ') })];
}

/** The objects new in a revision that can be reached from these values, never through old ones. */
export function reachable(file: PdfFile, index: number, from: PdfValue[]): Set<number> {
  const found = new Set<number>();
  const waiting = from.flatMap(referencesIn);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const isNew = file.object(number, index - 1) === undefined;
    if (!isNew || found.has(number)) continue;
    found.add(number);
    for (const next of referencesIn(file.object(number, index)?.value ?? null)) waiting.push(next);
  }
  return found;
}

function referencesIn(value: PdfValue): number[] {
  if (value instanceof PdfReference) return [value.number];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return isDictionary(value) ? [...value.values()].flatMap(referencesIn) : [];
}
