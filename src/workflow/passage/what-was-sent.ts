import { canonicalJson } from '../../kernel/canonical-json';
import { type Doer, postName } from './act-facts';
import { postHeld } from '../../people/posts/who-holds';
import { type Action, type ActionKind, type ActionOf, type Revise } from './action';
import { hashShown } from './hash-shown';
import { currentCopy, deciderOf, heldOf, submissionOf } from './held';
import {
  callsOf,
  interestsOnFile,
  type Situation,
  unansweredObjections,
  undispensedInterest,
} from './on-file';
import { partsDiffering, partsOfAdvice } from './parts-covered';
import { type Interests, type Opinion, type PersonId } from './passage-act';
import { type Passage } from './passage-state';
import { refusal, type Refusal } from './refusal';
import { rankOf } from './submission';
import { whose } from './waiting-for';

type Check<Kind extends ActionKind> = (sent: ActionOf<Kind>, situation: Situation) => Refusal[];

const only = (holds: boolean, refused: () => Refusal): Refusal[] => (holds ? [refused()] : []);
const isBlank = (text: string): boolean => text.trim() === '';
const saysWhy = ({ reason }: { reason: string }): Refusal[] =>
  only(isBlank(reason), () => refusal('words-missing', {}));

/** What an opinion has to say in words; an agreement may stand alone. */
function wordsOf(opinion: Opinion): string | undefined {
  if (opinion.kind === 'agree') return undefined;
  return opinion.kind === 'agree-with-comments' ? opinion.comments : opinion.because;
}

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson(one) === canonicalJson(other);

const isOwn = (act: { by: PersonId } | undefined, actor: Doer): boolean =>
  actor.kind === 'person' && act?.by === actor.id;

const wordlessInterest = (interests: Interests): Refusal[] =>
  only(interests.kind === 'declared' && isBlank(interests.text), () =>
    refusal('words-missing', {}),
  );

/** Interests are printed on the signing copy, so what is confirmed has to be what stands there. */
function confirmed(interests: Interests, situation: Situation): Refusal[] {
  const declaration = interestsOnFile(situation);
  if (!declaration || isSame(declaration.declared, interests)) return [];
  return [
    refusal('interests-changed', {
      waitingFor: whose('decision-maker', { kind: 'declare-interests' }, situation),
    }),
  ];
}

const isAttachment = (part: string): boolean => part.startsWith('attachments/');

/** Parts an adviser may write: those of the advice, but never the ask, which is the author's. */
function ownParts(person: PersonId, { passage, facts }: Situation): string[] {
  return callsOf(passage)
    .filter(({ post }) => postHeld(person, [post], facts))
    .flatMap(({ advice }) => {
      const scope = partsOfAdvice(advice);
      return scope === 'everything' ? [] : scope.filter((part) => part !== 'ask');
    });
}

function foreignParts(changed: string[], situation: Situation): Refusal[] {
  const { passage, facts } = situation;
  if (facts.actor.kind !== 'person' || facts.actor.id === passage.author) return [];
  const own = ownParts(facts.actor.id, situation);
  const foreign = changed.filter((part) => !own.includes(part));
  return only(foreign.length > 0, () => refusal('not-your-part', { parts: foreign.join(', ') }));
}

function revision(sent: Revise, situation: Situation): Refusal[] {
  const { passage } = situation;
  const changed = partsDiffering(passage.parts, sent.parts);
  if (changed.length === 0 && isSame(passage.finished, sent.finished)) {
    return [refusal('nothing-changed', {})];
  }
  const next = passage.revision + (changed.some((part) => !isAttachment(part)) ? 1 : 0);
  return [
    ...only(sent.revision !== next, () =>
      refusal('revision-out-of-order', { current: String(passage.revision) }),
    ),
    ...foreignParts(changed, situation),
  ];
}

const reserved = ({ token }: { token: string }, { passage }: Situation): Refusal[] =>
  only(heldOf(passage).reservation?.token !== token, () => refusal('not-reserved', {}));

const CHECKS: { [Kind in ActionKind]?: Check<Kind> } = {
  revise: revision,
  'answer-warning': ({ answer }) =>
    only(isBlank(answer.answer), () => refusal('words-missing', {})),
  advise: ({ opinion }) =>
    only(isBlank(wordsOf(opinion) ?? 'none needed'), () => refusal('words-missing', {})),
  'answer-objection': ({ advice, objection, text }, { passage }) => [
    ...only(!unansweredObjections(passage).some(({ number }) => number === objection), () =>
      refusal('nothing-to-answer', { advice }),
    ),
    ...only(isBlank(text), () => refusal('words-missing', {})),
  ],
  'declare-interests': ({ interests }, situation) => {
    const { actor } = situation.facts;
    const before = interestsOnFile(situation);
    const copy = currentCopy(situation.passage);
    const isPrinted = copy === undefined || copy.declaration === before?.number;
    const isAgain = isPrinted && isOwn(before, actor) && isSame(before?.declared, interests);
    return [...wordlessInterest(interests), ...only(isAgain, () => refusal('nothing-changed', {}))];
  },
  'record-dispensation': (sent, situation) => [
    ...only(undispensedInterest(situation)?.number !== sent.declaration, () =>
      refusal('nothing-to-dispense', {}),
    ),
    ...saysWhy(sent),
  ],
  're-route': (sent, situation) => [...saysWhy(sent), ...higherPost(sent.to, situation)],
  return: saysWhy,
  withdraw: saysWhy,
  refuse: saysWhy,
  postpone: saysWhy,
  decide: ({ interests }, situation) => confirmed(interests, situation),
  resume: ({ interests }, situation) => confirmed(interests, situation),
  open: ({ reference }, { passage }) => referenceFor(reference, passage),
  composed: ({ copy }, { passage }) => {
    const next = passage.copies.length + 1;
    return only(copy !== next, () => refusal('not-this-copy', { copy: String(next) }));
  },
  'approval-signed': reserved,
  'decision-signed': reserved,
  release: (sent, situation) => [
    ...reserved(sent, situation),
    ...only(sent.signed, () => refusal('signature-exists', {})),
  ],
};

/** A number is taken once and kept; a paper that has one takes no other. */
function referenceFor(offered: string | undefined, { reference }: Passage): Refusal[] {
  if (reference === undefined) {
    return only(offered === undefined, () => refusal('reference-missing', {}));
  }
  return only(offered !== undefined && offered !== reference, () =>
    refusal('reference-kept', { reference }),
  );
}

/** The highest post needed decides, so a decision is only ever given upwards or to an equal. */
function higherPost(to: string, { passage, facts }: Situation): Refusal[] {
  const submission = submissionOf(passage);
  const post = postName(to, facts);
  const needed = submission?.route.decider;
  if (needed === undefined) return [refusal('no-decider', { waitingFor: 'author' })];
  return [
    ...only(to === deciderOf(submission), () => refusal('already-routed-there', { post })),
    ...only(to === submission?.route.officerApproval, () =>
      refusal('one-post-two-signatures', { post }),
    ),
    ...only(rankOf(to, facts) < rankOf(needed, facts), () =>
      refusal('rank-too-low', { post, needed: postName(needed, facts) }),
    ),
  ];
}

function stale(action: Action, { passage }: Situation): Refusal[] {
  const current = hashShown(action, passage);
  if (!('shown' in action) || current === undefined || action.shown === current) return [];
  return [refusal('stale', { shown: action.shown, current })];
}

/** What is wrong with the act as it was sent: made for another state of things, or incomplete. */
export function faultsInSent(action: Action, situation: Situation): Refusal[] {
  const check = CHECKS[action.kind] as Check<ActionKind> | undefined;
  return [...stale(action, situation), ...(check?.(action, situation) ?? [])];
}
