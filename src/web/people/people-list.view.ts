import { type Person } from '../../people/person';
import { type Scheme } from '../../scheme/scheme';
import { personAddress } from './person-address';

export interface PeopleListView {
  title: string[];
  people: { href: string; name: string; signInName: string; does: string; closed: boolean }[];
}

/** What a person does here, in words: `Policy officer, Head of service`. */
export function doesWords(
  { administrator, posts: held }: Pick<Person, 'administrator' | 'posts'>,
  { posts }: Pick<Scheme, 'posts'>,
): string {
  if (administrator) return 'Administrator';
  const names = held.map((post) => posts.find(({ id }) => id === post)?.name ?? post);
  return names.join(', ') || 'No post today';
}

export const peopleListView = (people: readonly Person[], scheme: Scheme): PeopleListView => ({
  title: ['People'],
  people: people.map((person) => ({
    href: personAddress(person.id),
    name: person.displayName,
    signInName: person.signInName,
    does: person.disabled ? 'None' : doesWords(person, scheme),
    closed: person.disabled,
  })),
});
