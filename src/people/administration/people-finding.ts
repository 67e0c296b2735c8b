import { type Finding } from '../../kernel/findings';

/** Why something cannot be done to a person's account, posts or office. */
export type PeopleFindingCode =
  | 'administrator-holds-no-post'
  | 'account-disabled'
  | 'account-not-disabled'
  | 'ends-before-it-begins'
  | 'post-held-already'
  | 'holding-over'
  | 'end-in-the-past'
  | 'end-put-off'
  | 'holds-a-post'
  | 'administers-already'
  | 'administers-not'
  | 'last-administrator'
  | 'administrator-exists'
  | 'own-account'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'step-up-needed';

/** Fields of the pages and options of the command line that a finding is about. */
const POINTERS: Partial<Record<PeopleFindingCode, string>> = {
  'ends-before-it-begins': '/until',
  'end-in-the-past': '/until',
  'end-put-off': '/until',
  'post-held-already': '/post',
};

export const peopleFinding = (code: PeopleFindingCode): Finding => ({
  code,
  severity: 'stop',
  at: { pointer: POINTERS[code] ?? '', printed: 'account' },
  params: {},
});
