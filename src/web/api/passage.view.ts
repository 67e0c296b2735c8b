import { type ActFacts, postName } from '../../workflow/passage/act-facts';
import { type Act } from '../../workflow/passage/passage-act';
import { heldOf } from '../../workflow/passage/held';
import { type Passage, type SigningCopy } from '../../workflow/passage/passage-state';
import { waitingFor } from '../../workflow/passage/waiting-for';
import { actsOpenTo } from '../../workflow/acts-open-to';
import { mayReadAdvice } from '../../workflow/may-read-advice';
import { refusalWords } from '../../workflow/passage/blockers.words';

export interface ActAnswer {
  number: number;
  kind: Act['kind'];
  /** In words; absent where the author acts as author. */
  post?: string;
  at: string;
  revision: number;
  advice?: string;
  opinion?: string;
  /** Comments, reason or answer; absent where they are not the viewer's to read. */
  words?: string;
  fell?: { at: string; because: string; parts: string[] };
}

export interface PassageAnswer {
  number: number;
  version: number;
  state: string;
  round: number;
  revision: number;
  reference?: string;
  acts: ActAnswer[];
  copies: (Omit<SigningCopy, 'void'> & { void?: string })[];
  decision?: { on: string; post: string; sha256: string };
  waitingFor: { act: string; advice?: string; whose: string }[];
  /** What is the viewer's to do: now where `withheld` is empty, and else for its reasons not yet. */
  yours: { act: string; advice?: string; shown?: string; withheld: WithheldBecause[] }[];
}

interface WithheldBecause {
  code: string;
  words: string;
}

export interface ShownPassage {
  number: number;
  version: number;
  passage: Passage;
  /** With the viewer as actor. */
  facts: ActFacts;
}

const adviceIn = (asked: object): { advice?: string } =>
  'advice' in asked ? { advice: String(asked.advice) } : {};

function wordsIn(act: Act): string | undefined {
  if ('reason' in act) return act.reason;
  if (act.kind === 'answer') return act.text;
  if (act.kind === 'interests') {
    return act.declared.kind === 'declared' ? act.declared.text : undefined;
  }
  if (act.kind !== 'advice' || act.opinion.kind === 'agree') return undefined;
  return 'comments' in act.opinion ? act.opinion.comments : act.opinion.because;
}

/** Whose words they are decides who reads them; what kind of opinion it is, is internal alike. */
function said(act: Act, { passage, facts }: ShownPassage): Pick<ActAnswer, 'opinion' | 'words'> {
  const isAdvice = act.kind === 'advice' || act.kind === 'answer';
  const viewer = facts.actor.kind === 'person' ? facts.actor.id : '';
  if (isAdvice && !mayReadAdvice(viewer, act, { passage, facts })) return {};
  const words = wordsIn(act);
  return {
    ...(act.kind === 'advice' && { opinion: act.opinion.kind }),
    ...(words !== undefined && { words }),
  };
}

const actAnswer = (act: Act, shown: ShownPassage): ActAnswer => ({
  number: act.number,
  kind: act.kind,
  ...(act.post !== undefined && { post: postName(act.post, shown.facts) }),
  at: act.at,
  revision: act.revision,
  ...adviceIn(act),
  ...said(act, shown),
  ...(act.fell && { fell: act.fell }),
});

/** Where a paper stands, as its viewer may know it. */
export function passageAnswer(shown: ShownPassage): PassageAnswer {
  const { number, version, passage, facts } = shown;
  const { state, round, revision, reference, acts, copies } = passage;
  const { decision } = heldOf(passage);
  return {
    ...{ number, version, state, round, revision },
    ...(reference !== undefined && { reference }),
    acts: acts.map((act) => actAnswer(act, shown)),
    copies: copies.map(({ void: isVoid, ...copy }) => ({
      ...copy,
      ...(isVoid && { void: isVoid.because }),
    })),
    ...(decision && {
      decision: {
        on: decision.on,
        post: postName(decision.post, facts),
        sha256: decision.sha256,
      },
    }),
    waitingFor: waitingFor({ passage, facts }).map(({ asked, whose }) => ({
      act: asked.kind,
      ...adviceIn(asked),
      whose,
    })),
    yours: actsOpenTo({ passage, facts }).map(({ asked, blockers, shown: hash }) => ({
      act: asked.kind,
      ...adviceIn(asked),
      ...(hash !== undefined && { shown: hash }),
      withheld: blockers.map((blocker) => ({ code: blocker.code, words: refusalWords(blocker) })),
    })),
  };
}
