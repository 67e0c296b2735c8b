import { isTooLargeSum, parsePounds } from '../../../kernel/money';
import { type Cell, type Column } from '../../../papers/content/section';
import { typedSum } from './amount.form';
import { type FormReading } from './form-reading';
import { LARGEST_SUM_WORDS } from './largest-sum';
import { type TypedGroup } from './typed-fields';

const FIGURE = /^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s?%?$/;
/** Looks like a sum or figure gone wrong, so it is not taken for words. */
const MEANT_AS_FIGURE = /^[£\d.,\s%-]+$/;

/**
 * What a value typed into a column of that kind is. In a column of sums or figures words say that
 * nothing is known yet: `to be determined`.
 * @returns undefined for what looks like a figure and is none
 */
export function naturalCell(column: Column['kind'], value: string): Cell | undefined {
  if (column === 'text') return { kind: 'text', text: value };
  if (column === 'number' && FIGURE.test(value)) return { kind: 'number', figure: value };
  const pence = column === 'money' ? parsePounds(value) : undefined;
  if (pence !== undefined) return { kind: 'money', pence };
  return MEANT_AS_FIGURE.test(value) ? undefined : { kind: 'unknown', words: value };
}

function valueOf(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') return cell.figure;
  return cell.kind === 'money' ? typedSum(cell.pence) : cell.words;
}

function cellOfKind(kind: string, value: string): Cell | undefined {
  if (kind === 'text') return { kind, text: value };
  if (kind === 'number') return { kind, figure: value };
  if (kind === 'unknown') return { kind, words: value };
  const pence = parsePounds(value);
  return pence === undefined ? undefined : { kind: 'money', pence };
}

/**
 * A cell that is not of its column's kind keeps its own for as long as nobody changes its value: a
 * file may hold one, and opening the page must not alter the paper.
 */
export function cellFields(cell: Cell, column: Column['kind']): TypedGroup {
  const value = valueOf(cell);
  const natural = naturalCell(column, value);
  const own = natural?.kind !== cell.kind || valueOf(natural) !== value;
  return own ? { value, kind: cell.kind, was: value } : { value };
}

const LONGEST: Record<Cell['kind'], number> = { text: 2000, number: 40, money: 40, unknown: 200 };

const EXAMPLE: Record<Column['kind'], string> = {
  text: '',
  number: ', like 1,100, or words like to be determined',
  money: ' in pounds, like 220,000, or words like to be determined',
};

/** What to do about a value that looks like a sum or figure and is none that can be stored. */
function notAFigure(column: Column['kind'], value: string, place: string): string {
  if (column !== 'money') return `Enter ${place} as a figure, like 1,100`;
  return isTooLargeSum(value)
    ? `The sum in ${place} must be ${LARGEST_SUM_WORDS} or less`
    : `Enter ${place} in pounds, like 220,000`;
}

/** @param place - of the cell in words: `line 2, 2024/25` */
export function readCell(
  form: FormReading,
  column: Column['kind'],
  place: string,
): Cell | undefined {
  const value = form.text('value');
  if (value === '') return form.fault('value', `Enter ${place}${EXAMPLE[column]}`);
  const kept = form.text('kind') !== '' && form.text('was') === value;
  const cell = kept ? cellOfKind(form.text('kind'), value) : naturalCell(column, value);
  if (!cell) return form.fault('value', notAFigure(column, value, place));
  const most = LONGEST[cell.kind];
  if (value.length <= most) return cell;
  return form.fault('value', `What stands in ${place} must be ${most} characters or fewer`);
}
