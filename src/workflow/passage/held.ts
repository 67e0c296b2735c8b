import {
  type Decision,
  type InDraft,
  type Passage,
  type PassageRecord,
  type Reservation,
  type SigningCopy,
  type State,
  type Submission,
} from './passage-state';
import { type PostId, type Sha256 } from './passage-act';

/** A passage without its state: what it holds, before it is known where it goes. */
export interface Held {
  record: PassageRecord;
  submission?: Submission;
  declaration?: number;
  reservation?: Reservation;
  decision?: Decision;
}

type Belonging = 'submission' | 'reference' | 'declaration' | 'reservation' | 'decision';

/** What a state cannot do without. */
const BELONGS: Record<State, readonly Belonging[]> = {
  draft: [],
  submitted: ['submission'],
  'head-of-service': ['submission'],
  cleared: ['submission'],
  composing: ['submission', 'reference', 'declaration'],
  ceo: ['submission', 'reference'],
  approving: ['submission', 'reference', 'reservation'],
  'decision-maker': ['submission', 'reference'],
  postponed: ['submission', 'reference'],
  deciding: ['submission', 'reference', 'reservation'],
  decided: ['submission', 'reference', 'decision'],
  published: ['submission', 'reference', 'decision'],
  withdrawn: [],
  refused: ['submission', 'reference'],
};

/**
 * The passage in a state, with what belongs to that state and nothing of another.
 * @throws Error when something that belongs to it is not there: no act can have led to it.
 */
export function passageAt(state: State, { record, submission, ...held }: Held): Passage {
  const belongs = BELONGS[state];
  const all = { submission, reference: record.reference, ...held };
  const missing = belongs.filter((each) => all[each] === undefined);
  if (missing.length > 0) throw new Error(`A paper that is ${state} lacks ${missing.join(', ')}`);
  return {
    ...record,
    state,
    ...(submission && { submission }),
    ...(belongs.includes('declaration') && { declaration: held.declaration }),
    ...(belongs.includes('reservation') && { reservation: held.reservation }),
    ...(belongs.includes('decision') && { decision: held.decision }),
  } as Passage;
}

const withoutState = ({ state: _state, ...rest }: Passage): PassageRecord & Omit<Held, 'record'> =>
  rest;

export function heldOf(passage: Passage): Held {
  const { submission, declaration, reservation, decision, ...record } = withoutState(passage);
  return { record, submission, declaration, reservation, decision };
}

export const submissionOf = (passage: Passage): Submission | undefined =>
  heldOf(passage).submission;

/** The post that decides: the one the rule names, unless the decision was given to another. */
export function deciderOf(submission: Submission | undefined): PostId | undefined {
  const named = submission?.route.decider;
  return named === undefined ? undefined : (submission?.reroutedTo ?? named);
}

/** The passage of a paper just started. */
export const newPassage = ({
  author,
  parts,
}: Pick<PassageRecord, 'author' | 'parts'>): InDraft => ({
  state: 'draft',
  author,
  round: 1,
  revision: 1,
  parts,
  contributors: [author],
  acts: [],
  copies: [],
  contentVersion: 1,
  finished: [],
  answers: [],
});

/** The copy that may be signed, if there is one; earlier ones are void. */
export const currentCopy = ({ copies }: PassageRecord): SigningCopy | undefined =>
  copies.find((copy) => copy.void === undefined);

/** SHA-256 of the copy's file as it stands, with the signatures made so far. */
export const fileOf = ({ sha256, signatures }: SigningCopy): Sha256 =>
  signatures.at(-1)?.sha256 ?? sha256;
