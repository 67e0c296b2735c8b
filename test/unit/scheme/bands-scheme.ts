import { type DelegatedPower, type Post, type Scheme } from '../../../src/scheme/scheme';

/** A small scheme of nested limits, as other bodies state them: bands without a gap. */
const POSTS: Post[] = [
  { id: 'manager', name: 'Manager', rank: 1, printsName: false },
  { id: 'assistant-director', name: 'Assistant Director', rank: 2, printsName: false },
  { id: 'director', name: 'Director', rank: 3, printsName: true },
  { id: 'mayor', name: 'Mayor', rank: 4, printsName: true },
];

const NESTED: DelegatedPower[] = [
  {
    matter: 'spend',
    words: 'spending',
    post: 'mayor',
    limit: { pence: 15_000_000, edge: 'above' },
  },
  {
    matter: 'spend',
    words: 'spending',
    post: 'director',
    limit: { pence: 15_000_000, edge: 'up-to' },
  },
  {
    matter: 'spend',
    words: 'spending',
    post: 'assistant-director',
    limit: { pence: 5_000_000, edge: 'up-to' },
  },
  {
    matter: 'spend',
    words: 'spending',
    post: 'manager',
    limit: { pence: 1_000_000, edge: 'up-to' },
  },
];

export const schemeOf = (powers: DelegatedPower[], more: Partial<Scheme> = {}): Scheme => ({
  key: 'nested',
  body: 'Example body',
  title: 'Example scheme',
  version: '1',
  effectiveFrom: '2020-01-01',
  illustrative: [],
  posts: POSTS,
  paragraphs: [{ number: '2.1', words: 'spending', powers }],
  follows: [],
  consultees: [],
  headOfService: 'director',
  officerApproval: 'mayor',
  ...more,
});

export const nestedScheme = (): Scheme => structuredClone(schemeOf(NESTED));
