import { formatDate } from '../../kernel/local-date';
import { inSeries } from '../../kernel/sentences';
import { type DecisionChange } from '../../register/decision-changes.reader';
import { decisionAddress } from './addresses';

/** A later decision that changed the one shown. */
export interface ChangeView {
  /** `PCD 1700`. */
  text: string;
  href: string;
  on: string;
  /** `It varies the grant to Suzy Lamplugh Trust.` */
  words: string;
}

export const referenceText = (reference: string): string => reference.replaceAll(' ', '\u00a0');

export const changeViews = (changes: readonly DecisionChange[]): ChangeView[] =>
  changes.map(({ reference, address, decidedOn, recipients }) => ({
    text: referenceText(reference),
    href: decisionAddress(address),
    on: formatDate(decidedOn),
    words: `It varies the ${recipients.length === 1 ? 'grant' : 'grants'} to ${inSeries(recipients)}.`,
  }));
