import { fingerprint } from '../../kernel/fingerprint';
import { type AuditEvent, type Json } from '../../record/audit-event';
import { type LetterAction } from './letter-action';
import { type LetterActFacts } from './letter-act-facts';
import { type LetterEdge } from './letter-lifecycle';
import { type LetterAct, type LetterPassage } from './letter-state';

type Detail = Record<string, Json>;

/** Facts of an act that are nobody's words and nobody's contact. */
const KEPT = ['shown', 'file', 'token', 'by', 'version', 'signatoryId'] as const;

const bareFacts = (action: LetterAction): Detail =>
  Object.fromEntries(
    Object.entries(action).filter(([name]) => (KEPT as readonly string[]).includes(name)),
  ) as Detail;

/** Words, terms and evidence stand in the chain by their fingerprint: it is kept for ever. */
function fingerprints(action: LetterAction, act: LetterAct): Detail {
  const said =
    'terms' in action ? action.terms : 'evidence' in action ? action.evidence : undefined;
  const reply = 'reply' in action ? action.reply : undefined;
  const all = { terms: said, reply, words: act.words };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, fingerprint(value)]),
  );
}

/** The event of an act on a letter. */
export function letterEvent(
  edge: LetterEdge,
  { action, next }: { action: LetterAction; next: LetterPassage },
  { letterId, number }: LetterActFacts,
): AuditEvent {
  const act = next.acts.at(-1)!;
  return {
    name: edge.event,
    subject: { kind: 'letter', id: letterId },
    detail: {
      ...{ from: edge.from, to: edge.to, number, issue: next.issue },
      ...(act.post !== undefined && { post: act.post }),
      ...bareFacts(action),
      ...fingerprints(action, act),
    },
  };
}
