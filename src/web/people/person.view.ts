import { formatDate, type LocalDate } from '../../kernel/local-date';
import { type PersonRecord } from '../../people/people.reader';
import { isOver } from '../../people/posts/filling';
import { lastDayOf } from '../../people/posts/last-day';
import { type PostHolding } from '../../people/posts/post-holding';
import { type Scheme } from '../../scheme/scheme';
import { doesWords } from './people-list.view';
import { PEOPLE, personAddress } from './person-address';
import { actsFor } from './person-acts';

interface HoldingRow {
  post: string;
  from: string;
  lastDay: string;
  /** Where it is ended; absent once it is over. */
  end?: string;
}

export interface PersonView {
  title: string[];
  backLink: { text: string; href: string };
  name: string;
  rows: { key: { text: string }; value: { text: string } }[];
  holdings: HoldingRow[];
  /** Where a post is filled; absent for whoever cannot hold one. */
  fill?: string;
  acts: { text: string; href: string }[];
  /** An administrator's own account is changed by another. */
  own: boolean;
}

export interface PersonPage {
  record: PersonRecord;
  scheme: Scheme;
  today: LocalDate;
  /** Person id of the administrator who looks. */
  viewer: string;
}

export const postWords = (post: string, { posts }: Pick<Scheme, 'posts'>): string =>
  posts.find(({ id }) => id === post)?.name ?? post;

function lastDayWords({ from, until }: PostHolding): string {
  if (until === undefined) return 'No end known';
  return until <= from ? 'Cancelled before it began' : formatDate(lastDayOf(until));
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });

function holdingRow(holding: PostHolding, { scheme, today, record }: PersonPage): HoldingRow {
  const end = `${personAddress(record.person.id)}/posts/${holding.id}/end`;
  return {
    post: postWords(holding.postId, scheme),
    from: formatDate(holding.from),
    lastDay: lastDayWords(holding),
    ...(!isOver(holding, today) && { end }),
  };
}

export function personView(page: PersonPage): PersonView {
  const { record, scheme, viewer } = page;
  const { person, holdings, secondFactor } = record;
  const own = person.id === viewer;
  const canHold = !own && !person.administrator && !person.disabled;
  return {
    title: [person.displayName, 'People'],
    backLink: { text: 'People', href: PEOPLE },
    name: person.displayName,
    rows: [
      row('Sign-in name', person.signInName),
      row('Account', person.disabled ? 'Closed' : 'Open'),
      row('Posts today', person.disabled ? 'None' : doesWords(person, scheme)),
      row('Authenticator app', secondFactor ? 'Set up' : 'Not set up'),
    ],
    holdings: holdings.map((holding) => holdingRow(holding, page)),
    ...(canHold && { fill: `${personAddress(person.id)}/posts/new` }),
    acts: own ? [] : actsFor(record),
    own,
  };
}
