import { type LetterRole } from './letter-lifecycle';
import { type LetterState } from './letter-state';

/** How a letter stands, to follow "the letter is …". */
export const LETTER_STATE_WORDS: Record<LetterState, string> = {
  prepared: 'being prepared',
  'to-clear': 'waiting to be cleared',
  cleared: 'cleared, and not yet sent',
  issued: 'with the grantee',
  accepting: 'being sealed with the grantee’s acceptance',
  accepted: 'accepted by the grantee, and not yet signed',
  signing: 'being signed',
  'in-force': 'in force',
  declined: 'declined by the grantee',
  expired: 'expired without a reply',
  withdrawn: 'withdrawn',
  superseded: 'superseded by another letter',
};

export const LETTER_ROLE_WORDS: Record<LetterRole, string> = {
  commercial: 'commercial team',
  clearer: 'post that signs, or its delegate',
  signer: 'post that signs grant agreements',
  'second-person': 'second person who keeps agreements',
  signatory: 'grantee’s signatory',
  service: 'service itself',
};
