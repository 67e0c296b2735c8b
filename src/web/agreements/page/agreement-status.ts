import { type AgreementStatus } from '../../../agreements/agreement';
import { type ReservationState } from '../../../agreements/ledger/ledger-facts';

/** A whole state in at most 15 characters, with the colour of its tag. */
export interface TagView {
  text: string;
  classes: string;
}

const tag = (text: string, colour: string): TagView => ({ text, classes: `govuk-tag--${colour}` });

const OF_AGREEMENT: Record<AgreementStatus, TagView> = {
  'not-in-force': tag('Awaiting letter', 'blue'),
  'in-force': tag('In force', 'green'),
  ended: tag('Ended', 'grey'),
};

const OF_LETTER: Record<ReservationState, TagView> = {
  reserved: tag('Cleared', 'blue'),
  issued: tag('With grantee', 'blue'),
  'in-force': tag('In force', 'green'),
  released: tag('Ended', 'grey'),
};

export const agreementTag = (status: AgreementStatus): TagView => OF_AGREEMENT[status];
export const letterTag = (state: ReservationState): TagView => OF_LETTER[state];
