import { type Finding } from '../../kernel/findings';
import { postHeld } from '../../people/posts/who-holds';
import { type AuditEvent } from '../../record/audit-event';
import { type LetterAction, wordsOfAction } from './letter-action';
import { type LetterActFacts } from './letter-act-facts';
import { letterBlockers } from './letter-blockers';
import { postsOfRole } from './letter-capacity';
import { changedBy, type LetterDoing } from './letter-changes';
import { letterEvent } from './letter-events';
import { type LetterEdge, letterEdgeOf } from './letter-lifecycle';
import { letterRefusalKind } from './letter-refusal';
import { faultsInLetterAct } from './letter-sent';
import { type LetterAct, type LetterPassage } from './letter-state';

/** What an act makes of a letter with the events it is recorded by, or why it may not be done. */
export type ActedOnLetter = { next: LetterPassage; events: [AuditEvent] } | { refused: Finding[] };

/** Everything that keeps the act from being done as it was sent: see `letterBlockers`. */
export function refusalsOfLetterAct(
  action: LetterAction,
  passage: LetterPassage,
  facts: LetterActFacts,
): Finding[] {
  const blocked = letterBlockers(action.kind, passage, facts);
  const kind = letterRefusalKind(blocked);
  if (kind === 'unknown-to-you' || kind === 'wrong-person') return blocked;
  return [...blocked, ...faultsInLetterAct(action, { passage, facts })];
}

function doneBy(edge: LetterEdge, facts: LetterActFacts): LetterDoing {
  const { actor, now: at } = facts;
  if (actor.kind === 'service') return { at };
  if (actor.kind === 'signatory') return { by: actor.id, at };
  const post = postHeld(actor.id, postsOfRole(edge.by, facts), facts);
  return { by: actor.id, at, ...(post !== undefined && { post }) };
}

function actOf(action: LetterAction, doing: LetterDoing): LetterAct {
  const words = wordsOfAction(action);
  return { kind: action.kind, ...doing, ...(words !== undefined && { words: words.trim() }) };
}

/** The only way a letter changes. It never throws for what somebody asks: it refuses. */
export function actOnLetter(
  passage: LetterPassage,
  action: LetterAction,
  facts: LetterActFacts,
): ActedOnLetter {
  const refused = refusalsOfLetterAct(action, passage, facts);
  const edge = letterEdgeOf(passage.state, action.kind);
  if (refused.length > 0 || !edge) return { refused };
  const doing = doneBy(edge, facts);
  const changed = changedBy(action, doing, passage);
  const next = { ...changed, state: edge.to, acts: [...passage.acts, actOf(action, doing)] };
  return { next, events: [letterEvent(edge, { action, next }, facts)] };
}
