import { type LetterAction, type LetterActionKind, type LetterActionOf } from './letter-action';
import { type LetterPassage, type LetterReply, type LetterReservation } from './letter-state';

/** Who does it, from which post, and when. */
export interface LetterDoing {
  /** UUID of a person or the signatory; absent for the service. */
  by?: string;
  post?: string;
  /** UTC instant. */
  at: string;
}

type Change = Partial<LetterPassage>;
type Changes = {
  [Kind in LetterActionKind]: (
    action: LetterActionOf<Kind>,
    doing: LetterDoing,
    passage: LetterPassage,
  ) => Change;
};

/** A file that no longer says what the letter would. */
const NO_FILE = { file: undefined, composed: undefined } as const;
const NO_RESERVATION = { reservation: undefined } as const;

const reserved = (
  token: string,
  slot: LetterReservation['slot'],
  { by, post, at }: LetterDoing,
): Pick<LetterPassage, 'reservation'> => ({
  reservation: {
    token,
    slot,
    at,
    ...(by !== undefined && { by }),
    ...(post !== undefined && { post }),
  },
});

/** A reply that was not sealed was not given; one recorded by the body waits for its second person. */
function withoutSeal(reply: LetterReply | undefined): LetterReply | undefined {
  if (!reply || 'evidence' in reply) return undefined;
  const { elsewhere, recordedBy } = reply;
  return { elsewhere, recordedBy };
}

const confirmed = (reply: LetterReply | undefined, by = ''): LetterReply | undefined =>
  reply && 'elsewhere' in reply ? { ...reply, confirmedBy: by } : reply;

const NOTHING = (): Change => ({});

const CHANGES: Changes = {
  revise: ({ terms, signatoryId }, { by = '' }, { contributors }) => ({
    ...{ terms, signatoryId, preparedBy: by, ...NO_FILE },
    contributors: [...new Set([...contributors, by])],
  }),
  propose: ({ file }) => ({ file, composed: file }),
  return: () => NO_FILE,
  clear: (_, { by }) => ({ clearedBy: by }),
  issue: (_, { at }) => ({ issue: 1, issuedAt: at }),
  remind: (_, { by }, { issue }) => (by === undefined ? { reminded: issue } : {}),
  're-issue': ({ signatoryId }, { at }, { issue }) => ({
    ...{ signatoryId, issue: issue + 1, issuedAt: at },
    // What another signatory was about to have recorded for them is not this one's.
    reply: undefined,
  }),
  ask: NOTHING,
  answer: NOTHING,
  accept: ({ evidence, token }, doing) => ({
    reply: { evidence },
    ...reserved(token, 'seal', doing),
  }),
  decline: NOTHING,
  'record-elsewhere': ({ reply }, { by = '' }) => ({
    reply: { elsewhere: reply, recordedBy: by },
  }),
  'confirm-elsewhere': ({ token }, doing, { reply }) => ({
    reply: confirmed(reply, doing.by),
    ...reserved(token, 'seal', doing),
  }),
  sign: ({ token }, doing) => reserved(token, 'signature', doing),
  withdraw: NOTHING,
  supersede: ({ by }) => ({ supersededBy: by }),
  expire: NOTHING,
  sealed: ({ file }) => ({ file, ...NO_RESERVATION }),
  signed: ({ file }) => ({ file, ...NO_RESERVATION }),
  release: (_, __, { state, reply }) => ({
    ...NO_RESERVATION,
    ...(state === 'accepting' && { reply: withoutSeal(reply) }),
  }),
};

/** Without what is undefined, which no JSON has. */
const plain = (passage: LetterPassage): LetterPassage =>
  Object.fromEntries(
    Object.entries(passage).filter(([, value]) => value !== undefined),
  ) as unknown as LetterPassage;

/** The passage with what the act changes of it, in the state it was in. */
export function changedBy(
  action: LetterAction,
  doing: LetterDoing,
  passage: LetterPassage,
): LetterPassage {
  const change = CHANGES[action.kind] as (
    sent: LetterAction,
    by: LetterDoing,
    before: LetterPassage,
  ) => Change;
  return plain({ ...passage, ...change(action, doing, passage) });
}
