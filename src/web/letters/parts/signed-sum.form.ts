import { formatPounds, isTooLargeSum, parsePounds, type Pence } from '../../../kernel/money';
import { LARGEST_SUM_WORDS } from '../../papers/form/largest-sum';
import { type FormReading } from '../../papers/form/form-reading';

const CUT = /^[-\u2212\u2013]\s*/;

/** A sum as it stands in a field that carries the pound sign; a cut begins with a minus. */
export const typedSignedSum = (pence: Pence): string =>
  `${pence < 0 ? '-' : ''}${formatPounds(Math.abs(pence)).slice(1)}`;

/** Pence; less than nil where what is typed begins with a minus; undefined where it is no sum. */
export function parseSignedSum(typed: string): Pence | undefined {
  const pence = parsePounds(typed.trim().replace(CUT, ''));
  return pence === undefined ? undefined : CUT.test(typed.trim()) ? -pence : pence;
}

/** Of a field that has to hold one. */
export function readSignedSum(form: FormReading, field: string, called: string): Pence | undefined {
  const typed = form.text(field);
  if (isTooLargeSum(typed.replace(CUT, ''))) {
    return form.fault(field, `The ${called} must be ${LARGEST_SUM_WORDS} or less`);
  }
  return parseSignedSum(typed) ?? form.fault(field, `Enter the ${called} in pounds, like 110,000`);
}
