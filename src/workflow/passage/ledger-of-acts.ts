import { type ActFacts } from './act-facts';
import {
  type Act,
  type ActDetail,
  type FallReason,
  type Fell,
  type Instant,
  type PartHashes,
  type PersonId,
  type PostId,
} from './passage-act';
import { actsThatFall } from './parts-covered';
import { type PassageRecord, type VoidReason } from './passage-state';

/** Who does it, from which post, and when. */
export interface DoneBy {
  by: PersonId;
  post?: PostId;
  at: Instant;
  on: ActFacts['today'];
}

/** The record with one more act in it. */
export function withAct(record: PassageRecord, by: DoneBy, detail: ActDetail): PassageRecord {
  const { post, ...rest } = by;
  const number = record.acts.length + 1;
  const done = { number, ...rest, ...(post !== undefined && { post }), revision: record.revision };
  return { ...record, acts: [...record.acts, { ...done, ...detail }] };
}

/** Acts that rest on another fall with it. */
const restsOn = (act: Act): number | undefined => {
  if (act.kind === 'answer') return act.objection;
  if (act.kind === 'dispensation') return act.declaration;
  return undefined;
};

function withDependents(acts: Act[], at: Instant): Act[] {
  const gone = new Set(acts.filter(({ fell }) => fell).map(({ number }) => number));
  const because: Fell = { at, because: 'rested-on-another', parts: [] };
  return acts.map((act) => {
    const rests = restsOn(act);
    return !act.fell && rests !== undefined && gone.has(rests) ? { ...act, fell: because } : act;
  });
}

interface Falls {
  at: Instant;
  because: Exclude<FallReason, 'changed'>;
}

/** Takes away the standing acts that the test names, and what rests on them; nothing is deleted. */
export function withFallen(
  record: PassageRecord,
  falls: (act: Act) => boolean,
  { at, because }: Falls,
): PassageRecord {
  const acts = record.acts.map((act) =>
    !act.fell && falls(act) ? { ...act, fell: { at, because, parts: [] } } : act,
  );
  return { ...record, acts: withDependents(acts, at) };
}

/** The record at new content: exactly the acts whose parts changed no longer count. */
export function withParts(record: PassageRecord, parts: PartHashes, at: Instant): PassageRecord {
  const falling = new Map(
    actsThatFall(record.acts, parts).map((each) => [each.act.number, each.parts]),
  );
  const acts = record.acts.map((act): Act => {
    const changed = falling.get(act.number);
    return changed ? { ...act, fell: { at, because: 'changed', parts: changed } } : act;
  });
  return { ...record, parts, acts: withDependents(acts, at) };
}

const standsOnCopy = (act: Act): boolean =>
  act.kind === 'approval' || act.kind === 'interests-reconfirmed';

/** The signing copy is kept, marked void, and the approval given on it no longer counts. */
export function withCopyVoid(
  record: PassageRecord,
  because: VoidReason,
  at: Instant,
): PassageRecord {
  const copies = record.copies.map((copy) =>
    copy.void ? copy : { ...copy, void: { at, because } },
  );
  return withFallen({ ...record, copies }, standsOnCopy, { at, because: 'copy-void' });
}

const SIGN_OFFS: readonly Act['kind'][] = [
  'advice',
  'answer',
  'interests',
  'dispensation',
  'clearance',
  'approval',
  'interests-reconfirmed',
];

/** Everything that was signed off has to be signed off again. */
export const withoutSignOffs = (record: PassageRecord, at: Instant): PassageRecord =>
  withFallen(record, ({ kind }) => SIGN_OFFS.includes(kind), { at, because: 'returned' });

/** A clearance was given of the paper with its advice, so other advice takes it away. */
export const withoutClearance = (record: PassageRecord, at: Instant): PassageRecord =>
  withFallen(record, ({ kind }) => kind === 'clearance', { at, because: 'rested-on-another' });
