import { type LetterState } from '../../letters/passage/letter-state';
import { type TagView } from '../agreements/page/agreement-status';

const tag = (text: string, colour: string): TagView => ({ text, classes: `govuk-tag--${colour}` });

const TAGS: Record<LetterState, TagView> = {
  prepared: tag('Draft', 'grey'),
  'to-clear': tag('To clear', 'blue'),
  cleared: tag('To send', 'blue'),
  issued: tag('With grantee', 'blue'),
  accepting: tag('Being sealed', 'blue'),
  accepted: tag('Accepted', 'teal'),
  signing: tag('Being signed', 'blue'),
  'in-force': tag('In force', 'green'),
  declined: tag('Declined', 'red'),
  expired: tag('Expired', 'grey'),
  withdrawn: tag('Withdrawn', 'grey'),
  superseded: tag('Replaced', 'grey'),
};

/** A whole state in at most 15 characters, with the colour of its tag. */
export const letterStateTag = (state: LetterState): TagView => TAGS[state];
