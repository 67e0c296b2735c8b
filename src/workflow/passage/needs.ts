import { doerName } from './act-facts';
import { type ActionKind } from './action';
import { adviceIn } from './capacity';
import { currentCopy, deciderOf, heldOf, submissionOf } from './held';
import {
  adviceOn,
  approvalOf,
  callsOf,
  clearanceOf,
  interestsOnFile,
  missingAdvice,
  objections,
  type Situation,
  unansweredObjections,
  undispensedInterest,
} from './on-file';
import { asSubmitted, everyPostFilled, type Need, signers } from './posts-filled';
import { refusal, type Refusal } from './refusal';
import { whose } from './waiting-for';

const AUTHOR = 'author';
const only = (holds: boolean, refused: () => Refusal): Refusal[] => (holds ? [refused()] : []);

const noOpenStops: Need = ({ facts: { judged } }) =>
  only(judged.stops > 0, () =>
    refusal('open-stops', { count: String(judged.stops), waitingFor: AUTHOR }),
  );

const warningsAnswered: Need = ({ facts: { judged } }) =>
  only(judged.toAnswer > 0, () =>
    refusal('unanswered-warnings', { count: String(judged.toAnswer), waitingFor: AUTHOR }),
  );

/** Named one by one beside the count: it may be new to everybody, the author included. */
const notAgainstLedger: Need = ({ facts: { judged } }) =>
  (judged.againstLedger ?? []).map((because) =>
    refusal('against-the-ledger', { because, waitingFor: AUTHOR }),
  );

const noPart2: Need = ({ facts: { judged } }) =>
  only(judged.statesPart2, () => refusal('part-2-not-built', { waitingFor: AUTHOR }));

const inOrder: Need[] = [noOpenStops, warningsAnswered, notAgainstLedger, noPart2];

const routeDecides: Need = (situation) => {
  const submission = submissionOf(situation.passage);
  const decider = deciderOf(submission);
  if (decider === undefined) return [refusal('no-decider', { waitingFor: AUTHOR })];
  return only(submission?.route.officerApproval === decider, () =>
    refusal('one-post-two-signatures', {
      post: whose('decision-maker', { kind: 'decide' }, situation),
    }),
  );
};

const adviceGiven: Need = (situation) =>
  missingAdvice(situation.passage).map(({ advice }) =>
    refusal('advice-missing', {
      advice,
      waitingFor: whose('adviser', { kind: 'advise', advice }, situation),
    }),
  );

const objectionsAnswered: Need = ({ passage }) =>
  unansweredObjections(passage).map(({ advice }) =>
    refusal('objection-unanswered', { advice, waitingFor: AUTHOR }),
  );

const clearanceGiven: Need = (situation) =>
  only(!clearanceOf(situation.passage), () =>
    refusal('clearance-missing', {
      waitingFor: whose('head-of-service', { kind: 'clear' }, situation),
    }),
  );

const interestsDeclared: Need = (situation) =>
  only(!interestsOnFile(situation), () =>
    refusal('interests-missing', {
      waitingFor: whose('decision-maker', { kind: 'declare-interests' }, situation),
    }),
  );

const noUndispensedInterest: Need = (situation) =>
  only(undispensedInterest(situation) !== undefined, () =>
    refusal('prejudicial-interest', {
      waitingFor: whose('dispenser', { kind: 'record-dispensation' }, situation),
    }),
  );

const copyComposed: Need = ({ passage }) =>
  only(!currentCopy(passage), () => refusal('copy-missing', {}));

const isApproved = (passage: Situation['passage']): boolean => {
  const copy = currentCopy(passage);
  return copy !== undefined && approvalOf(passage)?.copy === copy.number;
};

const approvalGiven: Need = (situation) =>
  only(!isApproved(situation.passage), () =>
    refusal('approval-missing', {
      waitingFor: whose('officer-approval', { kind: 'approve' }, situation),
    }),
  );

const declareAnew = (situation: Situation): Refusal =>
  refusal('interests-of-another', {
    waitingFor: whose('decision-maker', { kind: 'declare-interests' }, situation),
  });

/** Who holds the post may change; the document still prints what was declared before. */
const printedInterests: Need = (situation) => {
  const copy = currentCopy(situation.passage);
  const onFile = interestsOnFile(situation);
  return only(
    copy !== undefined && onFile !== undefined && copy.declaration !== onFile.number,
    () => declareAnew(situation),
  );
};

/** The declaration on the document has to be that of whoever decides. */
const ownInterests: Need = (situation, asked) => {
  const { actor } = situation.facts;
  const declaration = interestsOnFile(situation);
  const isAnothers =
    declaration !== undefined && actor.kind === 'person' && declaration.by !== actor.id;
  return isAnothers ? [declareAnew(situation)] : printedInterests(situation, asked);
};

/** An adviser speaks once, but may say whether an objection stands once it is answered. */
const adviceIsAsked: Need = ({ passage, facts }, asked) => {
  const advice = adviceIn(asked) ?? '';
  if (!callsOf(passage).some((call) => call.advice === advice)) {
    return [refusal('not-called', { advice })];
  }
  const given = adviceOn(passage, advice);
  const answered = objections(passage).find(({ objection }) => objection === given)?.answer;
  if (given === undefined || answered) return [];
  return [refusal('already-advised', { advice, post: doerName(given, facts), at: given.at })];
};

const objectionStands: Need = ({ passage }, asked) => {
  const advice = adviceIn(asked) ?? '';
  return only(!unansweredObjections(passage).some((act) => act.advice === advice), () =>
    refusal('nothing-to-answer', { advice }),
  );
};

const interestToDispense: Need = (situation) =>
  only(undispensedInterest(situation) === undefined, () => refusal('nothing-to-dispense', {}));

const deferralOver: Need = ({ facts: { judged, today } }) => {
  const until = judged.deferredUntil;
  if (until === undefined || until <= today) return [];
  return [refusal('publication-deferred', { until })];
};

const reviewed = [...inOrder, adviceGiven, objectionsAnswered];
const settled = [interestsDeclared, noUndispensedInterest];
const onFile = [...reviewed, clearanceGiven, ...settled];

const levelReached: Need = ({ passage, facts: { now } }) => {
  const { decision } = heldOf(passage);
  if (!decision || decision.usableFrom <= now) return [];
  return [refusal('signature-level-missing', { usableFrom: decision.usableFrom })];
};

export const NEEDS: Partial<Record<ActionKind, readonly Need[]>> = {
  submit: [...inOrder, asSubmitted(routeDecides), asSubmitted(everyPostFilled)],
  advise: [adviceIsAsked],
  'answer-objection': [objectionStands],
  'record-dispensation': [interestToDispense],
  clear: [...reviewed, routeDecides],
  open: [...onFile, routeDecides, ...signers],
  approve: [...onFile, copyComposed, printedInterests],
  decide: [...onFile, approvalGiven, ownInterests],
  refuse: [...settled, ownInterests],
  resume: [...settled, ownInterests],
  publish: [noPart2, deferralOver, levelReached],
};
