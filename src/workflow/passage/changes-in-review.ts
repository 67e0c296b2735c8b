import { type ActionKind, type ActionOf } from './action';
import { type Held } from './held';
import { coversOf, INTERESTS_SCOPE, partsDiffering, partsOfAdvice } from './parts-covered';
import { rerouted, submissionNow } from './submission';
import {
  type DoneBy,
  withAct,
  withCopyVoid,
  withFallen,
  withoutClearance,
  withoutSignOffs,
  withParts,
} from './ledger-of-acts';
import { type Situation } from './on-file';
import { type PassageRecord, type Submission } from './passage-state';

/** What somebody does, to a passage that has been found fit for it. */
export interface Doing {
  held: Held;
  by: DoneBy;
  situation: Situation;
}

export type Changes<Kind extends ActionKind> = {
  [Each in Kind]: (sent: ActionOf<Each>, doing: Doing) => Held;
};

const acted = (held: Held, record: PassageRecord): Held => ({ ...held, record });

const withContributor = (record: PassageRecord, person: string): PassageRecord =>
  record.contributors.includes(person)
    ? record
    : { ...record, contributors: [...record.contributors, person] };

function revised(sent: ActionOf<'revise'>, { held, by, situation }: Doing): Held {
  const { passage, facts } = situation;
  const { revision, parts, route, contentVersion, finished } = sent;
  const changed = partsDiffering(passage.parts, parts).length > 0;
  const saved = { ...held.record, revision, contentVersion, finished };
  const record = changed ? withContributor(withParts(saved, parts, by.at), by.by) : saved;
  const { submission } = held;
  if (!submission || passage.state === 'draft') return { ...held, record };
  return {
    ...held,
    record,
    submission: { ...submission, route, ...rerouted(submission, route, facts) },
  };
}

/** A declaration made when the document exists is not on it, so the document is made anew. */
function declared(sent: ActionOf<'declare-interests'>, { held, by }: Doing): Held {
  const voided = withCopyVoid(held.record, 'interests-changed', by.at);
  const record = withFallen(voided, (act) => act.kind === 'interests' && act.by === by.by, {
    at: by.at,
    because: 'superseded',
  });
  const covers = coversOf(INTERESTS_SCOPE, record.parts);
  return acted(held, withAct(record, by, { kind: 'interests', declared: sent.interests, covers }));
}

function advised({ advice, opinion }: ActionOf<'advise'>, { held, by }: Doing): Held {
  const before = withFallen(held.record, (act) => act.kind === 'advice' && act.advice === advice, {
    at: by.at,
    because: 'superseded',
  });
  const record = withoutClearance(before, by.at);
  const covers = coversOf(partsOfAdvice(advice), record.parts);
  return acted(held, withAct(record, by, { kind: 'advice', advice, opinion, covers }));
}

function answered(sent: ActionOf<'answer-objection'>, { held, by }: Doing): Held {
  const { advice, objection, text } = sent;
  const record = withoutClearance(held.record, by.at);
  const covers = coversOf(partsOfAdvice(advice), record.parts);
  return acted(held, withAct(record, by, { kind: 'answer', advice, objection, text, covers }));
}

function given(sent: ActionOf<'re-route'>, { held, by, situation }: Doing): Held {
  const submission = held.submission ?? submissionNow(situation.passage, situation.facts);
  const from = submission.reroutedTo ?? submission.route.decider ?? '';
  const record = withAct(withCopyVoid(held.record, 're-routed', by.at), by, {
    kind: 're-route',
    from,
    to: sent.to,
    reason: sent.reason,
  });
  return { ...held, record, submission: { ...submission, ...toPost(submission, sent.to) } };
}

/** Given back to the post the rule names, the decision is not given away any more. */
const toPost = ({ route }: Submission, to: string): Pick<Submission, 'reroutedTo'> => ({
  reroutedTo: to === route.decider ? undefined : to,
});

/** What is done until a signing copy is made. */
export const REVIEW_CHANGES: Changes<
  | 'revise'
  | 'answer-warning'
  | 'submit'
  | 'advise'
  | 'answer-objection'
  | 'declare-interests'
  | 'record-dispensation'
  | 're-route'
  | 'clear'
  | 'return'
  | 'withdraw'
> = {
  revise: revised,
  'answer-warning': ({ answer }, { held, by }) => {
    const others = held.record.answers.filter(({ key }) => key !== answer.key);
    const given = { ...answer, by: by.by, at: by.at, revision: held.record.revision };
    return acted(held, { ...held.record, answers: [...others, given] });
  },
  submit: (_, { held, by, situation: { passage, facts } }) => ({
    record: withAct(held.record, by, { kind: 'submission' }),
    submission: submissionNow(passage, facts),
  }),
  advise: advised,
  'answer-objection': answered,
  'declare-interests': declared,
  'record-dispensation': ({ declaration, reason }, { held, by }) => {
    const covers = coversOf(INTERESTS_SCOPE, held.record.parts);
    const detail = { kind: 'dispensation', declaration, reason, covers } as const;
    return acted(held, withAct(held.record, by, detail));
  },
  're-route': given,
  clear: (_, { held, by }) => {
    const covers = coversOf('everything', held.record.parts);
    return acted(held, withAct(held.record, by, { kind: 'clearance', covers }));
  },
  return: ({ reason, rerun }, { held, by }) => {
    const voided = withCopyVoid(held.record, 'returned', by.at);
    const record = rerun === 'everything' ? withoutSignOffs(voided, by.at) : voided;
    return acted(held, withAct(record, by, { kind: 'return', reason, rerun }));
  },
  withdraw: ({ reason }, { held, by }) => {
    const record = withCopyVoid(held.record, 'withdrawn', by.at);
    return acted(held, withAct(record, by, { kind: 'withdrawal', reason }));
  },
};
