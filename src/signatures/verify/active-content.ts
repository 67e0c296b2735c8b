import { type PdfFile } from '../pdf-reading/pdf-file';
import {
  isDictionary,
  type PdfDictionary,
  PdfName,
  type PdfValue,
} from '../pdf-reading/pdf-values';
import { type Failure, failure } from './failures';

const KEYS = new Set([
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'XFA',
  'EmbeddedFiles',
  'EF',
  'RichMedia',
]);
const ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
]);

/** Scripts, launches, other forms and files inside: our papers hold none, in no revision. */
export function activeContent(file: PdfFile): Failure[] {
  const found = new Set<string>();
  for (const { index, offsets } of file.revisions) {
    for (const number of offsets.keys()) note(file.object(number, index)?.value ?? null, found);
  }
  return [...found].map((what) => failure('active-content', { what }));
}

function note(value: PdfValue, found: Set<string>): void {
  if (isDictionary(value)) noteDictionary(value, found);
  else if (Array.isArray(value)) for (const each of value) note(each, found);
}

function noteDictionary(entries: PdfDictionary, found: Set<string>): void {
  for (const [key, value] of entries) {
    if (KEYS.has(key)) found.add(key);
    if (key === 'S' && value instanceof PdfName && ACTIONS.has(value.name)) found.add(value.name);
    note(value, found);
  }
}
