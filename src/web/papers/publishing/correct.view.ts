import { asSentence } from '../../../kernel/sentences';
import { addressOf } from '../../../register/decision-address';
import { type ToCorrect } from '../../../workflow/publication/correction.facts';
import { findingWords } from '../../errors/finding-words';
import { decisionAddress } from '../../register/addresses';
import { type CorrectionView, correctionViews } from '../../register/corrections.view';
import { type FormReading } from '../form/form-reading';
import { errorList, type FormView, formView } from '../form/form.view';
import { paperAddress } from '../page/place-link';

export interface CorrectView {
  title: string[];
  heading: string;
  caption: string;
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  /** Why no notice can be added now, a sentence each. */
  withheld: string[];
  /** Notices there are. */
  notices: CorrectionView[];
  /** The number the notice of this form is to have. */
  nextNotice: number;
  /** Somebody added a notice while the form was open. */
  isAddedTo: boolean;
  decision: string;
  form: FormView;
}

/** @param isAddedTo - the form was sent on notices that are not the last any more */
export function correctView(
  { number, passage, content, notices, blockers }: ToCorrect,
  { typed, faults }: FormReading,
  isAddedTo = false,
): CorrectView {
  const { reference = `Paper ${number}` } = passage;
  const name = reference.replaceAll(' ', '\u00a0');
  return {
    title: [isAddedTo ? 'Changed: Correct a decision' : 'Correct a decision', name],
    heading: `Correct ${name}`,
    caption: content.title,
    backLink: { text: name, href: paperAddress(number) },
    errors: errorList(faults),
    withheld: blockers.map((blocker) => asSentence(findingWords(blocker))),
    notices: correctionViews(notices),
    nextNotice: notices.length + 1,
    isAddedTo,
    decision: decisionAddress(addressOf(reference)),
    form: formView(typed, faults),
  };
}
