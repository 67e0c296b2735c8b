import { fingerprint } from '../../kernel/fingerprint';
import { type AuditEvent, type Json } from '../../record/audit-event';
import { type ActFacts } from './act-facts';
import { type Action } from './action';
import { type Edge } from './lifecycle';
import { type Act } from './passage-act';
import { type Passage, type SigningCopy } from './passage-state';

interface Happened {
  before: Passage;
  next: Passage;
  /** The edge of the act, and of what followed by itself. */
  edges: Edge[];
  action: Action;
}

type Detail = Record<string, Json>;

/**
 * What an act says of itself in the chain. Words stand there by their fingerprint only: advice is
 * internal and the chain is read by more people than the paper is.
 */
function actDetail(act: Act): Detail {
  const { number, kind, post, revision } = act;
  const said = JSON.parse(JSON.stringify(act)) as Json;
  return { act: number, kind, revision, fingerprint: fingerprint(said), ...(post && { post }) };
}

const KEPT = ['advice', 'copy', 'shown', 'signed', 'rerun', 'from', 'to', 'until'] as const;

/** Facts of an act that are no words of anybody. */
const bareFacts = (act: Act): Detail =>
  Object.fromEntries(
    Object.entries(act).filter(([name]) => (KEPT as readonly string[]).includes(name)),
  ) as Detail;

const added = (before: Passage, next: Passage): Act[] => next.acts.slice(before.acts.length);

function mainDetail({ before, next, edges, action }: Happened): Detail {
  const [edge] = edges;
  return {
    from: edge!.from,
    to: edge!.to,
    round: next.round,
    revision: next.revision,
    ...(next.reference !== undefined && { reference: next.reference }),
    ...sentDetail(action),
    acts: added(before, next).map((act) => ({ ...actDetail(act), ...bareFacts(act) })),
  };
}

/** What the service's own acts and a save carry that no act keeps. */
function sentDetail(action: Action): Detail {
  switch (action.kind) {
    case 'revise':
      return { parts: { ...action.parts } };
    case 'answer-warning':
      return { code: action.answer.code, key: action.answer.key };
    case 'composed':
    case 'approval-signed':
    case 'decision-signed':
      return { sha256: action.sha256 };
    case 'approve':
    case 'decide':
      return { shown: action.shown };
    default:
      return {};
  }
}

function fallen(before: Passage, next: Passage): Detail[] {
  return before.acts.flatMap((act, at) => {
    const { fell } = next.acts[at]!;
    if (act.fell || !fell) return [];
    return [{ ...actDetail(act), ...bareFacts(act), because: fell.because, parts: fell.parts }];
  });
}

const voided = (before: Passage, next: Passage): SigningCopy[] =>
  next.copies.filter(({ number, void: isVoid }) => isVoid && !before.copies[number - 1]?.void);

/**
 * The events of an act in their order: the act, each earlier act that no longer counts because of
 * it, a signing copy made void, and what followed by itself.
 */
export function eventsOf(happened: Happened, { paperId }: ActFacts): AuditEvent[] {
  const { before, next, edges } = happened;
  const subject = { kind: 'paper', id: paperId };
  const event = (name: string, detail: Detail): AuditEvent => ({ name, subject, detail });
  const [first, ...following] = edges;
  return [
    event(first!.event, mainDetail(happened)),
    ...fallen(before, next).map((detail) => event('workflow.act-fell', detail)),
    ...voided(before, next).map(({ number, sha256, void: why }) =>
      event('workflow.signing-copy-voided', { copy: number, sha256, because: why!.because }),
    ),
    ...following.map(({ event: name, from, to }) => event(name, { from, to })),
  ];
}
