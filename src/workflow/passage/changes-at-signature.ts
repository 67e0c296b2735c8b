import { type ActionOf } from './action';
import { type Changes, type Doing } from './changes-in-review';
import { currentCopy, type Held } from './held';
import { type DoneBy, withAct } from './ledger-of-acts';
import { interestsOnFile } from './on-file';
import { coversOf } from './parts-covered';
import { type PassageRecord, type Reservation, type SigningCopy, type Slot } from './passage-state';

/** Thrown only where an act went through without what it needs: a fault of the service itself. */
function there<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`An act went through without ${what}`);
  return thing;
}

const copyIn = ({ record }: Held): SigningCopy => there(currentCopy(record), 'a signing copy');

function reservationFor(
  slot: Slot,
  { shown, token }: ActionOf<'approve' | 'decide'>,
  { held, by }: Doing,
): Reservation {
  const post = there(by.post, 'a post');
  return { slot, token, by: by.by, post, at: by.at, on: by.on, copy: copyIn(held).number, shown };
}

/** The decision-maker says again what is printed on the copy. */
function reconfirmed({ held, by, situation }: Doing): PassageRecord {
  const declaration = there(interestsOnFile(situation), 'interests').number;
  const copy = copyIn(held).number;
  return withAct(held.record, by, { kind: 'interests-reconfirmed', declaration, copy });
}

interface Signed {
  reservation: Reservation;
  record: PassageRecord;
}

/** The act is as of the moment reserved, which is the time the signature shows. */
function signed(sha256: string, { held }: Doing): Signed {
  const reservation = there(held.reservation, 'a reservation');
  const { slot, copy, shown, by, post, at, on } = reservation;
  const done: DoneBy = { by, post, at, on };
  const covers = coversOf('everything', held.record.parts);
  const record = withAct(held.record, done, {
    kind: slot === 'approve' ? 'approval' : 'decision',
    copy,
    shown,
    signed: sha256,
    covers,
  });
  const signature = { slot, act: record.acts.length, sha256 };
  const copies = record.copies.map((each) =>
    each.number === copy ? { ...each, signatures: [...each.signatures, signature] } : each,
  );
  return { reservation, record: { ...record, copies } };
}

/** What is done from the moment the CEO's step opens. */
export const SIGNATURE_CHANGES: Changes<
  | 'open'
  | 'composed'
  | 'approve'
  | 'approval-signed'
  | 'decide'
  | 'decision-signed'
  | 'release'
  | 'refuse'
  | 'postpone'
  | 'resume'
  | 'publish'
> = {
  open: ({ reference }, { held, situation }) => ({
    ...held,
    declaration: there(interestsOnFile(situation), 'interests').number,
    record: { ...held.record, reference: held.record.reference ?? reference },
  }),
  composed: ({ sha256 }, { held, by }) => {
    const { copies, revision } = held.record;
    const number = copies.length + 1;
    const declaration = there(held.declaration, 'interests');
    const copy = { number, revision, sha256, declaration, composedAt: by.at, signatures: [] };
    return { ...held, record: { ...held.record, copies: [...copies, copy] } };
  },
  approve: (sent, doing) => ({
    ...doing.held,
    reservation: reservationFor('approve', sent, doing),
  }),
  'approval-signed': ({ sha256 }, doing) => ({
    ...doing.held,
    record: signed(sha256, doing).record,
  }),
  decide: (sent, doing) => ({
    ...doing.held,
    record: reconfirmed(doing),
    reservation: reservationFor('decide', sent, doing),
  }),
  'decision-signed': ({ sha256 }, doing) => {
    const { record, reservation } = signed(sha256, doing);
    const { on, at, by, post, copy } = reservation;
    const reference = there(record.reference, 'a number');
    const usableFrom = doing.by.at;
    return {
      ...doing.held,
      record,
      decision: { reference, on, at, by, post, copy, sha256, usableFrom },
    };
  },
  release: (_, { held }) => held,
  refuse: ({ reason, shown }, { held, by }) => {
    const copy = copyIn(held).number;
    return { ...held, record: withAct(held.record, by, { kind: 'refusal', reason, copy, shown }) };
  },
  postpone: ({ reason, until }, { held, by }) => {
    const copy = copyIn(held).number;
    const detail = { kind: 'postponement', reason, copy, ...(until && { until }) } as const;
    return { ...held, record: withAct(held.record, by, detail) };
  },
  resume: (_, doing) => ({ ...doing.held, record: reconfirmed(doing) }),
  publish: ({ shown }, { held, by }) => ({
    ...held,
    record: withAct(held.record, by, { kind: 'publication', shown }),
  }),
};
