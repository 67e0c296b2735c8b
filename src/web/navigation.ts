import { readsAgreements } from '../agreements/agreement-posts';

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

const ADMINISTRATOR = [
  ['People', '/people'],
  ['Help', '/help'],
  ['Account', '/account'],
] as const;
const SIGNED_IN = [
  ['Your work', '/work'],
  ['Papers', '/papers'],
  ['Agreements', AGREEMENTS],
  ['Register', '/decisions'],
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

function itemsFor(person: Visitor | undefined): readonly (readonly [string, string])[] {
  if (!person) return SIGNED_OUT;
  if (person.administrator) return ADMINISTRATOR;
  const sees = readsAgreements(person.posts ?? []);
  return sees ? SIGNED_IN : SIGNED_IN.filter(([, href]) => href !== AGREEMENTS);
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
