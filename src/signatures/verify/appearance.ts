import { type PdfFile } from '../pdf-reading/pdf-file';
import {
  isDictionary,
  type PdfDictionary,
  PdfReference,
  type PdfValue,
} from '../pdf-reading/pdf-values';
import { writeValue } from '../pdf-reading/write-value';
import { type Failure, failure } from './failures';
import { type SignedUpdate } from './signed-updates';

const MAY_CHANGE = new Set(['Resources', 'Length', 'Filter']);

/**
 * A signed appearance fills the box that was there: same place and size, every key of the empty
 * one kept, fonts the only resource.
 */
export function appearanceFailures(file: PdfFile, { index, field }: SignedUpdate): Failure[] {
  const empty = normalAppearance(file, field.number, index - 1);
  const isOwn = file
    .revision(index)
    .offsets.has(appearanceReference(field.dictionary)?.number ?? 0);
  const drawn = isOwn ? normalAppearance(file, field.number, index) : undefined;
  const odd = empty && drawn ? oddities(empty, drawn) : ['none of its own'];
  const update = String(index);
  return odd.map((what) => failure('appearance-odd', { update, what }, field.name));
}

function oddities(empty: PdfDictionary, drawn: PdfDictionary): string[] {
  const keys = new Set([...empty.keys(), ...drawn.keys()]);
  const odd = [...keys].filter((key) => !MAY_CHANGE.has(key) && differs(empty, drawn, key));
  const resources = drawn.get('Resources');
  const others = isDictionary(resources)
    ? [...resources.keys()].filter((key) => key !== 'Font')
    : ['no Resources'];
  return [...odd, ...others];
}

function differs(one: PdfDictionary, other: PdfDictionary, key: string): boolean {
  const text = (value: PdfValue | undefined) => (value === undefined ? '' : writeValue(value));
  return text(one.get(key)) !== text(other.get(key));
}

/** The stream of the one appearance; undefined for anything else. */
function normalAppearance(file: PdfFile, number: number, at: number): PdfDictionary | undefined {
  const reference = appearanceReference(file.object(number, at)?.value);
  const object = reference && file.object(reference.number, at);
  return object?.stream && isDictionary(object.value) ? object.value : undefined;
}

function appearanceReference(field: PdfValue | undefined): PdfReference | undefined {
  const states = isDictionary(field) ? field.get('AP') : undefined;
  const normal = isDictionary(states) && states.size === 1 ? states.get('N') : undefined;
  return normal instanceof PdfReference ? normal : undefined;
}
