import { type Finding } from '../../kernel/findings';
import { ACCOUNT_WORDS } from '../new-account.words';
import { type PeopleFindingCode } from './people-finding';

/** Sentences without their full stop. */
export const PEOPLE_WORDS: Record<PeopleFindingCode, string> = {
  'administrator-holds-no-post':
    'Whoever administers the service holds no post: withdraw administration first',
  'account-disabled': 'This account is closed',
  'account-not-disabled': 'This account is open',
  'ends-before-it-begins': 'The last day must not be before the first',
  'post-held-already': 'This person holds the post in that time already',
  'holding-over': 'This holding is over, and what is over is not changed',
  'end-in-the-past': 'The last day must not be before today: an end is never back-dated',
  'end-put-off': 'This holding ends earlier than that: fill the post again from its end on',
  'holds-a-post': 'Whoever holds a post cannot administer the service: end the posts first',
  'administers-already': 'This person administers the service already',
  'administers-not': 'This person does not administer the service',
  'last-administrator': 'Somebody must administer the service: make another administrator first',
  'administrator-exists':
    'The service has an administrator, who makes the next one on the People page',
  'own-account': 'Another administrator has to do this for you',
  'second-factor-on': 'An authenticator app is set up already: remove it first',
  'second-factor-off': 'No authenticator app is being set up',
  'step-up-needed': 'Enter your password again: the last proof is used up, or older than 5 minutes',
};

const ALL: Readonly<Record<string, string>> = { ...PEOPLE_WORDS, ...ACCOUNT_WORDS };

/** The words of a finding of this room; undefined for another room's. */
export const peopleWords = ({ code }: Pick<Finding, 'code'>): string | undefined =>
  Object.hasOwn(ALL, code) ? ALL[code] : undefined;
