import { type Finding } from '../../kernel/findings';
import { type LetterActionKind } from './letter-action';
import { type LetterActFacts } from './letter-act-facts';
import { barredFrom, type LetterSituation } from './letter-capacity';
import { LETTER_LIFECYCLE, letterEdgeOf } from './letter-lifecycle';
import { LETTER_NEEDS } from './letter-needs';
import { letterRefusal, type LetterRefusal, letterRefusalKind } from './letter-refusal';
import { LETTER_STATE_WORDS } from './letter-state.words';
import { type LetterPassage } from './letter-state';
import { letterWaiting } from './letter-waiting';

/** The service reminds by itself too; every other act is done in one capacity. */
const OWN_OF_SERVICE: readonly LetterActionKind[] = ['remind'];

const isServices = (action: LetterActionKind): boolean =>
  OWN_OF_SERVICE.includes(action) ||
  LETTER_LIFECYCLE.some((edge) => edge.action === action && edge.by === 'service');

const isSignatorys = (action: LetterActionKind): boolean =>
  LETTER_LIFECYCLE.some((edge) => edge.action === action && edge.by === 'signatory');

function wrongActor(action: LetterActionKind, situation: LetterSituation): LetterRefusal[] {
  const { actor } = situation.facts;
  if (actor.kind === 'person') return barredFrom(actor.id, action, situation);
  if (actor.kind === 'service') {
    const whose = 'person or the grantee';
    return isServices(action) ? [] : [letterRefusal('letter-not-your-act', { whose })];
  }
  if (actor.id !== situation.passage.signatoryId)
    return [letterRefusal('letter-not-signatory', {})];
  const whose = 'body';
  return isSignatorys(action) ? [] : [letterRefusal('letter-not-your-act', { whose })];
}

function outOfState(situation: LetterSituation): LetterRefusal[] {
  const { state, reservation } = situation.passage;
  if (reservation) {
    const { slot, at: since } = reservation;
    return [letterRefusal('letter-being-signed', { slot, since })];
  }
  const waitingFor = [...new Set(letterWaiting(situation).map(({ whose }) => whose))].join(', ');
  return [letterRefusal('letter-wrong-state', { state: LETTER_STATE_WORDS[state], waitingFor })];
}

/**
 * Everything that keeps the actor from doing this now, all reasons at once, findings of the checks
 * among them; empty where nothing does. What withholds a button, and what refuses the act.
 */
export function letterBlockers(
  action: LetterActionKind,
  passage: LetterPassage,
  facts: LetterActFacts,
): Finding[] {
  const situation = { passage, facts };
  const wrong = wrongActor(action, situation);
  if (letterRefusalKind(wrong) === 'unknown-to-you') return wrong;
  if (!letterEdgeOf(passage.state, action)) return [...wrong, ...outOfState(situation)];
  return [...wrong, ...(LETTER_NEEDS[action] ?? []).flatMap((need) => need(situation))];
}
