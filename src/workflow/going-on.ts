import { type ToEnqueue } from '../record/outbox-item';
import { blockersFor } from './passage/blockers';
import { type Situation } from './passage/on-file';

export const GO_ON = 'workflow.go-on';

/** A signature is made within the request that reserves it; this long after, that request has ended. */
const GRACE = 60_000;

const row = (paper: string): ToEnqueue => ({
  kind: GO_ON,
  payload: { paper },
  subject: { kind: 'paper', id: paper },
});

/**
 * What the service has to do next by itself, if anything: open the officer's step of a cleared paper
 * that lacks nothing, or finish a signature whose request may not live to record it.
 */
export function goingOn({ passage, facts }: Situation): ToEnqueue | undefined {
  const { paperId, now } = facts;
  if (passage.state === 'approving' || passage.state === 'deciding') {
    return { ...row(paperId), notBefore: new Date(Date.parse(now) + GRACE) };
  }
  if (passage.state !== 'cleared') return undefined;
  const asService = { ...facts, actor: { kind: 'service' } as const };
  return blockersFor({ kind: 'open' }, passage, asService).length === 0 ? row(paperId) : undefined;
}

/** UUID of the paper a row of this kind is about; undefined where it is about every paper. */
export const paperToGoOnWith = ({ payload }: Pick<ToEnqueue, 'payload'>): string | undefined =>
  payload.paper === undefined ? undefined : String(payload.paper);
