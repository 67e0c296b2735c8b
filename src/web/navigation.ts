import { readsAgreements } from '../agreements/agreement-posts';
import { checksAudit } from './audit/checks-audit';

export interface NavigationItem {
  text: string;
  href: string;
  /** The page itself. */
  current: boolean;
  /** A page below it. */
  active: boolean;
}

/** For those alone who may see them. */
const AGREEMENTS = '/agreements';
const LETTERS = '/letters';
const AUDIT = '/audit';

const ADMINISTRATOR = [
  ['People', '/people'],
  ['Audit', AUDIT],
  ['Help', '/help'],
  ['Account', '/account'],
] as const;
const SIGNED_IN = [
  ['Your work', '/work'],
  ['Papers', '/papers'],
  ['Agreements', AGREEMENTS],
  ['Letters', LETTERS],
  ['Register', '/decisions'],
  ['Audit', AUDIT],
  ['Help', '/help'],
  ['Account', '/account'],
] as const;
const SIGNED_OUT = [
  ['Decisions', '/decisions'],
  ['Help', '/help'],
  ['Sign in', '/sign-in'],
] as const;

interface Visitor {
  administrator: boolean;
  /** Held today. */
  posts?: readonly string[];
}

/** Who decides reads the agreements; letters are for whoever works on them and for the auditor. */
const usesLetters = (posts: readonly string[]): boolean =>
  readsAgreements(posts.filter((post) => post !== 'deputy-mayor'));

function itemsFor(person: Visitor | undefined): readonly (readonly [string, string])[] {
  if (!person) return SIGNED_OUT;
  if (person.administrator) return ADMINISTRATOR;
  const hidden = [
    ...(readsAgreements(person.posts ?? []) ? [] : [AGREEMENTS]),
    ...(usesLetters(person.posts ?? []) ? [] : [LETTERS]),
    ...(checksAudit(person) ? [] : [AUDIT]),
  ];
  return SIGNED_IN.filter(([, href]) => !hidden.includes(href));
}

/** The service navigation: what there is for this visitor, with the place they are at. */
export function navigationFor(person: Visitor | undefined, path: string): NavigationItem[] {
  return itemsFor(person).map(([text, href]) => ({
    text,
    href,
    current: path === href,
    active: path.startsWith(`${href}/`),
  }));
}

export const FOOTER_LINKS = [
  { text: 'Accessibility', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
  { text: 'Contact', href: '/contact' },
];
