import { type PersonRecord } from '../../people/people.reader';
import { personAddress } from './person-address';

/** What an administrator does to an account, each on a page that says first what follows. */
export type PersonAct =
  'password-link' | 'authenticator' | 'administration' | 'end-administration' | 'close' | 'reopen';

export interface ActWords {
  /** Link and heading. */
  title: string;
  consequence: string;
  button: string;
  /** Said on the person's page afterwards; the acts that make a link show it instead. */
  done?: string;
  warns?: boolean;
}

export const ACT_WORDS: Record<PersonAct, ActWords> = {
  'password-link': {
    title: 'Make a link to choose a password',
    consequence:
      'The link is shown once, works once and for 24 hours. A link made earlier stops working. The password stays as it is until the link is used; then every session of the person ends.',
    button: 'Make the link',
  },
  authenticator: {
    title: 'Remove the authenticator app',
    consequence:
      'For whoever has lost the device. Until the person sets up another, the password alone is asked for before approving and deciding.',
    button: 'Remove the app',
    done: 'The authenticator app is removed',
    warns: true,
  },
  administration: {
    title: 'Make an administrator',
    consequence:
      'The person will manage accounts and posts, and take no part in papers: an administrator holds no post.',
    button: 'Make an administrator',
    done: 'This person administers the service now',
  },
  'end-administration': {
    title: 'End administration',
    consequence: 'The person will no longer manage accounts and posts, and may then hold a post.',
    button: 'End administration',
    done: 'This person no longer administers the service',
    warns: true,
  },
  close: {
    title: 'Close the account',
    consequence:
      'The person is signed out at once and cannot sign in. Posts held now or later end. What the person did stays on record.',
    button: 'Close the account',
    done: 'The account is closed',
    warns: true,
  },
  reopen: {
    title: 'Open the account again',
    consequence:
      'The account comes back without posts. A link to choose a password is shown once; it works once and for 24 hours.',
    button: 'Open the account',
  },
};

export const isPersonAct = (text: string): text is PersonAct => Object.hasOwn(ACT_WORDS, text);

const openActs = ({ person, secondFactor }: PersonRecord): PersonAct[] => [
  'password-link',
  ...(secondFactor ? (['authenticator'] as const) : []),
  person.administrator ? 'end-administration' : 'administration',
  'close',
];

/** The acts there are on an account as it stands, with where each is done. */
export function actsFor(record: PersonRecord): { text: string; href: string }[] {
  const acts: PersonAct[] = record.person.disabled ? ['reopen'] : openActs(record);
  const address = personAddress(record.person.id);
  return acts.map((act) => ({ text: ACT_WORDS[act].title, href: `${address}/${act}` }));
}
