import { type Recommendation } from '../../../papers/content/recommendation';

/** How a kind of recommendation is spoken of on its pages. */
export interface KindWords {
  /** `Vary a grant`. */
  heading: string;
  hint: string;
  /** What its sum is called: `increase`. */
  sum: string;
  /** Head of the column its sums stand in. */
  column: string;
  /** Question before the money. */
  limit: string;
  /** Matter of the scheme it usually is; the officer may select another. */
  matter?: string;
  /** Which parts its form has. */
  has: { source?: true; held?: true; period?: true; purpose?: true; anyMoney?: true };
}

export const KINDS: Record<Recommendation['kind'], KindWords> = {
  'accept-funding': {
    heading: 'Accept funding',
    hint: 'Money that another body gives',
    sum: 'funding',
    column: 'Comes in',
    limit: 'Is the funding a limit or an exact sum?',
    matter: 'grant-bid',
    has: { period: true, purpose: true },
  },
  'award-grant': {
    heading: 'Award a grant',
    hint: 'A new grant to an organisation',
    sum: 'grant',
    column: 'Grant',
    limit: 'Is the grant a limit or an exact sum?',
    matter: 'grant-award',
    has: { source: true, held: true, period: true, purpose: true },
  },
  'vary-grant': {
    heading: 'Vary a grant',
    hint: 'More or less money, or more time, under an agreement that exists',
    sum: 'increase',
    column: 'Increase by',
    limit: 'Is the increase a limit or an exact sum?',
    matter: 'grant-variation',
    has: { source: true, held: true, purpose: true },
  },
  'delegate-authority': {
    heading: 'Delegate authority',
    hint: 'Let a post do something, such as sign the agreement that follows',
    sum: 'sum',
    column: 'Sum',
    limit: 'How much money does it move?',
    matter: 'further-delegation',
    has: { anyMoney: true },
  },
  note: {
    heading: 'Note something',
    hint: 'Nothing is decided; the decision-maker is to know it',
    sum: 'sum',
    column: 'Sum',
    limit: 'How much money does it move?',
    has: { source: true, held: true, anyMoney: true },
  },
  other: {
    heading: 'Ask for something else',
    hint: 'What none of the others covers; legal confirms the matter',
    sum: 'sum',
    column: 'Sum',
    limit: 'How much money does it move?',
    has: { source: true, anyMoney: true },
  },
};

export const isKind = (text: string): text is Recommendation['kind'] => Object.hasOwn(KINDS, text);
