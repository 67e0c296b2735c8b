import { type Finding } from '../../kernel/findings';
import { type LetterActionKind } from './letter-action';
import { letterPostName } from './letter-act-facts';
import { ableTo, type LetterSituation } from './letter-capacity';
import { letterRefusal, type LetterRefusal } from './letter-refusal';
import { awaitsSecond, openQuestion } from './letter-waiting';

export type LetterNeed = (situation: LetterSituation) => Finding[];

const only = (holds: boolean, refused: () => LetterRefusal): LetterRefusal[] =>
  holds ? [refused()] : [];

/** Every stop of the checks, each with its place: a letter is refused with all reasons at once. */
const termsInOrder: LetterNeed = ({ facts: { findings } }) =>
  findings.filter(({ severity }) => severity === 'stop');

/** That the scheme names a post at all is among the findings. */
const somebodySigns: LetterNeed = (situation) => {
  const { signer } = situation.facts;
  if (signer === undefined) return [];
  const post = letterPostName(signer, situation.facts);
  return only(ableTo('sign', situation).length === 0, () =>
    letterRefusal('letter-nobody-eligible', { post }),
  );
};

/** That one is chosen at all is among the findings. */
const signatoryFit: LetterNeed = ({ passage: { signatoryId }, facts: { signatories } }) => {
  if (signatoryId === undefined) return [];
  const isFit = signatories.some(({ id, isFit: fit }) => id === signatoryId && fit);
  return only(!isFit, () => letterRefusal('letter-signatory-unfit', {}));
};

const inTime: LetterNeed = ({ passage: { terms }, facts: { today } }) => {
  const { replyBy } = terms;
  if (replyBy === undefined || today <= replyBy) return [];
  return [letterRefusal('letter-reply-too-late', { replyBy })];
};

const notOvertaken: LetterNeed = ({ facts: { overtaken } }) =>
  overtaken.map((what) => letterRefusal('letter-overtaken', { what }));

/** Two changes of one agreement come into force one after the other: each states what was before. */
const noneBeingSigned: LetterNeed = ({ facts: { beingSigned } }) =>
  beingSigned.map((letter) => letterRefusal('letter-other-being-signed', { letter }));

const bindable: LetterNeed = ({ facts: { unbindable } }) => [...unbindable];

const questionOpen: LetterNeed = ({ passage }) =>
  only(openQuestion(passage) === undefined, () => letterRefusal('letter-nothing-asked', {}));

const replyRecorded: LetterNeed = ({ passage }) =>
  only(!awaitsSecond(passage), () => letterRefusal('letter-nothing-recorded', {}));

const timeIsUp: LetterNeed = ({ passage, facts: { today } }) => {
  const { replyBy = '' } = passage.terms;
  return [
    ...only(replyBy === '' || today <= replyBy, () =>
      letterRefusal('letter-not-yet-past', { replyBy }),
    ),
    // It was given in time, and waits for a second person alone.
    ...only(awaitsSecond(passage), () => letterRefusal('letter-reply-waits', {})),
  ];
};

/** The service reminds once an issue; a person reminds whenever there is reason to. */
const notReminded: LetterNeed = ({ passage: { reminded, issue }, facts: { actor } }) =>
  only(actor.kind === 'service' && reminded === issue, () =>
    letterRefusal('letter-reminded-already', {}),
  );

export const LETTER_NEEDS: Partial<Record<LetterActionKind, readonly LetterNeed[]>> = {
  propose: [termsInOrder, signatoryFit, somebodySigns],
  clear: [termsInOrder, notOvertaken, signatoryFit, somebodySigns],
  issue: [termsInOrder, notOvertaken, signatoryFit, somebodySigns],
  remind: [inTime, signatoryFit, notReminded],
  're-issue': [inTime, notOvertaken],
  answer: [questionOpen],
  accept: [inTime, notOvertaken, signatoryFit],
  'record-elsewhere': [notOvertaken],
  'confirm-elsewhere': [replyRecorded, notOvertaken],
  sign: [notOvertaken, noneBeingSigned, bindable],
  expire: [timeIsUp],
};
