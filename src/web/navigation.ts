export interface NavigationItem {
  text: string;
  href: string;
  /** The page itself. */
  current: boolean;
  /** A page below it. */
  active: boolean;
}

const ADMINISTRATOR = [
  ['People', '/people'],
  ['Help', '/help'],
  ['Account', '/account'],
] as const;
const SIGNED_IN = [
  ['Papers', '/papers'],
  ['Help', '/help'],
  ['Account', '/account'],
] as const;
const SIGNED_OUT = [
  ['Help', '/help'],
  ['Sign in', '/sign-in'],
] as const;

interface Visitor {
  administrator: boolean;
}

function itemsFor(person: Visitor | undefined): readonly (readonly [string, string])[] {
  if (!person) return SIGNED_OUT;
  return person.administrator ? ADMINISTRATOR : SIGNED_IN;
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
