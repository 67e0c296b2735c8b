import { MalformedBody } from '../../errors/request-errors';
import { type FormReading } from '../form/form-reading';

const LONGEST = 4000;
/** What nobody sees, and no feed may hold. */
const UNSEEN = /[^\P{C}\n\r\t]/u;

export interface CorrectionSent {
  words: string;
  /** The number the notice is to have. */
  notice: number;
}

function noticeNumber(form: FormReading): number {
  const number = Number(form.text('notice'));
  if (Number.isSafeInteger(number) && number > 0) return number;
  const expected = 'must be the number the notice is to have';
  throw new MalformedBody([{ pointer: '/notice', expected }]);
}

/** @throws MalformedBody for a form that is not the page's own. */
export function readCorrection(form: FormReading): CorrectionSent | undefined {
  const notice = noticeNumber(form);
  const words = form.text('words');
  if (words === '') return form.fault('words', 'Say what is wrong and what is right');
  if (words.length > LONGEST) {
    return form.fault('words', `The notice must be ${LONGEST} characters or fewer`);
  }
  if (UNSEEN.test(words))
    return form.fault('words', 'The notice must have no invisible characters');
  return { words, notice };
}
