import { formatDate, isLocalDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { capitalised } from '../../../kernel/sentences';

/** Kinds that say how something is kept; every other kind is a statement in itself. */
const SILENT_KINDS = new Set([
  'paragraph',
  'sub-heading',
  'table',
  'text',
  'number',
  'money',
  'unknown',
  'by-year',
]);

const kindWords = (kind: string): string =>
  SILENT_KINDS.has(kind) ? '' : capitalised(kind.replaceAll('-', ' '));

function leafWords(value: unknown, name: string): string {
  if (typeof value === 'number') return name === 'pence' ? formatPounds(value) : String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'string') return '';
  if (name === 'kind') return kindWords(value);
  return isLocalDate(value) ? formatDate(value) : value;
}

/**
 * Whatever stands in a place of a paper's content, in one run of words.
 * @param name - of the place within what holds it
 */
export function valueWords(value: unknown, name: string): string {
  if (value === null || typeof value !== 'object') return leafWords(value, name);
  return Object.entries(value)
    .filter(([each]) => each !== 'id')
    .map(([each, within]) => valueWords(within, Array.isArray(value) ? name : each))
    .filter((words) => words !== '')
    .join('; ');
}
